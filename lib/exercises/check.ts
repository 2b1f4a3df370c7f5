/**
 * Checking an answer as a teacher would. Order: the key; the learner's own earlier value carried on; the nearest listed
 * mistake; nearly right; general slips; wrong.
 */
import type { ExerciseItem, FieldDefinition, MistakeDefinition } from '@/lib/deck'
import type { Value } from '@/lib/expression'
import { almostRight, isNear, isOutside, plainlyWrong } from './almost'
import { fromGrid, toGrid, type Grid, type Table } from './cells'
import { readAnswers, readOwn, type Answers, type Given } from './given'
import { tryEvaluate } from './evaluate'
import { diagnose, type Diagnosis } from './diagnosis'
import { becauseOf, findMistake, mistakesOf } from './mistakes'
import { toPlaces } from './options'
import { understood, type ReadCell, type ReadField, type Unreadable } from './read'
import { agrees, nearestVersion } from './symmetry'
import { allWithin, isWithin } from './tolerance'
import type { FieldStatus, FieldVerdict, Variant, VariantField, Verdict } from './types'

/** Judges all fields. `earlier` are the answers already given to this variant, oldest first. Never throws on any text. */
export function checkAnswers(
  exercise: ExerciseItem,
  variant: Variant,
  answers: Answers,
  earlier: readonly Answers[] = [],
): Verdict {
  const given = readAnswers(exercise, variant, answers)
  const fields: Record<string, FieldVerdict> = {}
  let points = 0
  variant.fields.forEach(({ name }, i) => {
    const judged = judgeField(exercise, variant, given, i, earlier)
    fields[name] = judged.verdict
    points += judged.share
  })
  const statuses = Object.values(fields).map((verdict) => verdict.status)
  return {
    correct: statuses.every((status) => status === 'correct'),
    score: points / variant.fields.length,
    fields,
    free: !statuses.every((status) => status === 'correct') && !statuses.includes('wrong'),
  }
}

/** Judges one field, by its place, with what was answered to all. */
function judgeField(
  exercise: ExerciseItem,
  variant: Variant,
  { reads, given, key }: Given,
  place: number,
  earlier: readonly Answers[] = [],
): Judged {
  const judging = judgingOf(exercise, variant, { given, key }, place)
  const { field, definition, table } = judging
  const forgiven = earlier.some((before) => {
    const read = readOwn(variant, field, before)
    return read.ok && isNear(definition, read.grid, table)
  })
  return judge(judging, reads[place]!, forgiven)
}

/** The listed mistake that the answer to one field shows, without the words for it. */
export function toldMistake(exercise: ExerciseItem, variant: Variant, given: Given, place: number): string | null {
  const read = given.reads[place]!
  if (!read.ok) return null
  const judging = judgingOf(exercise, variant, given, place)
  const right = nearestVersion(judging.definition, read.grid, judging.table)
  return howRight(judging, read.grid, right) === null ? (listedMistake(judging)?.id ?? null) : null
}

interface Judging {
  exercise: ExerciseItem
  variant: Variant
  field: VariantField
  definition: FieldDefinition
  /** Of all fields. */
  key: Readonly<Record<string, Value>>
  /** The key of this field. */
  table: Table
  /** All answers that could be read. */
  given: Readonly<Record<string, Grid>>
}

function judgingOf(
  exercise: ExerciseItem,
  variant: Variant,
  { given, key }: Pick<Given, 'given' | 'key'>,
  place: number,
): Judging {
  const field = variant.fields[place]!
  const definition = exercise.fields[place]!
  return { exercise, variant, field, definition, key, table: toGrid(key[field.name]!)!, given }
}
interface Judged {
  verdict: FieldVerdict
  /** Of the part's points, 0 to 1. */
  share: number
}

/** By itself, or for the learner's own earlier value. */
function howRight(judging: Judging, answer: Grid, right: Grid): 'correct' | 'follow-through' | null {
  if (allWithin(answer, right, judging.definition.tolerance)) return 'correct'
  return followsThrough(judging, answer) ? 'follow-through' : null
}

