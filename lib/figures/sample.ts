/** Samples a function of x along an axis. Where it has no finite value the curve has a gap. */
import type { Axis, Point } from './data'
import { FigureError } from './error'
import { messageOf, shorten, type Path, type Reader } from './read'

/** `count` positions, both ends included; evenly spread in the axis's own sense (in the exponent where it is logarithmic). */
export function positions(axis: Pick<Axis, 'from' | 'to' | 'log'>, count: number): number[] {
  const at = axis.log
    ? (share: number) => Math.exp(Math.log(axis.from) + (Math.log(axis.to) - Math.log(axis.from)) * share)
    : null
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return axis.from
    if (i === count - 1) return axis.to
    // The product first: a grid of whole numbers stays whole, so that it can index a list.
    return at ? at(i / (count - 1)) : axis.from + ((axis.to - axis.from) * i) / (count - 1)
  })
}

/** Points of y = expression(x), cut into runs at every x without a finite value. */
export function sampleCurve(
  reader: Reader,
  expression: string,
  xs: readonly number[],
  path: Path,
  what: string,
): Point[][] {
  const points: Point[] = []
  let firstError: unknown = null
  for (const x of xs) {
    try {
      const y = reader.evaluate(expression, { ...reader.scope, x })
      if (typeof y === 'number') points.push([x, y])
      else throw new TypeError('it must give a number for each x')
    } catch (error) {
      firstError ??= error
      points.push([x, NaN])
    }
  }
  const runs = splitRuns(points)
  if (runs.length > 0) return runs
  const reason = firstError === null ? 'it has no finite value between from and to' : messageOf(firstError)
  throw new FigureError('figure-expression', path, `${what}, \`${shorten(expression)}\`: ${reason}`)
}

/** Cuts a row of points wherever a coordinate is not finite. */
export function splitRuns(points: readonly Point[]): Point[][] {
  const runs: Point[][] = []
  let open: Point[] | null = null
  for (const point of points) {
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1])) {
      open = null
      continue
    }
    if (!open) runs.push((open = []))
    open.push(point)
  }
  return runs
}
