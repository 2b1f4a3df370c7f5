/** Answers that are right but for the way they are written, and what is said of those that are nothing known. */
import type { FieldDefinition } from '@/lib/deck'
import { everyCell, type Grid, type Table } from './cells'
import { toPlain } from './format'
import type { ReadCell } from './read'
import { nearestVersion } from './symmetry'
import { isWithin } from './tolerance'

function isClose(x: number, key: number): boolean {
  return Math.abs(x - key) <= 0.05 * Math.abs(key) + 1e-9
}

const fewDigits = 'Right so far. Give at least 3 significant figures.'

function isRounded(x: number, key: number, digits: number): boolean {
  return x === Number(key.toPrecision(digits))
}

/** Whether an answer was near enough to be told about its rounding. */
export function isNear(definition: FieldDefinition, answer: Grid, table: Table): boolean {
  return definition.tolerance.kind === 'within' && everyCell(answer, nearestVersion(definition, answer, table), isClose)
}

/** Right but for the way it is written: too few digits, a percentage without its sign, rounding on the way. */
export function almostRight(
  { tolerance, range }: FieldDefinition,
  cells: ReadCell[][],
  right: Grid,
  forgiven: boolean,
): string | null {
  if (tolerance.kind === 'exact') return null
  const off = cells.flatMap((row, i) =>
    row
      .map((cell, j) => ({ cell, key: right[i]![j]! }))
      .filter(({ cell, key }) => !isWithin(cell.value, key, tolerance)),
  )
  const share = range?.[0] === 0 && range[1] === 1
  if (share && off.every(({ cell, key }) => cell.value > 1 && isWithin(cell.value / 100, key, tolerance)))
    return 'A value between 0 and 1 is expected. Write it as a decimal, or put % behind it.'
  if (off.every(({ cell, key }) => cell.digits !== null && cell.digits < 3 && isRounded(cell.value, key, cell.digits)))
    return fewDigits
  if (!off.every(({ cell, key }) => isClose(cell.value, key))) return null
  if (off.some(({ cell }) => cell.digits !== null && cell.digits < 3)) return fewDigits
  return forgiven ? null : 'Very close. Carry more digits through the steps in between and round only at the end.'
}

export function isOutside({ range }: FieldDefinition, answer: Grid): boolean {
  return range !== null && answer.flat().some((x) => x < range[0] || x > range[1])
}

const unknown = 'This is not one of the usual slips.'

export function plainlyWrong(definition: FieldDefinition, answer: Grid, right: Grid): string {
  const { tolerance, range, options } = definition
  const cells = answer.flatMap((row, i) => row.map((x, j) => isWithin(x, right[i]![j]!, tolerance)))
  const wrong = cells.filter((ok) => !ok).length
  if (options !== null) return wrong < cells.length ? `${wrong} of ${cells.length} places are wrong.` : unknown
  if (tolerance.kind === 'exact' && right.flat().every(Number.isInteger) && !answer.flat().every(Number.isInteger))
    return 'A whole number is expected here.'
  if (range && isOutside(definition, answer))
    return `The value lies between ${toPlain(range[0])} and ${toPlain(range[1])}.`
  if (wrong < cells.length) return `${wrong} of ${cells.length} entries ${wrong === 1 ? 'is' : 'are'} wrong.`
  return unknown
}
