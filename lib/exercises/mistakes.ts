/** A type's own mistakes: the wrong answers they lead to in one draw, and which of them an answer shows. */
import type { ExerciseItem, FieldDefinition, MistakeDefinition } from '@/lib/deck'
import type { Scope, Value } from '@/lib/expression'
import { everyCell, toGrid, type Grid, type Table } from './cells'
import { namesIn, tryEvaluate } from './evaluate'
import { toPlaces } from './options'
import { scopeOf } from './scope'
import { agrees, nearestVersion } from './symmetry'
import { renderTemplate } from './template'
import type { Variant } from './types'

export interface Mistaken {
  mistake: MistakeDefinition
  /** The wrong answers it leads to, by field name. */
  values: Record<string, Value>
}
const known = new WeakMap<Record<string, Value>, Mistaken[]>()

/** The mistakes that exist in this draw. Remembered by key: checking asks for them with every answer. */
export function mistakesOf(
  exercise: ExerciseItem,
  values: Record<string, Value>,
  key: Record<string, Value>,
): Mistaken[] {
  const found = known.get(key)
  if (found) return found
  const scope = scopeOf({ values, key })
  const mistaken: Mistaken[] = []
  for (const mistake of exercise.mistakes) {
    if (mistake.when !== null && tryEvaluate(mistake.when, scope) !== true) continue
    const wrong =
      mistake.instead === null
        ? written(exercise, mistake, scope)
        : (carriedOn(exercise, [mistake.instead], values, key)?.wrong ?? null)
    if (wrong !== null) mistaken.push({ mistake, values: wrong })
  }
  known.set(key, mistaken)
  return mistaken
}

/** Wrong answers that stand in the mistake itself. */
function written(exercise: ExerciseItem, { values }: MistakeDefinition, scope: Scope): Record<string, Value> | null {
  const wrong: Record<string, Value> = {}
  for (const name of Object.keys(values)) {
    const field = exercise.fields.find((one) => one.name === name)!
    const value = numeric(field, tryEvaluate(values[name]!, scope))
    if (value === null) return null
    wrong[name] = value
  }
  return wrong
}

function numeric(field: FieldDefinition, value: Value | null): Value | null {
  const places = value === null ? null : toPlaces(field, value)
  return places === null || toGrid(places) === null ? null : places
}

/**
 * The wrong answers of two mistakes made at once: what one takes instead of something, and what the other then takes or
 * makes of it. Null where they do not go together.
 */
export function together(
  exercise: ExerciseItem,
  pair: readonly MistakeDefinition[],
  values: Readonly<Record<string, Value>>,
  key: Readonly<Record<string, Value>>,
): Record<string, Value> | null {
  const instead = pair.flatMap((mistake) => (mistake.instead === null ? [] : [mistake.instead]))
  if (instead.length === 0) return null
  const carried = carriedOn(exercise, instead, values, key)
  const last = pair.find((mistake) => mistake.instead === null)
  return carried && last ? written(exercise, last, carried.scope) : (carried?.wrong ?? null)
}

/** Why it is wrong, Markdown with the learner's numbers. */
export function becauseOf(variant: Variant, mistake: MistakeDefinition): string {
  const part = ['mistakes', variant.exercise.mistakes.indexOf(mistake), 'because']
  return renderTemplate(mistake.because, scopeOf(variant), part)
}

/**
 * What the answers become where names have other values: everything that depends on them is computed anew. In the
 * expressions names of draws have their right values; of the rest those before have the mistaken ones, the name itself
 * and those behind it the ones they would have. Null where something has no value. Only fields that change are in it.
 */
