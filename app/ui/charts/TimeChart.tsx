import { scaleLinear } from 'd3-scale'
import { Bars } from './Bars'
import { Chart, Drawn, px, type ChartSize } from './Drawn'
import { LevelAxis } from './LevelAxis'
import { niceTop } from './numbers'

export interface Span {
  /** Its first day. */
  from: string
  /** Spent on cards and questions, and on exercises. */
  cards: number
  exercises: number
}
const sizes = {
  wide: { kind: 'wide', width: 736, height: 150 },
  narrow: { kind: 'narrow', width: 326, height: 150 },
} as const
const bottom = 122
const left = 58

/** Minutes spent, a bar for each day or week; a phone has room for the last half. `nameOf` is null for a bar without a name. */
export function TimeChart({
  spans,
  label,
  nameOf,
}: {
  spans: readonly Span[]
  label: (spans: readonly Span[]) => string
  nameOf: (span: Span, i: number) => string | null
}) {
  const half = spans.slice(-Math.ceil(spans.length / 2))
  return (
    <Drawn
      size="l"
      wide={<Sized spans={spans} label={label(spans)} nameOf={nameOf} size={sizes.wide} />}
      narrow={<Sized spans={half} label={label(half)} nameOf={nameOf} size={sizes.narrow} />}
    />
  )
}

function Sized({
  spans,
  label,
  nameOf,
  size,
}: {
  spans: readonly Span[]
  label: string
  nameOf: (span: Span, i: number) => string | null
  size: ChartSize
}) {
  const right = size.width - 6
  const pitch = (right - left) / spans.length
  const most = niceTop(Math.max(5, ...spans.map(({ cards, exercises }) => cards + exercises)))
  const y = scaleLinear().domain([0, most]).range([bottom, 12])
  return (
    <Chart size={size} label={label}>
      <LevelAxis
        ticks={[0, most / 2, most].filter(Number.isInteger)}
        y={y}
        left={left}
        right={right}
        text={(minutes) => `${minutes} min`}
      />
      <Bars
        bars={spans.map(({ from, cards, exercises }) => ({ key: from, parts: [cards, exercises] }))}
        fills={['f3', 'f2']}
        y={y}
        bottom={bottom}
        left={left}
        pitch={pitch}
        width={Math.max(pitch - 3, 2)}
      />
      <Names names={spans.map(nameOf)} pitch={pitch} right={right} />
    </Chart>
  )
}

/** As many as stand apart. */
function Names({ names, pitch, right }: { names: readonly (string | null)[]; pitch: number; right: number }) {
  let free = 0
  return names.map((name, i) => {
    const x = left + i * pitch
    if (name === null || x < free || x > right - 24) return null
    free = x + 48
    return (
      <text key={i} className="t3" x={px(x)} y={bottom + 18}>
        {name}
      </text>
    )
  })
}
