/** Native MathML, presentation only, for the browser to show without a script. */
import { render, type Style } from './render'
import { greek, splitIndex, splitPower } from './symbols'
import type { Node } from './types'

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const row = (...parts: string[]) => `<mrow>${parts.join('')}</mrow>`
const mo = (sign: string) => `<mo>${escape(sign)}</mo>`
const word = (text: string) => `<mtext>${escape(text)}</mtext>`
const identifier = (name: string) => `<mi>${escape(Object.hasOwn(greek, name) ? greek[name]! : name)}</mi>`

const signs: Readonly<Record<string, string>> = { '-': '−', '*': '·', '==': '=', '!=': '≠', '<=': '≤', '>=': '≥' }
const sign = (operator: string) => mo(Object.hasOwn(signs, operator) ? signs[operator]! : operator)

function signed(digits: string): string {
  return digits.startsWith('-') ? row(mo('−'), `<mn>${escape(digits.slice(1))}</mn>`) : `<mn>${escape(digits)}</mn>`
}

function listed(items: string[]): string {
  return items.join(mo(','))
}

function call(name: string, values: string[]): string {
  if (name === 'sqrt' && values.length === 1) return `<msqrt>${values[0]!}</msqrt>`
  if (name === 'abs' && values.length === 1) return row(mo('|'), values[0]!, mo('|'))
  const base = /^log(2|10)$/.exec(name)?.[1]
  const called = base === undefined ? `<mi>${escape(name)}</mi>` : `<msub><mi>log</mi><mn>${base}</mn></msub>`
  return row(called, '<mo>&#x2061;</mo>', row(mo('('), listed(values), mo(')')))
}

const style: Style = {
  typeset: true,
  number: (text) => {
    const { mantissa, exponent } = splitPower(text)
    if (exponent === null) return signed(mantissa)
    return row(signed(mantissa), mo('·'), `<msup><mn>10</mn>${signed(exponent)}</msup>`)
  },
  name: (name) => {
    const { base, index } = splitIndex(name)
    return index === null ? identifier(base) : `<msub>${identifier(base)}<mn>${index}</mn></msub>`
  },
  string: word,
  operator: (operator, left, right) => {
    const isWord = operator === 'and' || operator === 'or'
    return row(left, isWord ? word(` ${operator} `) : sign(operator), right)
  },
  sign: (operator, operand) => row(operator === 'not' ? word('not ') : sign(operator), operand),
  fraction: (top, bottom) => `<mfrac>${top}${bottom}</mfrac>`,
  power: (base, exponent) => `<msup>${base}${exponent}</msup>`,
  percent: (operand) => row(operand, mo('%')),
  call,
  group: (inner) => row(mo('('), inner, mo(')')),
  vector: (items) => row(mo('('), listed(items), mo(')')),
  matrix: (rows) => {
    const lines = rows.map((cells) => `<mtr>${cells.map((cell) => `<mtd>${cell}</mtd>`).join('')}</mtr>`)
    return row(mo('['), `<mtable>${lines.join('')}</mtable>`, mo(']'))
  },
  object: (fields) => row(mo('{'), listed(fields.map(([name, value]) => row(word(name), mo(':'), value))), mo('}')),
  field: (of, name) => row(of, mo('.'), word(name)),
  index: (of, index) => `<msub>${of}${index}</msub>`,
}

export function toMathml(node: Node): string {
  return `<math>${render(node, style)}</math>`
}
