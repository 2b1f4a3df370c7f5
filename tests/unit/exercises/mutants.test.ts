/** A mistake in the key's place: what golden cases and worked solutions say to it. */
import { describe, expect, test } from 'vitest'
import { drawVariant, parseExpression } from '@/lib/exercises'
import { stepsContradict } from '@/lib/exercises/proof/mutant'
import type { GoldenCase } from '@/scripts/golden/read-case'
import { bind } from '@/scripts/mutants/bind'
import { askOracle } from '@/scripts/mutants/oracle'
import { exercise, field, mistake } from '../../support/exercise'

const nodes = (...sources: string[]) => sources.map((source) => parseExpression(source, []))

describe('names are given the values of an oracle case', () => {
  test.each<[string[], unknown[], object | null]>([
    [['tp', 'fp', 'fn'], [8, 2, 4], { tp: 8, fp: 2, fn: 4 }],
    [['[a, b]', '2'], [[3, 5], 2], { a: 3, b: 5 }],
    [['a', 'a'], [3, 3], { a: 3 }],
    [['a', '{ learningRate: k / 1000, decay: 0.9 }'], [1, { learningRate: 0.005, decay: 0.9 }], { a: 1, k: 5 }],
    [['1 - p', '-x', '2 * y + 1'], [0.25, -3, 7], { p: 0.75, x: 3, y: 3 }],
    // What depends on two names waits until one of them is known.
    [['a - b', 'b'], [1, 4], { a: 5, b: 4 }],
    [['v', 'length(v)'], [[1, 2, 3], 3], { v: [1, 2, 3] }],
    // Contradictions, other shapes, and what no arithmetic can turn round.
    [['a', 'a'], [3, 4], null],
    [['[a, b]'], [[1, 2, 3]], null],
    [['v', 'length(v)'], [[1, 2, 3], 2], null],
    [['a + b'], [3], null],
    [['a'], [3, 4], null],
  ])('%j as %j', (sources, values, names) => expect(bind(nodes(...sources), values)).toEqual(names))
})

describe('the oracle', () => {
  const golden = (fn: string, args: unknown[], expected: unknown): GoldenCase => ({
    fn,
    args,
    tolerance: 1e-9,
    outcome: { throws: false, expected },
  })
  // F1 of 8 hits, 2 false alarms and 4 misses: 16 / (16 + 2 + 4).
  const oracle = new Map([['f1Score', [golden('f1Score', [8, 2, 4], 16 / 22)]]])
  const given = ['tp', 'fp', 'fn'].map((name) => ({ name, draw: 'integer(1, 20)' }))
  const ask = (value: string, wrong: string) => {
    const listed = mistake({ id: 'wrong', values: { x: wrong } })
    const type = exercise({ given, let: [{ name: 'f1', value: 'f1Score(tp, fp, fn)' }], fields: [field({ value })] })
    return askOracle({ ...type, mistakes: [listed] }, { mistake: listed, field: 'x' }, { tp: 1, fp: 1, fn: 1 }, oracle)
  }
  test('tells the arithmetic mean from the harmonic: 0.733 is not 0.727', () =>
    expect(ask('f1', '(tp / (tp + fp) + tp / (tp + fn)) / 2')).toBe('caught'))
  test('has nothing to say to the same by another formula', () =>
    expect(ask('f1', '2 * tp / (2 * tp + fp + fn)')).toBe('missed'))
  test('follows what the key makes of the call', () => {
    expect(ask('100 * f1', '2 * tp / (2 * tp + fp + fn)')).toBe('caught')
    expect(ask('100 * f1', '200 * tp / (2 * tp + fp + fn)')).toBe('missed')
  })
  test('is not asked where the key is no such call', () => expect(ask('f1 + tp', 'tp')).toBe('none'))
})

describe('the worked solution', () => {
  const contradicts = (steps: string[], wrong: number) => {
    const fields = [field({ value: '6 / 8' })]
    return stepsContradict(drawVariant(exercise({ fields, steps }), 1), 'x', wrong)
  }
  test('that ends in an expression of its own', () => expect(contradicts(['{{ 3 / 4 }}'], 0.5)).toBe(true))
  test('that ends in written arithmetic', () => expect(contradicts(['$\\frac{6}{8} = {{ x }}$'], 0.5)).toBe(true))
  test('not where it repeats the key', () => expect(contradicts(['It is {{ x }}.'], 0.5)).toBe(false))
  test('also where the wrong value stands somewhere on the way', () =>
    expect(contradicts(['A half is {{ 0.5 }}.', '{{ 3 / 4 }}'], 0.5)).toBe(true))
})
