import { px } from './Drawn'

/** Bars side by side, each made of parts from the axis up; `fills` are their classes. */
export function Bars({
  bars,
  fills,
  y,
  bottom,
  left,
  pitch,
  width,
}: {
  bars: readonly { key: string | number; parts: readonly number[] }[]
  fills: readonly string[]
  y: (value: number) => number
  bottom: number
  left: number
  pitch: number
  width: number
}) {
  return bars.flatMap(({ key, parts }, i) => {
    let below = 0
    return parts.map((part, p) => {
      const [from, to] = [y(below), y(below + part)]
      below += part
      if (part === 0 && p > 0) return null
      return (
        <rect
          key={`${key} ${p}`}
          className={fills[p]}
          x={px(left + i * pitch + (pitch - width) / 2)}
          y={px(to)}
          width={px(width)}
          height={px(Math.min(from, bottom) - to)}
        />
      )
    })
  })
}
