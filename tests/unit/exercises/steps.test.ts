/** Worked solutions as a learner goes through them: what their formulas say, and where rounding on the way leads. */
import { describe, expect, test } from 'vitest'
import { drawVariant, verifyExercise } from '@/lib/exercises'
import { carry, endOf } from '@/lib/exercises/steps/carry'
import type { ExerciseItem } from '@/lib/deck'
import { exercise, field } from '../../support/exercise'

const solved = (value: string, steps: string[], change: Partial<ExerciseItem> = {}) =>
  exercise({ fields: [field({ value })], steps, ...change })
const unequal = (step: string) => carry(drawVariant(solved('1', [step]), 1))!.unequal

describe('equations with numbers on both sides', () => {
  test.each([
    ['$2 + 3 \\cdot 4 = {{ 14 }}$'],
    ['$(2 + 3) \\cdot 4 = {{ 20 }}$'],
    ['$\\frac{ {{ 3 }} }{4} = {{ 0.75 }}$'],
    ['$\\tfrac12\\,(1 + 5) = {{ 3 }}$'],
    ['$\\sqrt{3^2 + 4^2} = {{ 5 }}$'],
    ['$-2^2 = {{ -4 }}$'],
    ['$(-2)^2 = {{ 4 }}$'],
    ['${{ 2 }} \\cdot {{ -3 | () }} = {{ -6 }}$'],
    ['$e^{ {{ 0 }} } = {{ 1 }}$, $\\ln {{ 1 }} = {{ 0 }}$, $\\log_2 8 = {{ 3 }}$'],
    ['$\\max(0,\\ {{ -2 }}) + \\left|{{ -3 }}\\right| = {{ 3 }}$'],
    ['$\\lfloor \\frac{7}{2} \\rfloor + \\lceil 1.2 \\rceil = {{ 5 }}$'],
    ['$12\\% \\cdot 50 = {{ 6 }}$'],
    ['$3 \\times 10^{-2} = {{ 0.03 }}$'],
    ['$1{,}000 \\cdot 2 = {{ 2000 }}$'],
    // Constants cut short, and a unit named behind the formula.
    ['$0.798 \\cdot 2 = {{ 2 * sqrt(2 / pi) | 4 }}$'],
    ['$2000 \\cdot 3000 = {{ 6 }}$ million'],
    // Not arithmetic: symbols, vectors, words, several statements.
    ['$x = 3$, $P = {{ 4 }}$, $n \\ge 5$'],
    ['$w \\cdot x = (1, 2) \\cdot (3, 4) = {{ 11 }}$'],
    ['${{ [1, 2] }} \\cdot {{ [3, 4] }} = {{ 11 }}$'],
    ['$3 = {{ 3 }}$, $4 = {{ 4 }}$'],
    ['It costs \\$3, and $2 = {{ 2 }}$'],
  ])('%s holds', (step) => expect(unequal(step)).toEqual([]))

  test.each([
    ['$2 + 3 = {{ 6 }}$', 5, 6],
    ['$\\frac{1}{ {{ 4 }} } = {{ 0.3 }}$', 0.25, 0.3],
    ['$F = 2 \\cdot 3 = 5 + 2 = {{ 7 }}$', 6, 7],
    ['Mean: ${{ 10 }} / 4 = {{ 2 }}$', 2.5, 2],
    // Whole numbers are equal or not, however near; zero is no power of ten of anything.
    ['$300 \\cdot (999 + 1) = {{ 300 * 999 }}$', 300_000, 299_700],
    ['$\\max(0, {{ -2 }}) = {{ 3 }}$', 0, 3],
  ])('%s does not', (step, left, right) => expect(unequal(step)).toEqual([{ step: 0, left, right }]))
})