/** `forgiven`: 'Check your rounding' is said once. */
function judge(judging: Judging, read: ReadField, forgiven: boolean): Judged {
  const { field, definition, table } = judging
  if (!read.ok) return { verdict: unreadable(read, field), share: 0 }
  const right = nearestVersion(definition, read.grid, table)
  const base = verdictOf(judging, read, right)
  const status = howRight(judging, read.grid, right)
  if (status !== null) {
    const message = status === 'correct' ? notices(read.cells) : 'Right for your own earlier value.'
    return { verdict: { ...base, status, message }, share: 1 }
  }
  const marks = base.cells?.flat() ?? []
  const share = marks.filter((mark) => mark === 'correct').length / Math.max(1, marks.length)
  const { exercise, variant, key } = judging
  const mistake = listedMistake(judging)
  if (mistake) {
    const { id, title } = mistake
    const message = becauseOf(variant, mistake)
    return { verdict: { ...base, ...named({ mistakes: [{ id, title }], title, message }) }, share }
  }
  const almost = almostRight(definition, read.cells, right, forgiven)
  if (almost !== null) return { verdict: { ...base, status: 'almost', message: almost }, share }
  const isClose = isNear(definition, read.grid, table)
  const told = diagnose({ exercise, variant, definition, key, table, answer: read.grid, isNear: isClose })
  const message = told ? null : plainlyWrong(definition, read.grid, right)
  return { verdict: { ...base, message, ...(told && named(told)) }, share }
}

/** Wrong, and nothing known about it yet. */
function verdictOf({ field, definition }: Judging, read: Extract<ReadField, { ok: true }>, right: Grid): FieldVerdict {
  const marks = read.grid.map((row, i) =>
    row.map((x, j): FieldStatus => (isWithin(x, right[i]![j]!, definition.tolerance) ? 'correct' : 'wrong')),
  )
  return {
    status: 'wrong',
    understood: understood(field, read),
    mistake: null,
    mistakeTitle: null,
    mistakes: [],
    message: null,
    at: null,
    cells: field.shape === 'number' || field.shape === 'options' ? null : marks,
  }
}

function named({ mistakes, title, message }: Diagnosis) {
  return { mistake: mistakes[0]!.id, mistakeTitle: title, mistakes, message }
}

function notices(cells: ReadCell[][]): string | null {
  const texts = [...new Set(cells.flat().flatMap((cell) => cell.notices))]
  return texts.length > 0 ? texts.join(' ') : null
}

function unreadable(read: Unreadable, field: VariantField): FieldVerdict {
  const isGrid = field.shape === 'vector' || field.shape === 'matrix'
  const where = isGrid ? `Row ${read.row + 1}, column ${read.column + 1}: ` : ''
  return {
    status: 'unreadable',
    understood: null,
    mistake: null,
    mistakeTitle: null,
    mistakes: [],
    message: where + read.message,
    at: { row: read.row, column: read.column, from: read.from, length: read.length },
    cells: null,
  }
}

/** Right for the learner's own earlier value, where that value is plausible and does not make the part trivial. */
function followsThrough({ exercise, variant, field, definition, key, table, given }: Judging, answer: Grid): boolean {
  const index = exercise.fields.findIndex(({ name }) => name === field.name)
  const scope: Record<string, Value> = { ...variant.values }
  let changed = false
  for (const earlier of exercise.fields.slice(0, index)) {
    const theirs = given[earlier.name]
    const right = toGrid(key[earlier.name]!)!
    scope[earlier.name] = theirs === undefined ? key[earlier.name]! : fromGrid(right.shape, theirs)
    if (theirs === undefined || agrees(earlier, theirs, right)) continue
    if (!isPlausible(theirs, earlier)) return false
    changed = true
  }
  if (!changed) return false
  const value = tryEvaluate(definition.value, scope)
  const places = value === null ? null : toPlaces(definition, value)
  const own = places === null ? null : toGrid(places)
  return own !== null && !agrees(definition, own.cells, table) && agrees(definition, answer, own)
}

function isPlausible(answer: Grid, definition: FieldDefinition): boolean {
  if (definition.options !== null) return true
  return !isOutside(definition, answer) && answer.flat().some((x) => x !== 0 && x !== 1)
}

function listedMistake({ exercise, variant, definition, key, given }: Judging): MistakeDefinition | null {
  return findMistake(exercise, mistakesOf(exercise, variant.values, key), definition, given)
}
