/** The plain spelling: it reads back as the same expression. */
import { render, type Style } from './render'
import type { Node } from './types'

const style: Style = {
  typeset: false,
  number: (text) => text,
  name: (name) => name,
  string: (value) => (value.includes("'") ? `"${value}"` : `'${value}'`),
  operator: (operator, left, right) =>
    operator === '*' || operator === '/' ? `${left}${operator}${right}` : `${left} ${operator} ${right}`,
  sign: (sign, operand) => (sign === 'not' ? `not ${operand}` : `${sign}${operand}`),
  fraction: (top, bottom) => `${top}/${bottom}`,
  power: (base, exponent) => `${base}^${exponent}`,
  percent: (operand) => `${operand}%`,
  call: (name, values) => `${name}(${values.join(', ')})`,
  group: (inner) => `(${inner})`,
  vector: (items) => `[${items.join(', ')}]`,
  matrix: (rows) => `[${rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`,
  object: (fields) => `{ ${fields.map(([name, value]) => `${name}: ${value}`).join(', ')} }`,
  field: (of, name) => `${of}.${name}`,
  index: (of, index) => `${of}[${index}]`,
}

export function toText(node: Node): string {
  return render(node, style)
}
