/** Shades of a heatmap: one colour from nothing to much, or, where values have both signs, one for each side of 0. */
import type { HeatmapData } from './data'
import { fixed } from './numbers'
import { rect, textAt } from './svg'
import { textWidth } from './text-width'

export interface Shading {
  class: string
  textClass: 'on-low' | 'on-high'
}
type Values = readonly (readonly number[])[]

/** Below the cells: a gap, a strip of all shades and its numbers. */
export const keyHeight = 38
const keyCell = 16
const keyGap = 8
const steps = 5

/** A value that is written as less than 0. */
export function isSigned(values: Values, digits: number): boolean {
  return values.some((row) => row.some((value) => Number(value.toFixed(digits)) < 0))
}

export function shades(values: Values, digits: number): (value: number) => Shading {
  const all = values.flat()
  const zero = (value: number) => Number(value.toFixed(digits)) === 0
  if (isSigned(values, digits)) {
    const most = Math.max(...all.map(Math.abs))
    return (value) => signedShade(zero(value) ? 0 : value / most)
  }
  const most = Math.max(...all)
  return (value) => shading('a', zero(value) || value <= 0 ? 0 : stepOf(value / most))
}

/** `share` of the largest size, from -1 to 1: the same size has the same depth on either side. */
function signedShade(share: number): Shading {
  return share === 0 ? shading('a', 0) : shading(share < 0 ? 'n' : 'a', stepOf(Math.abs(share)))
}

/** Steps 1 to 5 in equal parts; step 0 is what is written as nothing. */
function stepOf(share: number): number {
  return Math.min(steps, 1 + Math.floor(share * steps))
}

function shading(colour: 'a' | 'n', step: number): Shading {
  return { class: `${colour}${step}`, textClass: step > 3 ? 'on-high' : 'on-low' }
}

/** A strip of all shades from the largest size below 0 to the same above it. */
export function signKey(data: HeatmapData, left: number, top: number): { svg: string; width: number } {
  const most = Math.max(...data.values.flat().map(Math.abs))
  const end = fixed(most, data.digits)
  const shares = Array.from({ length: 2 * steps + 1 }, (_, i) => (i - steps) / steps)
  const indent = textWidth(`−${end}`, 'normal') / 2
  const y = top + keyGap
  const svg = [
    ...shares.map((share, i) => rect(signedShade(share * 0.99).class, left + indent + i * keyCell, y, keyCell - 1, 10)),
    ...[`−${end}`, '0', end].map((text, i) =>
      textAt(left + indent + (i * steps + 0.5) * keyCell, y + 25, text, { anchor: 'middle', class: 't2' }),
    ),
  ]
  return { svg: svg.join(''), width: 2 * indent + shares.length * keyCell }
}
