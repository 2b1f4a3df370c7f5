/** Fields answered by choosing. In expressions an option is its place as written, from 0; learners see their own order. */
import type { ExerciseItem, FieldDefinition } from '@/lib/deck'
import type { Value } from '@/lib/expression'
import { ExerciseError } from './errors'
import { shuffle, stream } from './random'

const letters = 'ABCDEFGH'

/** Of fields with options: places as written, in the order in which this seed shows them. */
export function drawOrders(exercise: ExerciseItem, seed: number): Record<string, number[]> {
  const orders: Record<string, number[]> = {}
  for (const { name, options, shuffle: mixed } of exercise.fields) {
    if (options === null) continue
    const places = options.map((_, place) => place)
    orders[name] = mixed ? shuffle(places, stream(exercise.id, seed, 'order', name)) : places
  }
  return orders
}

/** A value of the field's expression with options as places; null where it names none. Numbers pass as they are. */
export function toPlaces({ options, rank }: FieldDefinition, value: Value): Value | null {
  if (options === null) return value
  const place = (one: Value) => {
    const at = typeof one === 'string' ? options.indexOf(one) : one
    return typeof at === 'number' && Number.isInteger(at) && at >= 0 && at < options.length ? at : null
  }
  if (!rank) return place(value)
  if (!Array.isArray(value) || value.length < 2) return null
  const places = value.map(place).filter((one) => one !== null)
  return places.length === value.length && new Set(places).size === places.length ? places : null
}

/** As `toPlaces` for a key: throws ExerciseError 'answer-options' where it names no option. */
export function keyPlaces(field: FieldDefinition, value: Value, part: (string | number)[]): Value {
  const places = toPlaces(field, value)
  if (places !== null) return places
  const last = field.options!.length - 1
  const wanted = field.rank
    ? `a vector of different options by place, 0 to ${last}, or by text`
    : `an option by its place, 0 to ${last}, or by its text`
  throw new ExerciseError('answer-options', part, `'${field.value}' gives ${JSON.stringify(value)}; give ${wanted}`)
}

/** Texts of options without what only typesets them, for comparing with what is typed. */
export function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/\\[,;: !]/g, ' ')
    .replace(/[$*`_\\{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** The place of an option as shown: by its text, its place from 0 or its letter. */
export function findOption(options: readonly string[], typed: string): number | null {
  const text = simplify(typed)
  const named = options.findIndex((option) => simplify(option) === text)
  if (named >= 0) return named
  const place = placeOf(text.replace(/^\(?([a-h])[).]?$/, '$1'))
  return place !== null && place < options.length ? place : null
}

/** The place that a digit or letter stands for. */
function placeOf(text: string): number | null {
  if (/^\d$/.test(text)) return Number(text)
  return /^[a-h]$/.test(text) ? letters.toLowerCase().indexOf(text) : null
}

/** Two options that read alike in this draw. */
export function hasTwins(options: readonly string[]): boolean {
  return new Set(options.map(simplify)).size < options.length
}

/** An option whose text is the place or the letter of another, so that an answer could mean either. */
export function ambiguousOption(options: readonly string[]): string | null {
  const other = (option: string, at: number) => {
    const place = placeOf(simplify(option))
    return place !== null && place < options.length && place !== at
  }
  return options.find(other) ?? null
}

export function letterOf(place: number): string {
  return letters[place]!
}
