/** Values and shapes in words, for messages. */
import type { Shape, Value } from './types'

export function kindOf(value: Value): string {
  if (typeof value === 'number') return 'a number'
  if (typeof value === 'boolean') return 'a truth value'
  if (typeof value === 'string') return `'${value}'`
  if (!Array.isArray(value)) return 'an object'
  if (value.length > 0 && value.every((row) => Array.isArray(row))) return `a matrix of ${value.length} rows`
  return `a vector of ${value.length}`
}

export function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'number':
      return 'a number'
    case 'boolean':
      return 'a truth value'
    case 'string':
      if (shape.options === undefined) return 'a string'
      return `${shape.options.length > 1 ? 'one of ' : ''}${shape.options.map((option) => `'${option}'`).join(', ')}`
    case 'array':
      return describeArray(shape.of)
    case 'object':
      return `an object { ${Object.entries(shape.fields)
        .map(([name, field]) => (field.optional ? `${name}?` : name))
        .join(', ')} }`
    case 'union':
      return shape.of.map(describeShape).join(' or ')
    case 'unknown':
      return 'any value'
  }
}

function describeArray(of: Shape): string {
  if (of.kind === 'number') return 'a vector'
  if (of.kind === 'unknown') return 'an array'
  if (of.kind === 'array' && of.of.kind === 'number') return 'a matrix'
  if (of.kind === 'array' && of.of.kind === 'array' && of.of.of.kind === 'number')
    return 'a tensor (a list of matrices)'
  return `a list, each entry ${describeShape(of)}`
}
