/** Drawing a variant: the same type and seed give the same variant to the byte. */
import type { ExerciseItem, FieldDefinition } from '@/lib/deck'
import type { Value } from '@/lib/expression'
import { toGrid, type Table } from './cells'
import { drawValue } from './draw'
import { ExerciseError } from './errors'
import { evaluateCondition, evaluateExpression } from './evaluate'
import { coincides, mistakesOf } from './mistakes'
import { drawOrders, hasTwins, keyPlaces, letterOf } from './options'
import { stream } from './random'
import { scopeOf } from './scope'
import { renderTemplate } from './template'
import { ruleInWords } from './tolerance'
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
  let faults = 0
  for (let attempt = 0; attempt < mostDraws; attempt++) {
    if (counts) counts.drawn++
    const drawn = attemptDraw(exercise, seed, attempt)
    if (typeof drawn !== 'string' && !(drawn instanceof ExerciseError)) return drawn
    // Now and then a draw may divide by zero; a type that always does is at fault.
    if (drawn instanceof ExerciseError && ++faults === mostDraws) throw drawn
    const reason = drawn instanceof ExerciseError ? drawn.message : drawn
    if (counts) counts.rejected[reason] = (counts.rejected[reason] ?? 0) + 1
  }
  throw new ExerciseError('no-draw', ['where'], `none of ${mostDraws} draws passes its conditions (seed ${seed})`)
}

/** The variant, or why this draw is no good. */
function attemptDraw(exercise: ExerciseItem, seed: number, attempt: number): Variant | string | ExerciseError {
  try {
    const values = drawValues(exercise, seed, attempt)
    const key = evaluateKey(exercise, values)
    return rejection(exercise, values, key) ?? assemble(exercise, seed, values, key)
  } catch (error) {
    if (error instanceof ExerciseError && error.code === 'evaluation') return error
    throw error
  }
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
  const scope = { ...values }
  exercise.fields.forEach((field, i) => {
    const part = ['answer', i, 'value']
    const right = keyPlaces(field, evaluateExpression(field.value, scope, part), part)
    key[field.name] = right
    scope[field.name] = right
  })
  return key
}

/** Why this draw is no good, or null. */
function rejection(exercise: ExerciseItem, values: Record<string, Value>, key: Record<string, Value>): string | null {
  const scope = scopeOf({ values, key })
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
    if (field.options && hasTwins(optionTexts(field, values, i))) return 'two options that read alike'
    const tiny = (x: number) => x !== 0 && Math.abs(x) < smallest
    if (field.tolerance.kind === 'within' && grid.cells.some((row) => row.some(tiny)))
      return `an asked value below ${smallest}`
  }
  return indistinct(exercise, values, key)
}

/** A mistake that would pass for the key or for another mistake. */
function indistinct(exercise: ExerciseItem, values: Record<string, Value>, key: Record<string, Value>): string | null {
  const { fields } = exercise
  const right = fields.map(({ name }) => toGrid(key[name]!))
  const before: { id: string; answers: (Table | null)[] }[] = []
  for (const { mistake, values: wrong } of mistakesOf(exercise, values, key)) {
    if (mistake.soft) continue
    const { id } = mistake
    // What a mistake says nothing about is taken to be answered right.
    const answers = fields.map(({ name }, i) => (name in wrong ? toGrid(wrong[name]!) : right[i]!))
    if (coincides(fields, answers, right, separation)) return `mistake '${id}' too near the key`
    const other = before.find((earlier) => coincides(fields, answers, earlier.answers, 2))
    if (other) return `mistakes '${other.id}' and '${id}' alike`
    before.push({ id, answers })
  }
  return null
}

function assemble(
  exercise: ExerciseItem,
  seed: number,
  values: Record<string, Value>,
  key: Record<string, Value>,
): Variant {
  const orders = drawOrders(exercise, seed)
  return {
    exercise,
    seed,
    values,
    key,
    orders,
    statement: renderTemplate(exercise.ask, values, ['ask']).trim(),
    fields: exercise.fields.map((field, i) => variantField(field, key[field.name]!, values, orders[field.name], i)),
  }
}

function variantField(
  field: FieldDefinition,
  key: Value,
  values: Record<string, Value>,
  order: number[] | undefined,
  index: number,
): VariantField {
  const { shape, cells } = toGrid(key)!
  const texts = optionTexts(field, values, index)
  const size = { rows: cells.length, columns: Math.max(...cells.map((row) => row.length)) }
  return {
    name: field.name,
    label: renderTemplate(field.label, values, ['answer', index, 'label']),
    ask: field.ask === null ? null : renderTemplate(field.ask, values, ['answer', index, 'ask']),
    shape: order === undefined ? shape : field.rank ? 'rank' : 'options',
    size,
    rows: field.rows,
    columns: field.columns,
    options: order?.map((place) => texts[place]!) ?? null,
    tolerance: field.tolerance,
    unit: field.unit,
    rule:
      order === undefined
        ? ruleInWords(field.tolerance, field.free)
        : field.rank
          ? rankRule(size.columns)
          : 'One of them.',
  }
}

function rankRule(places: number): string {
  return `${places} of them, in order, as in ${Array.from({ length: places }, (_, i) => letterOf(i))
    .reverse()
    .join(', ')}.`
}

/** The options of a field in this draw, in the order written. */
function optionTexts({ options }: FieldDefinition, values: Record<string, Value>, index: number): string[] {
  return options?.map((text, i) => renderTemplate(text, values, ['answer', index, 'options', i])) ?? []
}
