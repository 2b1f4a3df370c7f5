/** What a learner has answered to all fields, and the key as far as it depends on it. */
import type { ExerciseItem } from '@/lib/deck'
import type { Value } from '@/lib/expression'
import { fromGrid, toGrid, type Grid } from './cells'
import { tryEvaluate } from './evaluate'
import { toPlaces } from './options'
import { readField, type ReadField } from './read'
import { agrees, nearestVersion } from './symmetry'
import type { Typed, Variant, VariantField } from './types'

export type Answers = Readonly<Record<string, Typed>>

export interface Given {
  /** By place of the field. */
  reads: ReadField[]
  /** Those that could be read, by name. */
  given: Record<string, Grid>
  key: Readonly<Record<string, Value>>
}

export function readAnswers(exercise: ExerciseItem, variant: Variant, answers: Answers): Given {
  const reads: ReadField[] = []
  const given: Record<string, Grid> = {}
  for (const field of variant.fields) {
    const read = readOwn(variant, field, answers)
    reads.push(read)
    if (read.ok) given[field.name] = read.grid
  }
  return { reads, given, key: personalKey(exercise, variant, given) }
}

/** By place of the field: whether its answer is the right one. What `checkAnswers` begins with, without the verdicts. */
export function rightFields(exercise: ExerciseItem, variant: Variant, answers: Answers): boolean[] {
  const { reads, key } = readAnswers(exercise, variant, answers)
  return reads.map((read, i) => {
    const field = exercise.fields[i]!
    return read.ok && agrees(field, read.grid, toGrid(key[field.name]!)!)
  })
}

/** An answer to one field; of options the places as written. */
export function readOwn(variant: Variant, field: VariantField, answers: Answers): ReadField {
  const read = readField(field, Object.hasOwn(answers, field.name) ? answers[field.name] : undefined)
  const order = variant.orders[field.name]
  if (!read.ok || order === undefined) return read
  return { ...read, grid: read.grid.map((row) => row.map((place) => order[place]!)) }
}

/** The key for this learner: where a part is free (a sign, an order), later parts go on from the learner's own choice. */
function personalKey(
  exercise: ExerciseItem,
  { values, key }: Variant,
  given: Readonly<Record<string, Grid>>,
): Readonly<Record<string, Value>> {
  if (exercise.fields.every(({ free }) => free === null)) return key
  const own: Record<string, Value> = {}
  for (const field of exercise.fields) {
    const renewed = tryEvaluate(field.value, { ...values, ...own })
    const value = (renewed === null ? null : toPlaces(field, renewed)) ?? key[field.name]!
    const table = toGrid(value)
    const answer = given[field.name]
    const chosen = field.free !== null && table && answer !== undefined && agrees(field, answer, table)
    own[field.name] = chosen ? fromGrid(table.shape, nearestVersion(field, answer, table)) : value
  }
  return own
}
