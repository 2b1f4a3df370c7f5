/** The arithmetic built-ins, each with its signature: elementwise ones first, then those that fold a vector. */
import type { FunctionTable, Shape, Signature, Value } from './types'

const number: Shape = { kind: 'number' }
const vector: Shape = { kind: 'array', of: number }
const matrix: Shape = { kind: 'array', of: vector }
const elementwise: Shape = { kind: 'union', of: [number, vector, matrix] }

interface Builtin {
  signature: Signature
  run: (...values: Value[]) => Value
}

function each(
  name: string,
  compute: (x: number) => number,
  refusal: (x: number) => string | null = () => null,
): Builtin {
  const apply = (value: Value | undefined): Value => {
    if (Array.isArray(value)) return value.map(apply)
    if (typeof value !== 'number') throw new TypeError(`${name} takes a number or an array of numbers.`)
    const reason = refusal(value)
    if (reason !== null) throw new RangeError(`${name} needs ${reason}, got ${value}.`)
    return compute(value) + 0 // never -0
  }
  const parameters = [{ name: 'x', shape: elementwise, optional: false }]
  return { signature: { name, parameters, returns: 'same' }, run: apply }
}

function extreme(name: string, choose: (...values: number[]) => number): Builtin {
  const run = (...values: Value[]): number => {
    const list = values.length === 1 && Array.isArray(values[0]) ? values[0] : values
    if (list.length === 0) throw new RangeError(`${name} needs at least one number.`)
    if (!list.every((value) => typeof value === 'number')) {
      throw new TypeError(`${name} takes numbers, or one vector.`)
    }
    return choose(...list)
  }
  const parameters = [{ name: 'values', shape: { kind: 'union', of: [number, vector] } as const, optional: false }]
  return { signature: { name, parameters, rest: number, returns: number }, run }
}

const length: Builtin = {
  signature: {
    name: 'length',
    parameters: [{ name: 'x', shape: { kind: 'array', of: { kind: 'unknown' } }, optional: false }],
    returns: number,
  },
  run: (value) => {
    if (!Array.isArray(value)) throw new TypeError('length takes an array.')
    return value.length
  },
}

/** Places from the smallest entry to the largest, from 0; of equals the first comes first. */
const argsort: Builtin = {
  signature: { name: 'argsort', parameters: [{ name: 'x', shape: vector, optional: false }], returns: vector },
  run: (value) => {
    if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'number'))
      throw new TypeError('argsort takes a vector.')
    return value.map((_, place) => place).sort((a, b) => value[a]! - value[b]!)
  },
}

const positive = (x: number) => (x > 0 ? null : 'a positive number')
const notNegative = (x: number) => (x >= 0 ? null : 'a number that is not negative')
/** Halves go away from zero: Math.round would take -2.5 to -2. */
const round = (x: number) => Math.sign(x) * Math.round(Math.abs(x))

const all: readonly Builtin[] = [
  each('sqrt', Math.sqrt, notNegative),
  each('exp', Math.exp),
  each('ln', Math.log, positive),
  each('log2', Math.log2, positive),
  each('log10', Math.log10, positive),
  each('cos', Math.cos),
  each('sin', Math.sin),
  each('abs', Math.abs),
  each('round', round),
  each('floor', Math.floor),
  each('ceil', Math.ceil),
  each('sign', Math.sign),
  extreme('min', Math.min),
  extreme('max', Math.max),
  length,
  argsort,
]

export const builtins: FunctionTable = Object.fromEntries(all.map(({ signature, run }) => [signature.name, run]))
export const builtinSignatures: ReadonlyMap<string, Signature> = new Map(
  all.map(({ signature }) => [signature.name, signature]),
)
