import { scaleLinear } from 'd3-scale'
import Link from 'next/link'
import type { QuizResult } from '@/lib/study/quiz/types'
import { LinkTable } from '@/app/ui/charts/DataTable'
import { shortDay } from '@/app/ui/charts/days'
import { Chart, Drawn, px, type ChartSize } from '@/app/ui/charts/Drawn'
import { LevelAxis } from '@/app/ui/charts/LevelAxis'
import { percent } from '@/app/ui/words'
import { points } from '../../words'

type Point = QuizResult['compared'][number]

const sizes = {
  wide: { kind: 'wide', width: 560, height: 200 },
  narrow: { kind: 'narrow', width: 326, height: 180 },
} as const
const left = 48

/** This quiz beside earlier ones on the same chapters and pages. */
export function Compared({ compared, id }: { compared: readonly Point[]; id: string }) {
  if (compared.length < 2)
    return <p className="small">This is the first quiz on these topics. The next ones will be compared with it here.</p>
  const label = `Share of points in ${compared.length} quizzes on the same topics, the earliest first: ${compared
    .map((point) => `${percent(share(point))} of ${point.questions}`)
    .join(', ')}.`
  return (
    <>
      <figure>
        <Drawn
          size="l"
          wide={<Sized compared={compared} label={label} size={sizes.wide} />}
          narrow={<Sized compared={compared} label={label} size={sizes.narrow} />}
        />
      </figure>
      <LinkTable
        head={['Day', 'Points', 'Questions', 'Share']}
        rows={compared.map((point) => [
          point.id === id ? (
            `${shortDay(point.day)}, this one`
          ) : (
            <Link key={point.id} href={`/quiz/${point.id}/result`} prefetch={false}>
              {shortDay(point.day)}
            </Link>
          ),
          points(point.score),
          point.questions,
          percent(share(point)),
        ])}
        narrow
      />
    </>
  )
}

const share = ({ score, questions }: Point): number => score / questions

function Sized({ compared, label, size }: { compared: readonly Point[]; label: string; size: ChartSize }) {
  const bottom = size.height - 44
  const y = scaleLinear().domain([0, 1]).range([bottom, 14])
  const x = scaleLinear()
    .domain([0, compared.length - 1])
    .range([left + 24, size.width - 28])
  // On a phone every second label has the room.
  const step = Math.ceil((compared.length * 46) / (size.width - left))
  return (
    <Chart size={size} label={label}>
      <LevelAxis ticks={[0, 0.5, 1]} y={y} left={left} right={size.width - 6} text={percent} />
      <path
        className="l s1 thin"
        d={compared.map((point, i) => `${i === 0 ? 'M' : 'L'}${px(x(i))} ${px(y(share(point)))}`).join('')}
      />
      {compared.map((point, i) => (
        <g key={point.id}>
          <circle
            className={i === compared.length - 1 ? 'f1' : 'own-point'}
            cx={px(x(i))}
            cy={px(y(share(point)))}
            r={i === compared.length - 1 ? 5.5 : 4.5}
          />
          {(compared.length - 1 - i) % step === 0 && (
            <text className="t3" x={px(x(i))} y={bottom + 18} textAnchor="middle">
              {shortDay(point.day)}
            </text>
          )}
          {(compared.length - 1 - i) % step === 0 && (
            <text className="t3" x={px(x(i))} y={bottom + 36} textAnchor="middle">
              n = {point.questions}
            </text>
          )}
        </g>
      ))}
    </Chart>
  )
}
