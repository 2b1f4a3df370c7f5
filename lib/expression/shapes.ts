/** Building shapes and comparing them. */
import type { Shape } from './types'

export const unknown: Shape = { kind: 'unknown' }

/** One of several: equal ones count once, string options are pooled. */
export function unionShape(parts: readonly Shape[]): Shape {
  const kinds: Shape[] = []
  for (const part of parts.flatMap((shape) => (shape.kind === 'union' ? shape.of : [shape]))) {
    if (part.kind === 'unknown') return unknown
    const twin = kinds.findIndex((known) => known.kind === part.kind && (part.kind === 'string' || same(known, part)))
    if (twin === -1) kinds.push(part)
    else kinds[twin] = pooled(kinds[twin]!, part)
  }
  if (kinds.length === 0) return unknown
  return kinds.length === 1 ? kinds[0]! : { kind: 'union', of: kinds }
}

function pooled(a: Shape, b: Shape): Shape {
  if (a.kind !== 'string' || b.kind !== 'string') return a
  if (a.options === undefined || b.options === undefined) return { kind: 'string' }
  return { kind: 'string', options: [...new Set([...a.options, ...b.options])] }
}

function same(a: Shape, b: Shape): boolean {
  return fits(a, b) && fits(b, a)
}

/** All fields of several objects; later ones win. */
export function objectShape(parts: readonly Shape[]): Shape {
  const fields: Record<string, { shape: Shape; optional: boolean }> = {}
  for (const part of parts) {
    if (part.kind !== 'object') return unknown
    Object.assign(fields, part.fields)
  }
  return { kind: 'object', fields }
}

export function withOptional(shape: Shape, optional: boolean): Shape {
  if (shape.kind !== 'object') return unknown
  const fields = Object.entries(shape.fields).map(([name, field]) => [name, { ...field, optional }] as const)
  return { kind: 'object', fields: Object.fromEntries(fields) }
}

/** Whether a value of one shape can stand where the other is wanted. What is not known fits. */
export function fits(actual: Shape, wanted: Shape): boolean {
  if (actual.kind === 'unknown' || wanted.kind === 'unknown') return true
  if (actual.kind === 'union') return actual.of.some((part) => fits(part, wanted))
  if (wanted.kind === 'union') return wanted.of.some((part) => fits(actual, part))
  if (actual.kind === 'array') return wanted.kind === 'array' && fits(actual.of, wanted.of)
  if (actual.kind === 'string') {
    if (wanted.kind !== 'string') return false
    const { options } = wanted
    return options === undefined || actual.options === undefined || actual.options.every((o) => options.includes(o))
  }
  if (actual.kind !== 'object') return actual.kind === wanted.kind
  return (
    wanted.kind === 'object' &&
    Object.entries(wanted.fields).every(([name, field]) => {
      const own = Object.hasOwn(actual.fields, name) ? actual.fields[name] : undefined
      return own === undefined ? field.optional : fits(own.shape, field.shape)
    })
  )
}

/** The shape of an entry that may have either shape, or null where two entries do not go together. */
export function joined(a: Shape, b: Shape): Shape | null {
  if (a.kind === 'unknown') return b
  if (b.kind === 'unknown') return a
  if (a.kind === 'string' && b.kind === 'string') return pooled(a, b)
  if (a.kind === 'array' && b.kind === 'array') {
    const of = joined(a.of, b.of)
    return of === null ? null : { kind: 'array', of }
  }
  if (a.kind === 'object' && b.kind === 'object') return joinedObjects(a.fields, b.fields)
  return same(a, b) ? a : null
}

type Fields = Extract<Shape, { kind: 'object' }>['fields']

function joinedObjects(a: Fields, b: Fields): Shape | null {
  const fields: Record<string, { shape: Shape; optional: boolean }> = {}
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const left = Object.hasOwn(a, name) ? a[name] : undefined
    const right = Object.hasOwn(b, name) ? b[name] : undefined
    const shape = joined(left?.shape ?? unknown, right?.shape ?? unknown)
    if (shape === null) return null
    fields[name] = { shape, optional: !left || !right || left.optional || right.optional }
  }
  return { kind: 'object', fields }
}