function carriedOn(
  exercise: ExerciseItem,
  instead: readonly Readonly<Record<string, string>>[],
  values: Readonly<Record<string, Value>>,
  key: Readonly<Record<string, Value>>,
): { wrong: Record<string, Value>; scope: Scope } | null {
  const right = scopeOf({ values, key })
  const scope: Record<string, Value> = { ...right }
  const changed = new Set<string>()
  const replace = (name: string, from: Scope): boolean =>
    instead.every((one) => {
      if (!Object.hasOwn(one, name)) return true
      const value = tryEvaluate(one[name]!, { ...from, [name]: scope[name]! })
      if (value === null) return false
      scope[name] = value
      changed.add(name)
      return true
    })
  const renew = (name: string, source: string): boolean => {
    if ([...namesIn(source)].some((used) => changed.has(used))) {
      const value = tryEvaluate(source, scope)
      if (value === null) return false
      scope[name] = value
      changed.add(name)
    }
    return replace(name, scope)
  }
  if (!exercise.given.every(({ name }) => replace(name, right))) return null
  if (!exercise.let.every(({ name, value }) => renew(name, value))) return null
  const wrong: Record<string, Value> = {}
  for (const field of exercise.fields) {
    if (!renew(field.name, field.value)) return null
    const value = numeric(field, scope[field.name]!)
    if (value === null) return null
    scope[field.name] = value
    if (!isSame(value, key[field.name]!)) wrong[field.name] = value
  }
  return { wrong, scope }
}

function isSame(a: Value, b: Value): boolean {
  const [x, y] = [toGrid(a)!, toGrid(b)!]
  return everyCell(x.cells, y.cells, (p, q) => Math.abs(p - q) <= 1e-9 * Math.max(1, Math.abs(q)))
}

/** Two sets of answers, by place of the field, that lie within so many tolerances of each other in every field. */
export function coincides(
  fields: readonly FieldDefinition[],
  a: readonly (Table | null)[],
  b: readonly (Table | null)[],
  factor: number,
): boolean {
  for (let i = 0; i < fields.length; i++) {
    const [x, y] = [a[i]!, b[i]!]
    if (x === null || y === null || (x !== y && !agrees(fields[i]!, x.cells, y, factor))) return false
  }
  return true
}

/** The mistake that explains an answer to one field, of several the surest, then the one that explains most, then the nearest. */
export function findMistake(
  exercise: ExerciseItem,
  mistaken: readonly Mistaken[],
  field: FieldDefinition,
  answers: Readonly<Record<string, Grid>>,
): MistakeDefinition | null {
  let best: { mistake: MistakeDefinition; doubt: number; distance: number } | null = null
  const isBetter = (doubt: number, distance: number) =>
    !best || doubt < best.doubt || (doubt === best.doubt && distance < best.distance)
  for (const { mistake, values } of mistaken) {
    if (!(field.name in values)) continue
    const names = Object.keys(values)
    const fits = (name: string) => {
      const given = answers[name]
      const definition = name === field.name ? field : exercise.fields.find((one) => one.name === name)!
      return given !== undefined && agrees(definition, given, toGrid(values[name]!)!)
    }
    // The field asked about first: most mistakes are out with it.
    if (!fits(field.name)) continue
    const whole = names.every((name) => name === field.name || fits(name))
    // Wrong answers written for several fields mean something only together; what was carried on shows in each.
    if (!whole && mistake.instead === null) continue
    const answer = answers[field.name]!
    const distance = farthest(answer, nearestVersion(field, answer, toGrid(values[field.name]!)!))
    // One that every draw keeps apart from the others is the surer guess.
    const explained = whole ? names.length : 1
    const doubt = (mistake.soft ? 2 : 0) + (whole ? 0 : 1) + 1 / (1 + explained)
    if (isBetter(doubt, distance)) best = { mistake, doubt, distance }
  }
  return best?.mistake ?? null
}

function farthest(a: Grid, b: Grid): number {
  let distance = -Infinity
  for (const [i, row] of a.entries())
    for (const [j, x] of row.entries()) distance = Math.max(distance, Math.abs(x - b[i]![j]!))
  return distance
}
