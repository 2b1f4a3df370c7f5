/** Slips made independently of each other in a few entries of one vector or matrix. */
import { nearestVersion } from '../symmetry'
import { isWithin } from '../tolerance'
import type { VariantField } from '../types'
import type { Diagnosis, Wrong } from './wrong'

/** More would rather be one mistake that is not known. */
const mostEntries = 3
const mostSlips = 2

/** Null unless each wrong entry, taken alone, shows one of the usual slips. */
export function entrySlips(wrong: Wrong, slipIn: (entry: Wrong) => Diagnosis | null): Diagnosis | null {
  const { variant, definition, table, answer } = wrong
  if (definition.options !== null || table.shape === 'number') return null
  const field = variant.fields.find(({ name }) => name === definition.name)!
  const right = nearestVersion(definition, answer, table)
  const places = new Map<string, { slip: Diagnosis; names: string[] }>()
  let count = 0
  for (const [i, row] of answer.entries())
    for (const [j, x] of row.entries()) {
      const y = right[i]![j]!
      if (isWithin(x, y, definition.tolerance)) continue
      if (++count > mostEntries) return null
      const slip = slipIn({
        ...wrong,
        definition: { ...definition, free: null },
        table: { shape: 'number', cells: [[y]] },
        answer: [[x]],
      })
      if (!slip) return null
      const known = places.get(slip.message) ?? { slip, names: [] }
      places.set(slip.message, { slip, names: [...known.names, nameOf(field, i, j)] })
    }
  const found = [...places.values()]
  const mistakes = new Map(found.flatMap(({ slip }) => slip.mistakes.map((one) => [one.id, one])))
  if (mistakes.size === 0 || mistakes.size > mostSlips) return null
  return {
    mistakes: [...mistakes.values()],
    title: found.map(({ slip, names }) => `${slip.title} (${names.join(', ')})`).join('; '),
    message: found.map(({ slip, names }) => `${capital(names.join(', '))}: ${slip.message}`).join('\n\n'),
  }
}

function nameOf({ shape, rows, columns }: VariantField, i: number, j: number): string {
  if (shape === 'vector') return columns?.[j] ?? `entry ${j + 1}`
  return `row ${rows?.[i] ?? i + 1}, column ${columns?.[j] ?? j + 1}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
