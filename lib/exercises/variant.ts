/** Drawing a variant: the same type and seed give the same variant to the byte. */
import type { ExerciseItem, FieldDefinition, MistakeDefinition } from '@/lib/deck'
import type { Value } from '@/lib/expression'
import { everyCell, toGrid } from './cells'
import { drawValue } from './draw'
import { ExerciseError } from './errors'
import { evaluateCondition, evaluateExpression, tryEvaluate } from './evaluate'
import { stream } from './random'
import { renderTemplate } from './template'
import { isWithin, ruleInWords } from './tolerance'
import type { Variant, VariantField } from './types'

/** Draws beyond this are a fault of the type. */
const mostDraws = 200
/** Asked values smaller than this (zero itself aside) would be swallowed by the absolute tolerance. */
const smallest = 0.01
/** A listed mistake closer to the key than this many tolerances could be marked right. */
const separation = 3

export interface DrawCounts {
  drawn: number
  /** Why draws were rejected, with how often. */
  rejected: Record<string, number>
}

/** Draws until the conditions hold. Throws ExerciseError where the type is faulty or hardly any draw passes. */
export function drawVariant(exercise: ExerciseItem, seed: number, counts?: DrawCounts): Variant {
  for (let attempt = 0; attempt < mostDraws; attempt++) {
    if (counts) counts.drawn++
    const values = drawValues(exercise, seed, attempt)
    const key = evaluateKey(exercise, values)
    const reason = rejection(exercise, values, key)
    if (reason === null) return assemble(exercise, seed, values, key)
    if (counts) counts.rejected[reason] = (counts.rejected[reason] ?? 0) + 1
  }
  throw new ExerciseError('no-draw', ['where'], `none of ${mostDraws} draws passes its conditions (seed ${seed})`)
}

function drawValues(exercise: ExerciseItem, seed: number, attempt: number): Record<string, Value> {
  const values: Record<string, Value> = {}
  exercise.given.forEach(({ name, draw }) => {
    values[name] = drawValue(draw, values, stream(exercise.id, seed, attempt, name), ['given', name])
  })
  exercise.let.forEach(({ name, value }) => {
    values[name] = evaluateExpression(value, values, ['let', name])
  })
  return values
}

/** Each part may use the ones before it by name. */
export function evaluateKey(exercise: ExerciseItem, values: Record<string, Value>): Record<string, Value> {
  const key: Record<string, Value> = {}
  exercise.fields.forEach((field, i) => {
    key[field.name] = evaluateExpression(field.value, { ...values, ...key }, ['answer', i, 'value'])
  })
  return key
}

/** Why this draw is no good, or null. */
function rejection(exercise: ExerciseItem, values: Record<string, Value>, key: Record<string, Value>): string | null {
  const scope = { ...values, ...key }
  const failed = exercise.where.findIndex((condition, i) => !evaluateCondition(condition, scope, ['where', i]))
  if (failed >= 0) return `where: ${exercise.where[failed]}`
  for (const [i, field] of exercise.fields.entries()) {
    const grid = toGrid(key[field.name]!)
    if (!grid)
      throw new ExerciseError(
        'answer-shape',
        ['answer', i, 'value'],
        `'${field.value}' gives no number, vector or matrix`,
      )
    const tiny = (x: number) => x !== 0 && Math.abs(x) < smallest
    if (field.tolerance.kind === 'within' && grid.cells.some((row) => row.some(tiny)))
      return `an asked value below ${smallest}`
  }
  return indistinct(exercise, values, key)
}

/** A mistake that would pass for the key or for another mistake. */
function indistinct(exercise: ExerciseItem, values: Record<string, Value>, key: Record<string, Value>): string | null {
  const hard = mistakesOf(exercise, values, key).filter(({ mistake }) => !mistake.soft)
  for (const [i, { mistake, values: wrong }] of hard.entries()) {
    // What a mistake says nothing about is taken to be answered right.
    const answers = { ...key, ...wrong }
    if (coincides(exercise.fields, answers, key, separation)) return `mistake '${mistake.id}' too near the key`
    const other = hard
      .slice(0, i)
      .find((earlier) => coincides(exercise.fields, answers, { ...key, ...earlier.values }, 2))
    if (other) return `mistakes '${other.mistake.id}' and '${mistake.id}' alike`
  }
  return null
}

export interface Mistaken {
  mistake: MistakeDefinition
  /** The wrong answers it leads to, by field name. */
  values: Record<string, Value>
}
const mistaken = new WeakMap<Record<string, Value>, Mistaken[]>()

/** The mistakes that exist in this draw. Remembered by draw: checking asks for them with every answer. */
export function mistakesOf(
  exercise: ExerciseItem,
  values: Record<string, Value>,
  key: Record<string, Value>,
): Mistaken[] {
  const known = mistaken.get(values)
  if (known) return known
  const scope = { ...values, ...key }
  const found = exercise.mistakes.flatMap((mistake) => {
    if (mistake.when !== null && tryEvaluate(mistake.when, scope) !== true) return []
    const entries = Object.entries(mistake.values).map(([name, value]) => [name, tryEvaluate(value, scope)] as const)
    if (entries.some(([, value]) => value === null || toGrid(value) === null)) return []
    return [{ mistake, values: Object.fromEntries(entries) as Record<string, Value> }]
  })
  mistaken.set(values, found)
  return found
}

/** Two sets of answers that lie within so many tolerances of each other in every field. */
function coincides(
  fields: readonly FieldDefinition[],
  a: Record<string, Value>,
  b: Record<string, Value>,
  factor: number,
): boolean {
  return fields.every(({ name, tolerance }) => {
    const [x, y] = [toGrid(a[name]!), toGrid(b[name]!)]
    return x !== null && y !== null && everyCell(x.cells, y.cells, (p, q) => isWithin(p, q, tolerance, factor))
  })
}

function assemble(
  exercise: ExerciseItem,
  seed: number,
  values: Record<string, Value>,
  key: Record<string, Value>,
): Variant {
  return {
    exercise,
    seed,
    values,
    key,
    statement: renderTemplate(exercise.ask, values, ['ask']).trim(),
    fields: exercise.fields.map((field, i) => variantField(field, key[field.name]!, values, i)),
  }
}

function variantField(field: FieldDefinition, key: Value, values: Record<string, Value>, index: number): VariantField {
  const { shape, cells } = toGrid(key)!
  return {
    name: field.name,
    label: renderTemplate(field.label, values, ['answer', index, 'label']),
    ask: field.ask === null ? null : renderTemplate(field.ask, values, ['answer', index, 'ask']),
    shape,
    size: { rows: cells.length, columns: Math.max(...cells.map((row) => row.length)) },
    rows: field.rows,
    columns: field.columns,
    tolerance: field.tolerance,
    unit: field.unit,
    rule: ruleInWords(field.tolerance),
  }
}
