/** Writes a parsed expression out again, in one of several styles, with the parentheses it needs and no others. */
import type { Node, Operator } from './types'

export interface Style {
  /** Fractions and powers are set in two dimensions, so that their parts need no parentheses. */
  typeset: boolean
  number(text: string): string
  name(name: string): string
  string(value: string): string
  operator(operator: Operator, left: string, right: string): string
  sign(sign: '-' | '+' | 'not', operand: string): string
  fraction(top: string, bottom: string): string
  power(base: string, exponent: string): string
  percent(operand: string): string
  call(name: string, values: string[]): string
  group(inner: string): string
  vector(items: string[]): string
  matrix(rows: string[][]): string
  object(fields: [string, string][]): string
  field(of: string, name: string): string
  index(of: string, index: string): string
}

/** How tightly a written piece holds together. */
const level = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, sign: 6, product: 7, power: 8, atom: 9 } as const

function levelOf(node: Node, style: Style): number {
  switch (node.kind) {
    case 'unary':
      return node.operator === 'not' ? level.not : level.sign
    case 'binary':
      return levelOfOperator(node.operator, style)
    case 'number':
      return style.typeset && node.text.includes('e') ? level.product : level.atom
    default:
      return level.atom
  }
}

function levelOfOperator(operator: Operator, style: Style): number {
  if (operator === 'or' || operator === 'and') return level[operator]
  if (operator === '+' || operator === '-') return level.sum
  if (operator === '*') return level.product
  if (operator === '/') return style.typeset ? level.power : level.product
  return operator === '^' ? level.power : level.comparison
}

export function render(node: Node, style: Style): string {
  const write = (part: Node) => render(part, style)
  /** With parentheses where the part holds less tightly than `least`. */
  const within = (part: Node, least: number) => (levelOf(part, style) < least ? style.group(write(part)) : write(part))
  switch (node.kind) {
    case 'number':
      return style.number(node.text)
    case 'string':
      return style.string(node.value)
    case 'boolean':
      return style.name(String(node.value))
    case 'name':
      return style.name(node.name)
    case 'unary':
      return style.sign(node.operator, signed(node, write, within))
    case 'percent':
      return style.percent(within(node.operand, level.atom))
    case 'binary':
      return binary(node, style, write, within)
    case 'call':
      return style.call(node.name, node.values.map(write))
    case 'if':
      return style.call('if', [node.condition, node.then, node.otherwise].map(write))
    case 'array':
      return array(node.items, style, write)
    case 'object':
      return style.object(node.fields.map((field) => [field.name, write(field.value)]))
    case 'field':
      return style.field(within(node.of, level.atom), node.name)
    case 'index':
      return style.index(within(node.of, level.atom), write(node.index))
  }
}

function binary(
  { operator, left, right }: Node & { kind: 'binary' },
  style: Style,
  write: (part: Node) => string,
  within: (part: Node, least: number) => string,
): string {
  if (operator === '/' && style.typeset) return style.fraction(write(left), write(right))
  if (operator === '^') {
    const plainExponent = style.typeset || (right.kind === 'unary' && right.operator !== 'not')
    return style.power(within(left, level.atom), plainExponent ? write(right) : within(right, level.power))
  }
  const own = levelOfOperator(operator, style)
  // A sign may lead a product, as in -2*3, but not follow an operator.
  const leading = own === level.product ? level.sign : own
  const chained = own === level.comparison ? level.sum : leading
  const following = own === level.comparison ? level.sum : own === level.sum ? level.product : own + 1
  return style.operator(operator, within(left, chained), within(right, following))
}

/** The operand of a sign: a numeral needs no parentheses even where it is set as 1.2·10⁻³. */
function signed(
  { operator, operand }: Node & { kind: 'unary' },
  write: (part: Node) => string,
  within: (part: Node, least: number) => string,
): string {
  if (operator === 'not') return within(operand, level.not)
  return operand.kind === 'number' ? write(operand) : within(operand, level.power)
}

function array(items: Node[], style: Style, write: (part: Node) => string): string {
  const rows = items.flatMap((item) => (item.kind === 'array' ? [item.items] : []))
  const width = rows[0]?.length ?? 0
  const isMatrix = rows.length === items.length && width > 0 && rows.every((row) => row.length === width)
  return isMatrix ? style.matrix(rows.map((row) => row.map(write))) : style.vector(items.map(write))
}
