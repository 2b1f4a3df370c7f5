/** Static check of an expression: every name, argument and field, before any value is drawn. */
import { describeShape } from './describe'
import { constants } from './evaluate'
import { problemAt } from './problem'
import { fits, joined, unknown } from './shapes'
import { didYouMean } from './suggest'
import type { ExpressionProblem, Node, Shape, Signature, Span } from './types'

const number: Shape = { kind: 'number' }
const boolean: Shape = { kind: 'boolean' }

export function check(
  node: Node,
  shapes: Readonly<Record<string, Shape>>,
  signatures: ReadonlyMap<string, Signature>,
): { shape: Shape; problems: ExpressionProblem[] } {
  const checker = new Checker(shapes, signatures)
  const shape = checker.shape(node)
  return { shape, problems: checker.problems.sort((a, b) => a.at - b.at) }
}

class Checker {
  readonly problems: ExpressionProblem[] = []
  private readonly shapes: Readonly<Record<string, Shape>>
  private readonly signatures: ReadonlyMap<string, Signature>

  constructor(shapes: Readonly<Record<string, Shape>>, signatures: ReadonlyMap<string, Signature>) {
    this.shapes = shapes
    this.signatures = signatures
  }

  /** The shape of a node; 'unknown' where a problem was found, so that one mistake is reported once. */
  shape(node: Node): Shape {
    switch (node.kind) {
      case 'number':
        return number
      case 'string':
        return { kind: 'string', options: [node.value] }
      case 'boolean':
        return boolean
      case 'name':
        return this.name(node)
      case 'unary':
        return node.operator === 'not' ? this.condition(node.operand, 'not') : this.numeric(node.operand, node.operator)
      case 'percent':
        return this.numeric(node.operand, '%')
      case 'binary':
        return this.binary(node)
      case 'call':
        return this.call(node)
      case 'if':
        return this.conditional(node)
      case 'array':
        return this.array(node)
      case 'object':
        return {
          kind: 'object',
          fields: Object.fromEntries(
            node.fields.map((field) => [field.name, { shape: this.shape(field.value), optional: false }]),
          ),
        }
      case 'field':
        return this.field(node)
      case 'index':
        return this.index(node)
    }
  }

  private report(code: string, message: string, span: Span): Shape {
    this.problems.push(problemAt(code, message, span))
    return unknown
  }

  private name(node: Node & { kind: 'name' }): Shape {
    const { name } = node
    if (Object.hasOwn(this.shapes, name)) return this.shapes[name]!
    if (Object.hasOwn(constants, name)) return number
    if (this.signatures.has(name)) {
      return this.report('unknown-name', `${name} is a function; call it with its arguments, ${name}(…).`, node)
    }
    const hint = didYouMean(name, [...Object.keys(this.shapes), ...Object.keys(constants)])
    return this.report('unknown-name', `There is no value called ${name} here.${hint}`, node)
  }

  private condition(node: Node, asker: string): Shape {
    const shape = this.shape(node)
    if (!fits(shape, boolean)) {
      this.report('type', `${asker} takes a condition such as a < b, not ${describeShape(shape)}.`, node)
    }
    return boolean
  }

  private numeric(node: Node, operator: string): Shape {
    const shape = this.shape(node)
    if (rank(shape) !== null) return shape
    return this.report('type', `${operator} takes a number or an array of numbers, not ${describeShape(shape)}.`, node)
  }

  private binary(node: Node & { kind: 'binary' }): Shape {
    const { operator, left, right } = node
    if (operator === 'and' || operator === 'or') {
      this.condition(left, operator)
      return this.condition(right, operator)
    }
    if (operator === '+' || operator === '-' || operator === '*' || operator === '/' || operator === '^') {
      return this.arithmetic(node)
    }
    const a = this.shape(left)
    const b = this.shape(right)
    const wanted: Shape =
      operator === '==' || operator === '!=' ? { kind: 'union', of: [number, boolean, { kind: 'string' }] } : number
    for (const [shape, part] of [[a, left] as const, [b, right] as const]) {
      if (fits(shape, wanted)) continue
      const hint = shape.kind === 'array' ? ' Compare entries, as in x[0].' : ''
      this.report('type', `${operator} compares single values, not ${describeShape(shape)}.${hint}`, part)
      return boolean
    }
    if (!fits(a, b) && !fits(b, a)) {
      this.report('type', `${describeShape(a)} never equals ${describeShape(b)}.`, node)
    }
    return boolean
  }

  private arithmetic(node: Node & { kind: 'binary' }): Shape {
    const a = this.numeric(node.left, node.operator)
    const b = this.numeric(node.right, node.operator)
    const [rankA, rankB] = [rank(a), rank(b)]
    if (rankA === 'any' || rankB === 'any' || rankA === null || rankB === null) return unknown
    if (node.operator === '^' && rankB > 0) {
      return this.report('type', `An exponent is a number, not ${describeShape(b)}.`, node.right)
    }
    if (rankB === 0 || rankA === rankB) return a
    if (rankA === 0) return b
    const shapes = `${describeShape(a)} and ${describeShape(b)}`
    return this.report(
      'shape-mismatch',
      `${node.operator} works entry by entry on equal shapes, not on ${shapes}.`,
      node,
    )
  }

