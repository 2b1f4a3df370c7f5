/** Whether an answer was given before: the same values are the same answer, however they are written. */
import type { ReadField } from './read'
import { readField } from './read'
import type { Typed, Variant } from './types'
import { everyCell } from './cells'

export function isSameAnswer(
  { fields }: Variant,
  a: Readonly<Record<string, Typed>>,
  b: Readonly<Record<string, Typed>>,
): boolean {
  return fields.every((field) => {
    const [x, y] = [a, b].map((answers) => (Object.hasOwn(answers, field.name) ? answers[field.name] : undefined))
    return sameText(x) === sameText(y) || sameValue(readField(field, x), readField(field, y))
  })
}

function sameText(typed: Typed | undefined): string {
  return JSON.stringify(typed ?? '').replace(/\s+/g, ' ')
}

function sameValue(a: ReadField, b: ReadField): boolean {
  return a.ok && b.ok && everyCell(a.grid, b.grid, (x, y) => Math.abs(x - y) <= 1e-12 * Math.max(1, Math.abs(y)))
}
