/** What may stand behind a name of `given`: how a value is drawn. */
import type { Node, Scope, Shape, Value } from '@/lib/expression'
import { ExerciseError } from './errors'
import { evaluateNode, parseExpression } from './evaluate'
import { shuffle, type Random } from './random'

interface Draw {
  parameters: string[]
  shape: Shape
  draw: (random: Random, ...values: number[]) => Value
}
const number: Shape = { kind: 'number' }
const vector: Shape = { kind: 'array', of: number }
const matrix: Shape = { kind: 'array', of: vector }

const repeat = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

function decimal(random: Random, from: number, to: number, digits: number): number {
  const unit = 10 ** digits
  // Dividing by a power of ten gives the float nearest to the decimal that is shown.
  return random.integer(Math.round(from * unit), Math.round(to * unit)) / unit
}

function distinct(random: Random, count: number, from: number, to: number): number[] {
  if (to - from + 1 < count || to - from > 10_000)
    throw new RangeError(`there are no ${count} different whole numbers to draw from ${from} to ${to}`)
  return shuffle(
    Array.from({ length: to - from + 1 }, (_, i) => from + i),
    random,
  ).slice(0, count)
}

function bits(random: Random, count: number): number[] {
  const drawn = repeat(count, () => random.integer(0, 1))
  if (count > 1 && drawn.every((bit) => bit === drawn[0])) drawn[random.integer(0, count - 1)]! ^= 1
  return drawn
}

export const draws: Readonly<Record<string, Draw>> = {
  integer: { parameters: ['from', 'to'], shape: number, draw: (r, a, b) => r.integer(a!, b!) },
  decimal: { parameters: ['from', 'to', 'digits'], shape: number, draw: (r, a, b, d) => decimal(r, a!, b!, d!) },
  integers: {
    parameters: ['count', 'from', 'to'],
    shape: vector,
    draw: (r, n, a, b) => repeat(n!, () => r.integer(a!, b!)),
  },
  decimals: {
    parameters: ['count', 'from', 'to', 'digits'],
    shape: vector,
    draw: (r, n, a, b, d) => repeat(n!, () => decimal(r, a!, b!, d!)),
  },
  distinctIntegers: {
    parameters: ['count', 'from', 'to'],
    shape: vector,
    draw: (r, n, a, b) => distinct(r, n!, a!, b!),
  },
  integerMatrix: {
    parameters: ['rows', 'columns', 'from', 'to'],
    shape: matrix,
    draw: (r, m, n, a, b) => repeat(m!, () => repeat(n!, () => r.integer(a!, b!))),
  },
  decimalMatrix: {
    parameters: ['rows', 'columns', 'from', 'to', 'digits'],
    shape: matrix,
    draw: (r, m, n, a, b, d) => repeat(m!, () => repeat(n!, () => decimal(r, a!, b!, d!))),
  },
  bits: { parameters: ['count'], shape: vector, draw: (r, n) => bits(r, n!) },
}
const forms = [
  ...Object.entries(draws).map(([name, { parameters }]) => `${name}(${parameters.join(', ')})`),
  'oneOf(value, …)',
].join('; ')

/** The call behind a name. Throws ExerciseError 'draw' where it is none of the forms. */
export function parseDraw(source: string, part: (string | number)[]): Extract<Node, { kind: 'call' }> {
  const node = parseExpression(source, part)
  if (node.kind !== 'call' || (node.name !== 'oneOf' && !Object.hasOwn(draws, node.name)))
    throw new ExerciseError('draw', part, `'${source}' draws nothing; write one of: ${forms}`)
  const wanted = node.name === 'oneOf' ? null : draws[node.name]!.parameters
  if (wanted ? node.values.length !== wanted.length : node.values.length < 2)
    throw new ExerciseError(
      'draw',
      part,
      `'${source}': write ${wanted ? `${node.name}(${wanted.join(', ')})` : 'oneOf with at least two values'}`,
    )
  return node
}

/** Draws one value; its numbers may use what was drawn before. */
export function drawValue(source: string, scope: Scope, random: Random, part: (string | number)[]): Value {
  const call = parseDraw(source, part)
  const values = call.values.map((node) =>
    node.kind === 'number'
      ? node.value
      : evaluateNode(node, scope, part, () => source.slice(node.at, node.at + node.length)),
  )
  if (call.name === 'oneOf') return values[random.integer(0, values.length - 1)]!
  const { parameters, draw } = draws[call.name]!
  const numbers = values.map((value, i) => checkNumber(source, parameters[i]!, value, call.name, part))
  const from = numbers[parameters.indexOf('from')]
  const to = numbers[parameters.indexOf('to')]
  if (from !== undefined && to !== undefined && from > to)
    throw new ExerciseError('draw', part, `'${source}' draws from ${from} to ${to}; the smaller number comes first`)
  try {
    return draw(random, ...numbers)
  } catch (error) {
    throw new ExerciseError('draw', part, `'${source}': ${error instanceof Error ? error.message : String(error)}`)
  }
}

const sizes = new Set(['count', 'rows', 'columns'])

function checkNumber(source: string, name: string, value: Value, draw: string, part: (string | number)[]): number {
  const isSize = sizes.has(name)
  const isWhole = isSize || name === 'digits' || !draw.startsWith('decimal')
  if (typeof value !== 'number' || (isWhole && !Number.isInteger(value)))
    throw new ExerciseError('draw', part, `'${source}': ${name} must be a ${isWhole ? 'whole ' : ''}number`)
  if (isSize && (value < 1 || value > 100))
    throw new ExerciseError('draw', part, `'${source}': ${name} must lie between 1 and 100`)
  if (name === 'digits' && (value < 0 || value > 9))
    throw new ExerciseError('draw', part, `'${source}': digits must lie between 0 and 9`)
  return value
}
