/** The marking policy, by hand-worked examples. Key 0.72: tolerance max(1 % · 0.72, 0.0005) = 0.0072. */
import { describe, expect, test } from 'vitest'
import { checkAnswers, drawVariant, type Typed } from '@/lib/exercises'
import type { ExerciseItem } from '@/lib/deck'
import { exercise, field, fixed, mistake } from '../../support/exercise'

function mark(type: ExerciseItem, answers: Typed | Record<string, Typed>, earlier: Record<string, Typed>[] = []) {
  const given = typeof answers === 'string' || Array.isArray(answers) ? { x: answers } : answers
  return checkAnswers(type, drawVariant(type, 1), given, earlier)
}
const status = (type: ExerciseItem, typed: Typed, earlier: Typed[] = []) =>
  mark(
    type,
    typed,
    earlier.map((x) => ({ x })),
  ).fields['x']!.status

describe('a number', () => {
  test.each([
    ['0.72', 'correct'],
    ['.72', 'correct'],
    ['72%', 'correct'],
    ['18/25', 'correct'],
    ['7.2e-1', 'correct'],
    ['7.2×10^-1', 'correct'],
    ['0,72', 'correct'],
    ['sqrt(0.5184)', 'correct'],
    ['0.7272', 'correct'], // 0.72 + 0.0072: on the edge, and in
    ['0.7273', 'almost'], // just outside, four figures: rounding on the way
    ['0.74', 'almost'], // within 5 %, two figures
    ['0.7', 'almost'],
    ['0.76', 'wrong'], // 5.6 % off
    ['72', 'almost'], // a percentage without its sign, where a share is expected
    ['-0.72', 'wrong'],
    ['0.72.', 'unreadable'],
    ['', 'unreadable'],
    ['seven', 'unreadable'],
  ])('%s is %s', (typed, expected) => {
    expect(status(fixed('0.72', { range: [0, 1] }), typed)).toBe(expected)
  })

  test('near zero the absolute tolerance counts: 0.02 ± 0.0005', () => {
    expect(status(fixed('0.02'), '0.0205')).toBe('correct')
    expect(status(fixed('0.02'), '0.0206')).not.toBe('correct')
  })

  test('the last bit decides nothing: 0.1 + 0.2 against an exact 0.3', () => {
    expect(status(fixed('0.1 + 0.2', { tolerance: { kind: 'exact' } }), '0.3')).toBe('correct')
  })

  test('rounding is said once, then it is wrong', () => {
    expect(status(fixed('0.72'), '0.735')).toBe('almost')
    expect(status(fixed('0.72'), '0.735', ['0.734'])).toBe('wrong')
  })
})

describe('a count', () => {
  const count = fixed('12', { tolerance: { kind: 'exact' } })
  test.each([
    ['12', 'correct'],
    ['12.0', 'correct'],
    ['36/3', 'correct'],
    ['1.2e1', 'correct'],
    ['13', 'wrong'],
    ['12.1', 'wrong'],
  ])('%s is %s', (typed, expected) => expect(status(count, typed)).toBe(expected))

  test('a fraction is told that a whole number is expected', () => {
    expect(mark(count, '11.5').fields['x']!.message).toBe('A whole number is expected here.')
  })
})

describe('mistakes', () => {
  // Precision 0.8, recall 0.4: F1 = 2·0.32/1.2 = 0.5333, arithmetic mean 0.6, product 0.32.
  const f1 = exercise({
    given: [
      { name: 'p', draw: 'oneOf(0.8, 0.8)' },
      { name: 'r', draw: 'oneOf(0.4, 0.4)' },
    ],
    fields: [field({ value: 'harmonicMean(p, r)', range: [0, 1] })],
    mistakes: [
      mistake({
        id: 'arithmetic',
        title: 'Arithmetic mean',
        values: { x: '(p + r) / 2' },
        because: '{{ (p + r) / 2 | 3 }} is the arithmetic mean.',
      }),
      mistake({ id: 'product', values: { x: 'p * r' } }),
    ],
  })
  test('the nearest listed one is named, with its message filled in', () => {
    expect(mark(f1, '0.6').fields['x']).toMatchObject({
      status: 'wrong',
      mistake: 'arithmetic',
      mistakeTitle: 'Arithmetic mean',
      message: '0.600 is the arithmetic mean.',
    })
    expect(mark(f1, '8/25').fields['x']).toMatchObject({ mistake: 'product' })
  })

  test.each([
    ['-0.533', 'generic:sign'],
    ['53.3', 'almost'],
    ['5.33', 'generic:power-of-ten'],
    ['0.467', 'generic:complement'], // 1 − 0.5333
    ['1.875', null], // 1 / 0.5333, but no share can be above 1
    ['0.1', null],
  ])('%s: %s', (typed, expected) => {
    const verdict = mark(f1, typed).fields['x']!
    expect(verdict.status === 'almost' ? 'almost' : verdict.mistake).toBe(expected)
  })
})

