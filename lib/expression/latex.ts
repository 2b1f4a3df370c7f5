/** LaTeX for KaTeX. */
import { render, type Style } from './render'
import { greek, splitIndex, splitPower } from './symbols'
import type { Node } from './types'

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function word(text: string): string {
  const escaped = text.replace(/[\\~^#$%&_{}]/g, (character) => escapes[character] ?? `\\${character}`)
  return `\\text{${escaped}}`
}

function identifier(name: string): string {
  if (Object.hasOwn(greek, name)) return `\\${name}`
  return name.length === 1 ? name : `\\mathrm{${name.replaceAll('_', '\\_')}}`
}

const operators: Readonly<Record<string, string>> = {
  '*': '\\cdot',
  '==': '=',
  '!=': '\\neq',
  '<=': '\\leq',
  '>=': '\\geq',
  and: '\\text{ and }',
  or: '\\text{ or }',
}

const known = ['exp', 'ln', 'min', 'max', 'tanh', 'cos', 'sin']

function call(name: string, values: string[]): string {
  if (name === 'sqrt' && values.length === 1) return `\\sqrt{${values[0]!}}`
  if (name === 'abs' && values.length === 1) return `\\left|${values[0]!}\\right|`
  const base = /^log(2|10)$/.exec(name)?.[1]
  const plain = known.includes(name) ? `\\${name}` : `\\operatorname{${name.replaceAll('_', '\\_')}}`
  return `${base === undefined ? plain : `\\log_{${base}}`}\\left(${values.join(', ')}\\right)`
}

const style: Style = {
  typeset: true,
  number: (text) => {
    const { mantissa, exponent } = splitPower(text)
    return exponent === null ? mantissa : `${mantissa} \\cdot 10^{${exponent}}`
  },
  name: (name) => {
    const { base, index } = splitIndex(name)
    return index === null ? identifier(base) : `${identifier(base)}_{${index}}`
  },
  string: word,
  operator: (operator, left, right) =>
    `${left} ${Object.hasOwn(operators, operator) ? operators[operator]! : operator} ${right}`,
  sign: (sign, operand) => (sign === 'not' ? `\\text{not } ${operand}` : `${sign}${operand}`),
  fraction: (top, bottom) => `\\frac{${top}}{${bottom}}`,
  power: (base, exponent) => `{${base}}^{${exponent}}`,
  percent: (operand) => `${operand}\\%`,
  call,
  group: (inner) => `\\left(${inner}\\right)`,
  vector: (items) => `\\left(${items.join(', ')}\\right)`,
  matrix: (rows) => `\\begin{bmatrix}${rows.map((row) => row.join(' & ')).join(' \\\\ ')}\\end{bmatrix}`,
  object: (fields) => `\\{${fields.map(([name, value]) => `${word(name)}: ${value}`).join(', ')}\\}`,
  field: (of, name) => `${of}.${word(name)}`,
  index: (of, index) => `{${of}}_{${index}}`,
}

export function toLatex(node: Node): string {
  return render(node, style)
}
