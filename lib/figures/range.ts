/** Where an axis begins and ends: as the author says, else where the data do, rounded outwards. */
import { extent } from 'd3-array'
import { scaleLinear, scaleLog } from 'd3-scale'
import type { Axis } from './data'
import { FigureError } from './error'
import type { Path, Reader } from './read'
import type { AxisDefinition } from './spec'

export function axisOf(
  reader: Reader,
  name: 'x' | 'y',
  definition: Omit<AxisDefinition, 'log'> & { log?: boolean },
  data: Iterable<number>,
): Axis {
  const log = definition.log ?? false
  const end = (key: 'from' | 'to') =>
    definition[key] === undefined ? null : reader.number(definition[key], [name, key], `'${key}' of ${name}`)
  const [from, to] = roundedRange(end('from'), end('to'), data, log)
  const path: Path = [name]
  if (log && from <= 0)
    throw new FigureError(
      'figure-range',
      path,
      `${name} has log: true and reaches down to ${from}; a logarithmic axis needs from above 0`,
    )
  if (!(from < to))
    throw new FigureError('figure-range', path, `${name} runs from ${from} to ${to}; from must be below to`)
  const ticks =
    definition.ticks === undefined ? null : reader.vector(definition.ticks, [name, 'ticks'], `'ticks' of ${name}`)
  return { from, to, label: definition.label ?? null, log, ticks }
}

/** Given ends stay as they are; the others are those of the data, moved out to a round number. */
export function roundedRange(
  from: number | null,
  to: number | null,
  data: Iterable<number>,
  log: boolean,
): [number, number] {
  if (from !== null && to !== null) return [from, to]
  const usable = [...data].filter((value) => Number.isFinite(value) && (!log || value > 0))
  const [least, most] = extent(usable)
  const low = from ?? least ?? (log ? 1 : 0)
  const high = to ?? most ?? (log ? 10 : 1)
  const [a, b] = low < high ? [low, high] : widen(low, log, from === null, to === null)
  const [niceLow = a, niceHigh = b] = (log ? scaleLog() : scaleLinear()).domain([a, b]).nice().domain()
  return [from ?? niceLow, to ?? niceHigh]
}

/** All data at one value still need an axis of some length. */
function widen(at: number, log: boolean, down: boolean, up: boolean): [number, number] {
  const by = Math.abs(at) > 0 ? Math.abs(at) / 2 : 1
  if (log) return [down ? at / 10 : at, up ? at * 10 : at]
  return [down ? at - by : at, up ? at + by : at]
}
