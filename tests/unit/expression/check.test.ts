import { describe, expect, test } from 'vitest'
import { builtinSignatures } from '@/lib/expression/builtins'
import { check } from '@/lib/expression/check'
import type { Parameter, Shape, Signature } from '@/lib/expression/types'
import { parsed, pointedAt } from './helpers'

const number: Shape = { kind: 'number' }
const vector: Shape = { kind: 'array', of: number }
const matrix: Shape = { kind: 'array', of: vector }
const elementwise: Shape = { kind: 'union', of: [number, vector, matrix] }
const object = (fields: Record<string, Shape>, optional = false): Shape => ({
  kind: 'object',
  fields: Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, { shape, optional }])),
})
const activation: Shape = { kind: 'string', options: ['relu', 'tanh'] }

function signature(
  name: string,
  parameters: Record<string, Shape>,
  returns: Signature['returns'],
): [string, Signature] {
  const list: Parameter[] = Object.entries(parameters).map(([key, shape]) => {
    const optional = key.endsWith('?')
    return { name: key.replace('?', ''), shape, optional }
  })
  return [name, { name, parameters: list, returns }]
}

const state = object({ m: vector, step: number })
const signatures = new Map([
  ...builtinSignatures,
  signature('f1Score', { tp: number, fp: number, fn: number }, number),
  signature('relu', { x: elementwise }, 'same'),
  signature('softmax', { logits: vector, 'temperature?': number }, vector),
  signature('dense', { x: vector, weights: matrix, 'activation?': activation }, vector),
  signature(
    'adam',
    { theta: vector, state, 'options?': object({ rate: number, beta1: number }, true) },
    object({ theta: vector, m: vector, step: number }),
  ),
  signature('layers', { list: { kind: 'array', of: object({ kernel: number }) } }, number),
  signature('mask', { length: number }, { kind: 'array', of: { kind: 'array', of: { kind: 'boolean' } } }),
])
const shapes: Record<string, Shape> = {
  n: number,
  v: vector,
  M: matrix,
  flag: { kind: 'boolean' },
  name: activation,
  o: object({ theta: vector }),
  any: { kind: 'unknown' },
}

function checked(source: string) {
  const { shape, problems } = check(parsed(source), shapes, signatures)
  return { shape, problems: problems.map((problem) => [problem.code, pointedAt(source, problem)]) }
}

describe('what is sound', () => {
  test.each<[string, Shape]>([
    ['n + 1', number],
    ['v * 2', vector],
    ['2 - v', vector],
    ['M / M', matrix],
    ['v ^ n', vector],
    ['-M', matrix],
    ['pi * e', number],
    ['f1Score(1, 2, n)', number],
    ['relu(v)', vector],
    ['relu(relu(M))', matrix],
    ['relu(n)', number],
    ['softmax(v)', vector],
    ['softmax([1, 2], 0.5)', vector],
    ["dense(v, M, 'relu')", vector],
    ['dense(v, [[1, 2], v], name)', vector],
    ['adam(v, { m: v, step: 0 }).theta[0]', number],
    ['adam(v, adam(v, { m: v, step: 0 }), { beta1: 0.9 }).m', vector],
    ['layers([{ kernel: 3 }, { kernel: n }])', number],
    ['mask(3)[0][1] or flag', { kind: 'boolean' }],
    ['if(n > 2, v, [1, 2])', vector],
    ["name == 'relu'", { kind: 'boolean' }],
    ['length(M) == length(v)', { kind: 'boolean' }],
    ['max(1, n, 3) + min(v)', number],
    ['any + 1 > any.field[2]', { kind: 'boolean' }],
    ['[[1, 2], [3]]', matrix],
    ['o.theta', vector],
    ['sqrt(v)', vector],
  ])('%s', (source, shape) => {
    expect(checked(source)).toEqual({ shape, problems: [] })
  })
})

