/** What a reader may change in a figure: the values it starts with, and every value it can take. */
import type { Varied } from './spec-vary'

export type VariedValue = number | string
export type Values = Readonly<Record<string, VariedValue>>

export function startOf(vary: readonly Varied[]): Values {
  return Object.fromEntries(vary.map(({ name, start }) => [name, start]))
}

/** Decimals in which every position of a slider can be written. */
export function digitsOf({ from, step }: { from: number; step: number }): number {
  const decimals = (value: number) => {
    const [mantissa = '', exponent = '0'] = String(value).split('e')
    return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent))
  }
  return Math.max(decimals(from), decimals(step))
}

/** At most so many positions of a slider, evenly spread, both ends among them; of a choice every value. */
export function positionsOf(varied: Varied, most: number): VariedValue[] {
  if (varied.kind === 'choice') return varied.oneOf
  const { from, to, step, start } = varied
  const last = Math.round((to - from) / step)
  const count = Math.min(most, last + 1)
  const digits = digitsOf(varied)
  // As a browser writes them: 0.15 and not 0.15000000000000002.
  const at = (position: number) => Number((from + position * step).toFixed(digits))
  const spread = Array.from({ length: count }, (_, i) => at(Math.round((i * last) / (count - 1))))
  return [...new Set([...spread, start])].sort((a, b) => a - b)
}