  private call(node: Node & { kind: 'call' }): Shape {
    const signature = this.signatures.get(node.name)
    if (signature === undefined) return this.unknownFunction(node)
    const { parameters, rest } = signature
    const required = parameters.filter((parameter) => !parameter.optional).length
    const most = rest === undefined ? parameters.length : Infinity
    if (node.values.length < required || node.values.length > most) {
      for (const value of node.values) this.shape(value)
      const taken = `${node.name}(${usage(signature)})`
      return this.report('arity', `${taken} is given ${counted(node.values.length)}.`, node)
    }
    const shapes = node.values.map((value, i) => {
      const parameter = parameters[i] ?? { name: 'value', shape: rest ?? unknown }
      return this.argument(value, parameter.shape, `${parameter.name} of ${node.name}`)
    })
    return signature.returns === 'same' ? (shapes[0] ?? unknown) : signature.returns
  }

  private unknownFunction(node: Node & { kind: 'call' }): Shape {
    for (const value of node.values) this.shape(value)
    const place = { at: node.at, length: node.name.length }
    if (Object.hasOwn(this.shapes, node.name)) {
      return this.report('unknown-function', `${node.name} is a value, not a function; write * to multiply.`, place)
    }
    const hint = didYouMean(node.name, this.signatures.keys())
    return this.report('unknown-function', `There is no function called ${node.name}.${hint}`, place)
  }

  /** Literals are checked part by part, so that a problem points at the part. */
  private argument(node: Node, wanted: Shape, what: string): Shape {
    if (node.kind === 'object' && wanted.kind === 'object') return this.literalObject(node, wanted.fields, what)
    if (node.kind === 'array' && wanted.kind === 'array') {
      for (const item of node.items) this.argument(item, wanted.of, `an entry of ${what}`)
      return wanted
    }
    const shape = this.shape(node)
    if (fits(shape, wanted)) return shape
    const code = shape.kind === 'string' && wanted.kind === 'string' ? 'unknown-option' : 'type'
    return this.report(code, `${what} must be ${describeShape(wanted)}, not ${describeShape(shape)}.`, node)
  }

  private literalObject(
    node: Node & { kind: 'object' },
    wanted: Extract<Shape, { kind: 'object' }>['fields'],
    what: string,
  ): Shape {
    for (const field of node.fields) {
      const known = Object.hasOwn(wanted, field.name) ? wanted[field.name] : undefined
      if (known !== undefined) {
        this.argument(field.value, known.shape, field.name)
        continue
      }
      this.shape(field.value)
      const hint = didYouMean(field.name, Object.keys(wanted))
      const fields = Object.keys(wanted).join(', ')
      this.report('unknown-field', `${what} has no field ${field.name}; it takes ${fields}.${hint}`, field)
    }
    for (const [name, field] of Object.entries(wanted)) {
      if (field.optional || node.fields.some((given) => given.name === name)) continue
      this.report('missing-field', `${what} needs the field ${name}, ${describeShape(field.shape)}.`, node)
    }
    return { kind: 'object', fields: wanted }
  }

  private conditional(node: Node & { kind: 'if' }): Shape {
    this.condition(node.condition, 'if')
    const a = this.shape(node.then)
    const b = this.shape(node.otherwise)
    const both = joined(a, b)
    if (both !== null) return both
    const shapes = `${describeShape(a)} and ${describeShape(b)}`
    return this.report('shape-mismatch', `Both results of if must have one shape, not ${shapes}.`, node)
  }

  private array(node: Node & { kind: 'array' }): Shape {
    let of: Shape = unknown
    for (const item of node.items) {
      const shape = this.shape(item)
      const next = joined(of, shape)
      if (next === null) {
        const shapes = `${describeShape(of)} and ${describeShape(shape)}`
        this.report('shape-mismatch', `The entries of an array must have one shape, not ${shapes}.`, item)
        return { kind: 'array', of: unknown }
      }
      of = next
    }
    return { kind: 'array', of }
  }

  private field(node: Node & { kind: 'field' }): Shape {
    const object = this.shape(node.of)
    if (object.kind === 'unknown' || object.kind === 'union') return unknown
    if (object.kind !== 'object') {
      return this.report(
        'type',
        `Only objects have fields such as .${node.name}; this is ${describeShape(object)}.`,
        node,
      )
    }
    if (Object.hasOwn(object.fields, node.name)) return object.fields[node.name]!.shape
    const names = Object.keys(object.fields)
    const hint = didYouMean(node.name, names)
    return this.report(
      'unknown-field',
      `There is no field ${node.name}; the fields are ${names.join(', ')}.${hint}`,
      node,
    )
  }

  private index(node: Node & { kind: 'index' }): Shape {
    const array = this.shape(node.of)
    const index = this.shape(node.index)
    if (!fits(index, number)) this.report('type', `An index is a number, not ${describeShape(index)}.`, node.index)
    if (array.kind === 'array') return array.of
    if (array.kind === 'unknown' || array.kind === 'union') return unknown
    return this.report('type', `Only arrays have entries; this is ${describeShape(array)}.`, node.of)
  }
}

/** Levels of a numeric array, 0 for a number; 'any' where that is not known, null where it is not numeric. */
function rank(shape: Shape): number | 'any' | null {
  if (shape.kind === 'number') return 0
  if (shape.kind === 'unknown') return 'any'
  if (shape.kind === 'union') return shape.of.some((part) => rank(part) !== null) ? 'any' : null
  if (shape.kind !== 'array') return null
  const inner = rank(shape.of)
  return typeof inner === 'number' ? inner + 1 : inner
}

function usage({ parameters, rest }: Signature): string {
  const names = parameters.map((parameter) => (parameter.optional ? `${parameter.name}?` : parameter.name))
  return (rest === undefined ? names : [...names, '…']).join(', ')
}

function counted(values: number): string {
  if (values === 0) return 'no values'
  return values === 1 ? 'one value' : `${values} values`
}
