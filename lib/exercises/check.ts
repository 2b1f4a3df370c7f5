/**
 * Checking an answer as a teacher would. Order: the key; the learner's own earlier value carried on; the nearest listed
 * mistake; nearly right; general slips; wrong.
 */
import type { ExerciseItem, FieldDefinition } from '@/lib/deck'
import type { Value } from '@/lib/expression'
import { everyCell, fromGrid, toGrid, type Grid } from './cells'
import { tryEvaluate } from './evaluate'
import { toPlain } from './format'
import { readField, type ReadCell, type ReadField } from './read'
import { findSlip } from './slips'
import { renderTemplate } from './template'
import { isWithin } from './tolerance'
import type { FieldStatus, FieldVerdict, Typed, Variant, VariantField, Verdict } from './types'
import { mistakesOf } from './variant'

/** Judges all fields. `earlier` are the answers already given to this variant, oldest first. Never throws on any text. */
export function checkAnswers(
  exercise: ExerciseItem,
  variant: Variant,
  answers: Readonly<Record<string, Typed>>,
  earlier: readonly Readonly<Record<string, Typed>>[] = [],
): Verdict {
  const reads = variant.fields.map((field) => readField(field, own(answers, field.name)))
  const given: Record<string, Value> = {}
  variant.fields.forEach((field, i) => {
    const read = reads[i]!
    if (read.ok) given[field.name] = fromGrid(field.shape, read.grid)
  })
  const fields: Record<string, FieldVerdict> = {}
  let points = 0
  variant.fields.forEach((field, i) => {
    const definition = exercise.fields[i]!
    const forgiven = earlier.some((before) => isNear(variant, field, definition, own(before, field.name)))
    const judged = judge({ exercise, variant, field, definition, read: reads[i]!, given, forgiven })
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

function own(answers: Readonly<Record<string, Typed>>, name: string): Typed | undefined {
  return Object.hasOwn(answers, name) ? answers[name] : undefined
}

interface Judging {
  exercise: ExerciseItem
  variant: Variant
  field: VariantField
  definition: FieldDefinition
  read: ReadField
  given: Readonly<Record<string, Value>>
  /** 'Check your rounding' is said once. */
  forgiven: boolean
}
interface Judged {
  verdict: FieldVerdict
  /** Of the part's points, 0 to 1. */
  share: number
}

function judge(judging: Judging): Judged {
  const { read, variant, field } = judging
  if (!read.ok) return { verdict: unreadable(read, field), share: 0 }
  const key = toGrid(variant.key[field.name]!)!.cells
  const { tolerance } = field
  const right = (x: number, y: number) => isWithin(x, y, tolerance)
  const understood = show(field, read.cells)
  const cells =
    field.shape === 'number'
      ? null
      : read.grid.map((row, i) => row.map((x, j): FieldStatus => (right(x, key[i]![j]!) ? 'correct' : 'wrong')))
  const verdict = (
    status: FieldStatus,
    message: string | null,
    mistake: string | null = null,
    title: string | null = null,
  ): FieldVerdict => ({
    status,
    understood,
    mistake,
    mistakeTitle: title,
    message,
    at: null,
    cells,
  })
  if (everyCell(read.grid, key, right)) {
    const notices = [...new Set(read.cells.flat().flatMap((cell) => cell.notices))]
    return { verdict: verdict('correct', notices.length > 0 ? notices.join(' ') : null), share: 1 }
  }
  if (followsThrough(judging, read.grid))
    return { verdict: verdict('follow-through', 'Right for your own earlier value.'), share: 1 }
  const share = cells === null ? 0 : cells.flat().filter((status) => status === 'correct').length / cells.flat().length
  const mistake = nearestMistake(judging, read.grid)
  if (mistake) return { verdict: verdict('wrong', mistake.message, mistake.id, mistake.title), share }
  const almost = almostRight(judging, read.cells, key)
  if (almost !== null) return { verdict: verdict('almost', almost), share }
  const slip = findSlip(read.grid, key, tolerance, judging.definition.range)
  // A probability above 1 is told so, rather than that it happens to be one divided by the right one.
  if (slip && !(slip.id === 'generic:reciprocal' && isOutside(read.grid, judging.definition)))
    return { verdict: verdict('wrong', slip.message, slip.id, slip.title), share }
  return { verdict: verdict('wrong', plainlyWrong(judging, read.grid, key)), share }
}

function unreadable(read: Extract<ReadField, { ok: false }>, field: VariantField): FieldVerdict {
  const where = field.shape === 'number' ? '' : `Row ${read.row + 1}, column ${read.column + 1}: `
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

function show(field: VariantField, cells: ReadCell[][]): string {
  if (field.shape === 'number') {
    const { value } = cells[0]![0]!
    return toPlain(value)
  }
  const rows = cells.map((row) => row.map((cell) => toPlain(cell.value)).join(', '))
  return field.shape === 'vector' ? `(${rows[0]})` : `[${rows.join('; ')}]`
}

/** Right for the learner's own earlier value, where that value is plausible and does not make the part trivial. */
function followsThrough({ exercise, variant, field, given }: Judging, answer: Grid): boolean {
  const index = exercise.fields.findIndex(({ name }) => name === field.name)
  const scope: Record<string, Value> = { ...variant.values }
  let changed = false
  for (const earlier of exercise.fields.slice(0, index)) {
    const theirs = given[earlier.name]
    const key = variant.key[earlier.name]!
    scope[earlier.name] = theirs ?? key
    if (theirs === undefined || agrees(theirs, key, earlier)) continue
    if (!isPlausible(theirs, earlier)) return false
    changed = true
  }
  if (!changed) return false
  const value = tryEvaluate(exercise.fields[index]!.value, scope)
  const grid = value === null ? null : toGrid(value)
  if (!grid || agrees(value!, variant.key[field.name]!, exercise.fields[index]!)) return false
  return everyCell(answer, grid.cells, (x, y) => isWithin(x, y, field.tolerance))
}

function agrees(a: Value, b: Value, { tolerance }: FieldDefinition): boolean {
  const [x, y] = [toGrid(a), toGrid(b)]
  return x !== null && y !== null && everyCell(x.cells, y.cells, (p, q) => isWithin(p, q, tolerance))
}

function isPlausible(value: Value, { range }: FieldDefinition): boolean {
  const cells = toGrid(value)!.cells.flat()
  const inRange = range === null || cells.every((x) => x >= range[0] && x <= range[1])
  return inRange && cells.some((x) => x !== 0 && x !== 1)
}

function nearestMistake({ exercise, variant, field, given }: Judging, answer: Grid) {
  const scope = { ...variant.values, ...variant.key }
  let best: { id: string; title: string; message: string; distance: number; soft: boolean } | null = null
  for (const { mistake, values } of mistakesOf(exercise, variant.values, variant.key)) {
    if (!(field.name in values)) continue
    const fits = Object.entries(values).every(([name, value]) => {
      const definition = exercise.fields.find((one) => one.name === name)!
      const theirs = name === field.name ? answer : toGrid(given[name] ?? false)?.cells
      return (
        theirs !== undefined && everyCell(theirs, toGrid(value)!.cells, (x, y) => isWithin(x, y, definition.tolerance))
      )
    })
    if (!fits) continue
    const wrong = toGrid(values[field.name]!)!.cells
    const distance = Math.max(...answer.flatMap((row, i) => row.map((x, j) => Math.abs(x - wrong[i]![j]!))))
    // Of several that fit, one that every draw keeps apart from the others is the surer guess.
    if (best && (mistake.soft && !best.soft ? true : mistake.soft === best.soft && best.distance <= distance)) continue
    const at = exercise.mistakes.indexOf(mistake)
    const message = renderTemplate(mistake.because, scope, ['mistakes', at, 'because'])
    best = { id: mistake.id, title: mistake.title, message, distance, soft: mistake.soft }
  }
  return best
}

function isClose(x: number, key: number): boolean {
  return Math.abs(x - key) <= 0.05 * Math.abs(key) + 1e-9
}

/** Right but for the way it is written: too few digits, a percentage without its sign, rounding on the way. */
function almostRight({ field, definition, forgiven }: Judging, cells: ReadCell[][], key: Grid): string | null {
  if (field.tolerance.kind === 'exact') return null
  const off = cells.flatMap((row, i) =>
    row
      .map((cell, j) => ({ cell, key: key[i]![j]! }))
      .filter(({ cell, key: k }) => !isWithin(cell.value, k, field.tolerance)),
  )
  const share = definition.range?.[0] === 0 && definition.range[1] === 1
  if (share && off.every(({ cell, key: k }) => cell.value > 1 && isWithin(cell.value / 100, k, field.tolerance)))
    return 'A value between 0 and 1 is expected. Write it as a decimal, or put % behind it.'
  if (!off.every(({ cell, key: k }) => isClose(cell.value, k))) return null
  if (off.some(({ cell }) => cell.digits !== null && cell.digits < 3))
    return 'Right so far. Give at least 3 significant figures.'
  return forgiven ? null : 'Very close. Carry more digits through the steps in between and round only at the end.'
}

/** Whether an earlier try was already told about its rounding. */
function isNear(variant: Variant, field: VariantField, definition: FieldDefinition, typed: Typed | undefined): boolean {
  if (typed === undefined || definition.tolerance.kind === 'exact') return false
  const read = readField(field, typed)
  return read.ok && everyCell(read.grid, toGrid(variant.key[field.name]!)!.cells, isClose)
}

function isOutside(answer: Grid, { range }: FieldDefinition): boolean {
  return range !== null && answer.flat().some((x) => x < range[0] || x > range[1])
}

function plainlyWrong({ field, definition }: Judging, answer: Grid, key: Grid): string {
  if (field.tolerance.kind === 'exact' && key.flat().every(Number.isInteger) && !answer.flat().every(Number.isInteger))
    return 'A whole number is expected here.'
  if (definition.range && isOutside(answer, definition))
    return `The value lies between ${toPlain(definition.range[0])} and ${toPlain(definition.range[1])}.`
  if (field.shape !== 'number') {
    const cells = answer.flatMap((row, i) => row.map((x, j) => isWithin(x, key[i]![j]!, field.tolerance)))
    const wrong = cells.filter((ok) => !ok).length
    if (wrong < cells.length) return `${wrong} of ${cells.length} entries ${wrong === 1 ? 'is' : 'are'} wrong.`
  }
  return 'This is not one of the usual slips. Compare your steps with the worked solution.'
}