describe('grids', () => {
  const matrix = fixed('[[1, 2], [3, 4]]')
  test('are marked cell by cell, all cells required', () => {
    expect(
      mark(matrix, [
        ['1', '2'],
        ['3', '5'],
      ]),
    ).toMatchObject({
      correct: false,
      score: 0.75,
      fields: {
        x: {
          status: 'wrong',
          cells: [
            ['correct', 'correct'],
            ['correct', 'wrong'],
          ],
          message: '1 of 4 entries is wrong.',
        },
      },
    })
    expect(
      mark(matrix, [
        ['1', '2'],
        ['3', '4'],
      ]).correct,
    ).toBe(true)
  })

  test('an empty cell is unreadable, and its place is told', () => {
    expect(
      mark(matrix, [
        ['1', '2'],
        ['', '4'],
      ]).fields['x'],
    ).toMatchObject({ status: 'unreadable', at: { row: 1, column: 0 } })
  })

  test('rows and columns exchanged', () => {
    expect(
      mark(matrix, [
        ['1', '3'],
        ['2', '4'],
      ]).fields['x']!.mistake,
    ).toBe('generic:transposed')
  })

  test.each(['[[1, 2], [3, 4]]', '1 2; 3 4', '1\t2\n3\t4'])('one text: %j', (text) => {
    expect(mark(matrix, text).correct).toBe(true)
  })

  test('a vector, as a row or as a column', () => {
    const vector = fixed('[0.5, -1.5]')
    expect(mark(vector, '[0.5, -1.5]').correct).toBe(true)
    expect(mark(vector, '0.5\n-1.5').correct).toBe(true)
    expect(mark(vector, '0,5; -1,5').correct).toBe(true)
    expect(mark(vector, [['-1.5', '0.5']]).fields['x']!.mistake).toBe('generic:reversed')
  })
})

describe('several parts', () => {
  // a = 3 + 4 = 7, b = 2a = 14
  const parts = exercise({ fields: [field({ name: 'a', value: '3 + 4' }), field({ name: 'b', value: '2 * a' })] })
  test('a later part that is right for an earlier wrong value follows through', () => {
    const verdict = mark(parts, { a: '8', b: '16' })
    expect(verdict.fields['b']!.status).toBe('follow-through')
    expect(verdict).toMatchObject({ correct: false, free: false, score: 0.5 })
  })

  test('not where the earlier value makes it trivial', () => {
    expect(mark(parts, { a: '0', b: '0' }).fields['b']!.status).toBe('wrong')
  })

  test('each part counts', () => expect(mark(parts, { a: '7', b: '13' }).score).toBe(0.5))
})

test.each(['27', '27%', '27 %'])('where percent is the unit: %s', (typed) => {
  expect(status(fixed('27', { unit: '%' }), typed)).toBe('correct')
})

test('a vector in parentheses, as statements print it', () => {
  expect(mark(fixed('[0.5, -1.5]'), '(0.5, -1.5)').correct).toBe(true)
})

test('a fraction upside down', () => {
  expect(mark(fixed('2.5'), '0.4').fields['x']!.mistake).toBe('generic:reciprocal')
})

test('what was understood is shown in plain characters', () => {
  expect(mark(fixed('0.72'), '(0.8+0.375)/2').fields['x']!.understood).toBe('0.5875')
  expect(mark(fixed('[1, 2]'), '1, -2.5').fields['x']!.understood).toBe('(1, −2.5)')
})

test('answers under names of the language itself are no answers', () => {
  const verdict = checkAnswers(
    fixed('1'),
    drawVariant(fixed('1'), 1),
    JSON.parse('{"__proto__": "1", "constructor": "1"}') as Record<string, Typed>,
  )
  expect(verdict.fields['x']!.status).toBe('unreadable')
})