describe('rounding on the way', () => {
  const given = [
    { name: 'a', draw: 'oneOf(17, 17)' },
    { name: 'b', draw: 'oneOf(23, 23)' },
  ]
  const ends = (steps: string[], value: string, change: Partial<ExerciseItem> = {}) => {
    const variant = drawVariant(solved(value, steps, { given, ...change }), 1)
    return endOf(carry(variant)!, variant.key['x']!)
  }

  test('17/23 shown as 0.74, its square as four figures: 0.5476 instead of 0.5463', () =>
    expect(ends(['$p = {{ a / b | 2 }}$', '$p^2 = {{ (a / b)^2 | 4 }}$'], '(a / b)^2')).toBe(0.5476))
  test('the same through a name of `let`', () =>
    expect(
      ends(['$p = {{ p | 2 }}$', '$p^2 = {{ q | 4 }}$'], 'q', {
        let: [
          { name: 'p', value: 'a / b' },
          { name: 'q', value: 'p^2' },
        ],
      }),
    ).toBe(0.5476))
  test('the same where the written arithmetic alone tells', () =>
    // harmonicMean does not contain a/b; what stands to the left of it does: 2 · 0.74 · 0.5 / (0.74 + 0.5) = 0.5968.
    expect(
      ends(
        [
          '$P = {{ a / b | 2 }}$',
          '$\\frac{2 \\cdot {{ a / b | 2 }} \\cdot 0.5}{ {{ a / b | 2 }} + 0.5} = {{ f | 4 }}$',
        ],
        'f',
        { let: [{ name: 'f', value: 'f1Score(a, b - a, a)' }] },
      ),
    ).toBe(0.5968))
  test('behind a power of ten: 0.74 · 10 · 10⁻³ shown as 7.4 times 10⁻³', () =>
    expect(
      ends(
        ['$p = {{ a / b | 2 }}$', '${{ a / b | 2 }} \\cdot 10^{-2} = {{ 10 * a / b | 4 }} \\times 10^{-3}$'],
        '10 * a / b',
      ),
    ).toBe(7.4))
  test('values of the question are data, as they are shown', () =>
    // The question shows p as 0.74, and that is what is squared.
    expect(
      ends(['$p^2 = {{ p^2 | 4 }}$'], 'p^2', { ask: 'Square {{ p | 2 }}.', let: [{ name: 'p', value: 'a / b' }] }),
    ).toBe(0.5476))
  test('whole numbers are never rounded', () =>
    expect(ends(['${{ 1000 * a | 1 }}$', '${{ 1000 * a + 1 | 1 }}$'], '1000 * a + 1')).toBe(17001))
})

describe('the proof of a solution', () => {
  const given = [
    { name: 'a', draw: 'integer(20, 90)' },
    { name: 'b', draw: 'integer(100, 190)' },
  ]
  const codes = (steps: string[], change: Partial<ExerciseItem> = {}) =>
    verifyExercise(solved('a / b', steps, { given, ...change }), 200).findings.map(({ code }) => code)

  test('sound', () => expect(codes(['$\\frac{ {{ a }} }{ {{ b }} } = {{ a / b | 3 }}$'])).toEqual([]))
  test('an equation that is none', () =>
    expect(codes(['$\\frac{ {{ b }} }{ {{ a }} } = {{ a / b | 3 }}$'])).toEqual(['step-unequal']))
  test('another value than the key', () =>
    expect(codes(['$\\frac{ {{ a }} }{ {{ a + b }} } = {{ a / (a + b) | 3 }}$'])).toEqual([
      'steps-without-key',
      'steps-end',
    ]))
  test('an end that shows no answer', () =>
    expect(codes(['$\\frac{ {{ a }} }{ {{ b }} } = {{ a / b | 3 }}$', 'That is of {{ b }}.'])).toEqual(['steps-end']))
  test('too few digits in between', () =>
    expect(codes(['$1 - p = {{ 1 - a / b | 1 }}$', '$p = {{ 1 - (1 - a / b) | 3 }}$'])).toEqual(['steps-rounding']))
  test('a key outside of its range', () =>
    expect(codes(['{{ a / b }}'], { fields: [field({ value: 'a / b', range: [0, 0.3] })] })).toContain('range'))
})