describe('what is not', () => {
  test.each<[string, [string, string][]]>([
    ['m + 1', [['unknown-name', 'm']]],
    ['sqrt', [['unknown-name', 'sqrt']]],
    ['f1Scor(1, 2, 3)', [['unknown-function', 'f1Scor']]],
    ['v(2)', [['unknown-function', 'v']]],
    ['f1Score(1, 2)', [['arity', 'f1Score(1, 2)']]],
    ['f1Score(1, 2, 3, 4)', [['arity', 'f1Score(1, 2, 3, 4)']]],
    ['min()', [['arity', 'min()']]],
    ['f1Score(v, 2, M)', [['type', 'v'], ['type', 'M']]], // prettier-ignore
    ['softmax(n)', [['type', 'n']]],
    ['softmax([1, v])', [['type', 'v']]],
    ['relu(flag)', [['type', 'flag']]],
    ["dense(v, M, 'rleu')", [['unknown-option', "'rleu'"]]],
    ["name == 'rleu'", [['type', "name == 'rleu'"]]],
    ['adam(v, { m: v })', [['missing-field', '{ m: v }']]],
    ['adam(v, { m: n, step: 1 })', [['type', 'n']]],
    ['adam(v, { m: v, step: 1 }, { beta2: 1 })', [['unknown-field', 'beta2']]],
    ['adam(v, o)', [['type', 'o']]],
    ['layers([{ kernel: 3 }, { size: 3 }])', [['missing-field', '{ size: 3 }'], ['unknown-field', 'size']]], // prettier-ignore
    ['o.thet', [['unknown-field', 'o.thet']]],
    ['v.length', [['type', 'v.length']]],
    ['n[0]', [['type', 'n']]],
    ['v[v]', [['type', 'v']]],
    ['v == v', [['type', 'v']]],
    ['v < 1', [['type', 'v']]],
    ["n == 'a'", [['type', "n == 'a'"]]],
    ["'a' < n", [['type', "'a'"]]],
    ['v + M', [['shape-mismatch', 'v + M']]],
    ['2 ^ v', [['type', 'v']]],
    ['flag + 1', [['type', 'flag']]],
    ["-'a'", [['type', "'a'"]]],
    ['n and flag', [['type', 'n']]],
    ['not n', [['type', 'n']]],
    ['if(n, 1, 2)', [['type', 'n']]],
    ['if(flag, 1, v)', [['shape-mismatch', 'if(flag, 1, v)']]],
    ['[1, v]', [['shape-mismatch', 'v']]],
    ['constructor + o.constructor', [['unknown-name', 'constructor'], ['unknown-field', 'o.constructor']]], // prettier-ignore
    ['toString(1)', [['unknown-function', 'toString']]],
    ['missing(other, f1Score(1))', [['unknown-function', 'missing'], ['unknown-name', 'other'], ['arity', 'f1Score(1)']]], // prettier-ignore
  ])('%s', (source, problems) => {
    expect(checked(source).problems).toEqual(problems)
  })

  test('messages say what would be right', () => {
    const message = (source: string) => check(parsed(source), shapes, signatures).problems[0]?.message
    expect(message('f1Scor(1, 2, 3)')).toBe('There is no function called f1Scor. Did you mean f1Score?')
    expect(message('softmax()')).toBe('softmax(logits, temperature?) is given no values.')
    expect(message('softmax(M)')).toBe('logits of softmax must be a vector, not a matrix.')
    expect(message("dense(v, M, 'rleu')")).toBe("activation of dense must be one of 'relu', 'tanh', not 'rleu'.")
    expect(message('adam(v, { m: v, step: 1 }, { beta2: 1 })')).toBe(
      'options of adam has no field beta2; it takes rate, beta1. Did you mean beta1?',
    )
    expect(message('o.tehta')).toBe('There is no field tehta; the fields are theta. Did you mean theta?')
    expect(message('v == v')).toBe('== compares single values, not a vector. Compare entries, as in x[0].')
  })

  test('one mistake is reported once', () => {
    expect(checked('sqrt(missing + 1) * 2 + softmax(missing)[0]').problems).toEqual([
      ['unknown-name', 'missing'],
      ['unknown-name', 'missing'],
    ])
  })
})
