/**
 * Checking an answer as a teacher would. Order: the key; the learner's own earlier value carried on; the nearest listed
 * mistake; nearly right; general slips; wrong.
 */
import type { ExerciseItem, FieldDefinition } from '@/lib/deck'
import type { Value } from '@/lib/expression'
import { almostRight, isNear, isOutside, plainlyWrong } from './almost'
import { everyCell, fromGrid, toGrid, type Grid, type Table } from './cells'
import { tryEvaluate } from './evaluate'
import { findMistake, mistakesOf } from './mistakes'
import { toPlaces } from './options'
import { readField, type ReadCell, type ReadField, type Unreadable } from './read'
import { findSlip } from './slips'
import { agrees, nearestVersion } from './symmetry'
import { renderTemplate } from './template'
import { isWithin } from './tolerance'
import type { FieldStatus, FieldVerdict, Typed, Variant, VariantField, Verdict } from './types'

type Answers = Readonly<Record<string, Typed>>

/** Judges all fields. `earlier` are the answers already given to this variant, oldest first. Never throws on any text. */
export function checkAnswers(
  exercise: ExerciseItem,
  variant: Variant,
  answers: Answers,
  earlier: readonly Answers[] = [],
): Verdict {
  const reads = variant.fields.map((field) => readOwn(variant, field, answers))
  const given: Record<string, Grid> = {}
  variant.fields.forEach(({ name }, i) => {
    const read = reads[i]!
    if (read.ok) given[name] = read.grid
  })
  const key = personalKey(exercise, variant, given)
  const fields: Record<string, FieldVerdict> = {}
  let points = 0
  variant.fields.forEach((field, i) => {
    const definition = exercise.fields[i]!
    const table = toGrid(key[field.name]!)!
    const forgiven = earlier.some((before) => {
      const read = readOwn(variant, field, before)
      return read.ok && isNear(definition, read.grid, table)
    })
    const judging = { exercise, variant, field, definition, key, table, given, forgiven }
    const judged = judge(judging, reads[i]!)
    fields[field.name] = judged.verdict
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

/** An answer to one field; of options the places as written. */
function readOwn(variant: Variant, field: VariantField, answers: Answers): ReadField {
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
): Record<string, Value> {
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
  /** 'Check your rounding' is said once. */
  forgiven: boolean
}
interface Judged {
  verdict: FieldVerdict
  /** Of the part's points, 0 to 1. */
  share: number
}
interface Told {
  message: string | null
  mistake?: string
  title?: string
}

function judge(judging: Judging, read: ReadField): Judged {
  const { field, definition, table } = judging
  if (!read.ok) return { verdict: unreadable(read, field), share: 0 }
  const right = nearestVersion(definition, read.grid, table)
  const isRight = (x: number, y: number) => isWithin(x, y, definition.tolerance)
  const marks = read.grid.map((row, i) =>
    row.map((x, j): FieldStatus => (isRight(x, right[i]![j]!) ? 'correct' : 'wrong')),
  )
  const cells = field.shape === 'number' || field.shape === 'options' ? null : marks
  const verdict = (status: FieldStatus, { message, mistake = undefined, title = undefined }: Told): FieldVerdict => ({
    status,
    understood: read.understood,
    mistake: mistake ?? null,
    mistakeTitle: title ?? null,
    message,
    at: null,
    cells,
  })
  if (everyCell(read.grid, right, isRight))
    return { verdict: verdict('correct', { message: notices(read.cells) }), share: 1 }
  if (followsThrough(judging, read.grid))
    return { verdict: verdict('follow-through', { message: 'Right for your own earlier value.' }), share: 1 }
  const share = cells === null ? 0 : cells.flat().filter((status) => status === 'correct').length / cells.flat().length
  const mistake = listedMistake(judging)
  if (mistake) return { verdict: verdict('wrong', mistake), share }
  const almost = almostRight(definition, read.cells, right, judging.forgiven)
  if (almost !== null) return { verdict: verdict('almost', { message: almost }), share }
  return { verdict: verdict('wrong', generalSlip(judging, read.grid, right)), share }
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

function listedMistake({ exercise, variant, definition, key, given }: Judging): Told | null {
  const mistaken = mistakesOf(exercise, variant.values, key)
  const mistake = findMistake(exercise, mistaken, definition, given)
  if (!mistake) return null
  const part = ['mistakes', exercise.mistakes.indexOf(mistake), 'because']
  const message = renderTemplate(mistake.because, { ...variant.values, ...variant.key }, part)
  return { mistake: mistake.id, title: mistake.title, message }
}

function generalSlip({ definition }: Judging, answer: Grid, right: Grid): Told {
  const slip = findSlip(definition, answer, right)
  // A probability above 1 is told so, rather than that it happens to be one divided by the right one.
  if (slip && !(slip.id === 'generic:reciprocal' && isOutside(definition, answer)))
    return { mistake: slip.id, title: slip.title, message: slip.message }
  return { message: plainlyWrong(definition, answer, right) }
}
