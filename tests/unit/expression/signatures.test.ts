import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtins, builtinSignatures } from '@/lib/expression/builtins'
import { describeShape } from '@/lib/expression/describe'
import { functions } from '@/lib/expression/functions'
import { readSignatures } from '@/lib/expression/signatures'
import type { Signature } from '@/lib/expression/types'

const files = {
  'index.ts': `export * from './steps'
    export { hidden as shown } from './deep'
    export type { Options } from './types'
    export * from './types'`,
  'types.ts': `export type Vector = number[]
    export type Matrix = readonly Vector[]
    export type Elementwise = <T extends number | Vector | Matrix>(x: T) => T
    export interface Options { rate?: number; method: Name }
    export interface More extends Options { readonly depth: number }
    export type Name = 'sgd' | 'adam'
    export type Pair<T> = { left: T; right: T }`,
  'steps.ts': `import type { Elementwise, More, Name as Method, Options, Pair, Vector } from './types'
    const helper = (x: number) => x
    export const limit = 3
    export const relu: Elementwise = helper as Elementwise
    export const double = (x: number, times = 2): number => x * times
    export function step(theta: Vector, options: Options = { method: 'sgd' }): { theta: Vector; done: boolean } { return 0 as never }
    export function leaky<T extends number | Vector>(x: T, slope?: number): T { return x }
    export function first<T extends number>(xs: T[], fallback: T): T { return fallback }
    export function run(method: Method, mode: 'a' | 'b' | undefined, deep: More & { extra?: Vector | null }): void {}
    export function pairs(list: Pair<Vector>[], all: Array<boolean>, tensor: number[][][][]): Partial<Options> { return {} }
    export function join(...parts: Vector[]): Vector { return [] }
    export function untyped(x: [number, number], again: Loop): string { return '' }
    interface Loop { next: Loop[] }
    function inner(): number { return 1 }`,
  'deep/index.ts': `export * from './file'`,
  'deep/file.ts': `export function hidden(flag = true, word = 'x', count = -1): number { return 1 }`,
}

let folder = ''
let signatures = new Map<string, Signature>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signatures-'))
  mkdirSync(join(folder, 'deep'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  signatures = readSignatures(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

function spelled(name: string): string {
  const found = signatures.get(name)
  if (found === undefined) return 'none'
  const parameters = found.parameters.map((p) => `${p.name}${p.optional ? '?' : ''}: ${describeShape(p.shape)}`)
  if (found.rest !== undefined) parameters.push(`...: ${describeShape(found.rest)}`)
  return `(${parameters.join('; ')}) ${found.returns === 'same' ? 'same' : describeShape(found.returns)}`
}

describe('signatures are read from the source', () => {
  test.each([
    ['relu', '(x: a number or a vector or a matrix) same'],
    ['double', '(x: a number; times?: a number) a number'],
    ['step', '(theta: a vector; options?: an object { rate?, method }) an object { theta, done }'],
    ['leaky', '(x: a number or a vector; slope?: a number) same'],
    ['first', '(xs: a vector; fallback: a number) a number'],
    [
      'run',
      "(method: one of 'sgd', 'adam'; mode: one of 'a', 'b'; deep: an object { rate?, method, depth, extra? }) any value",
    ],
    [
      'pairs',
      '(list: a list, each entry an object { left, right }; all: a list, each entry a truth value; tensor: a list, each entry a tensor (a list of matrices)) an object { rate?, method? }',
    ],
    ['join', '(...: a vector) a vector'],
    ['shown', "(flag?: a truth value; word?: 'x'; count?: a number) a number"],
    ['untyped', '(x: a vector; again: an object { next }) a string'],
    ['hidden', 'none'],
    ['inner', 'none'],
    ['helper', 'none'],
    ['limit', 'none'],
  ])('%s', (name, expected) => {
    expect(spelled(name)).toBe(expected)
  })

  test('options keep the names and values of their fields', () => {
    expect(signatures.get('step')?.parameters[1]?.shape).toEqual({
      kind: 'object',
      fields: {
        rate: { shape: { kind: 'number' }, optional: true },
        method: { shape: { kind: 'string', options: ['sgd', 'adam'] }, optional: false },
      },
    })
  })

  test.each([
    ['export function f(x): number { return 1 }', 'the parameter x of f needs a type'],
    ['export function f(x: number) { return x }', 'f must say what it returns'],
    ['export const f = make(3)', 'f needs a type annotation'],
    ["export * from './gone'", "there is no file for './gone'"],
  ])('%s is an error with its place', (text, reason) => {
    const other = mkdtempSync(join(tmpdir(), 'signatures-'))
    writeFileSync(join(other, 'index.ts'), `\n${text}\n`)
    expect(() => readSignatures(other)).toThrow(`${join(other, 'index.ts')}:2: ${reason}`)
    rmSync(other, { recursive: true })
  })
})

describe('the real tables', () => {
  const reference = readSignatures('lib/reference')

  test('every function that can be called has a signature, and no other', () => {
    const described = [...reference.keys(), ...builtinSignatures.keys()].sort()
    expect(described).toEqual(Object.keys(functions).sort())
  })

  test('no reference function hides a built-in', () => {
    expect([...reference.keys()].filter((name) => Object.hasOwn(builtins, name))).toEqual([])
  })

  test('nothing of the reference stays unknown to the check', () => {
    const unknown = [...reference.values()].filter((signature) =>
      JSON.stringify(signature).includes('"kind":"unknown"'),
    )
    expect(unknown.map(({ name }) => name)).toEqual([])
  })

  test('a few against the contract', () => {
    const f1 = reference.get('f1Score')
    expect(f1?.parameters.map(({ name, shape }) => [name, shape.kind])).toEqual([
      ['tp', 'number'],
      ['fp', 'number'],
      ['fn', 'number'],
    ])
    expect(f1?.returns).toEqual({ kind: 'number' })
    expect(reference.get('confusionMatrix')?.parameters[2]).toMatchObject({ name: 'classes', optional: true })
  })
})
