import { describe, expect, test } from 'vitest'
import type { ChoiceItem } from '@/lib/deck'
import { isAnswerTo, isBlank, judge, longestRun, shownOrder, type Question } from '@/lib/quiz'
import { drawVariant } from '@/lib/exercises'
import { card, choice, order, sums } from '@/tests/integration/support/deck'

/** Places as shown of options given by their place as written. */
const shownAs = (question: Question, written: readonly number[]) =>
  written.map((place) => shownOrder(question).indexOf(place))

describe('choice', () => {
  const single: Question = { kind: 'choice', item: choice('c', 'p'), seed: 3 }
  const rights = [true, true, true, false, false]
  const several: ChoiceItem = {
    ...choice('m', 'p'),
    multiple: true,
    options: rights.map((right, i) => ({
      ...choice('m', 'p').options[0]!,
      right,
      text: { markdown: '', html: String(i), text: '' },
    })),
  }
  const many: Question = { kind: 'choice', item: several, seed: 5 }

  test('one right option: all or nothing', () => {
    expect(judge(single, shownAs(single, [0])).score).toBe(1)
    expect(judge(single, shownAs(single, [1])).score).toBe(0)
  })
  // Of three right options: (right chosen − wrong chosen) / 3, at least 0.
  test.each([
    [[0, 1, 2], 1],
    [[0, 1], 2 / 3],
    [[0, 1, 2, 3], 2 / 3],
    [[0, 3], 0],
    [[3, 4], 0],
    [[0, 1, 2, 3, 4], 1 / 3],
    [[], 0],
  ])('several right options, chosen %j: %d', (written, score) => {
    expect(judge(many, shownAs(many, written)).score).toBeCloseTo(score, 12)
  })
  test('an option twice is no answer, nor one that is not there, nor two of one', () => {
    expect(isAnswerTo(many, [0, 0])).toBe(false)
    expect(isAnswerTo(many, [5])).toBe(false)
    expect(isAnswerTo(single, [0, 1])).toBe(false)
    expect(isAnswerTo(single, 'A')).toBe(false)
    expect(isAnswerTo(many, [4, 0])).toBe(true)
  })
})

describe('order', () => {
  // The longest run in the right order, by hand: of [1, 2, 3, 0] it is 1 2 3.
  test.each([
    [[0, 1, 2, 3], 4],
    [[1, 2, 3, 0], 3],
    [[2, 3, 0, 1], 2],
    [[1, 0, 3, 2], 2],
    [[3, 2, 1, 0], 1],
    [[0, 2, 1, 4, 3, 5], 4],
  ])('the longest run of %j has %d steps', (places, run) => {
    expect(longestRun(places)).toBe(run)
  })
  test('one of three steps in another place leaves (2 − 1) / (3 − 1)', () => {
    const question: Question = { kind: 'order', item: order('o', 'p'), seed: 8 }
    expect(judge(question, shownAs(question, [0, 1, 2])).score).toBe(1)
    expect(judge(question, shownAs(question, [1, 2, 0])).score).toBe(0.5)
    expect(judge(question, shownAs(question, [2, 1, 0])).score).toBe(0)
    expect(isAnswerTo(question, [0, 1])).toBe(false)
  })
})

describe('exercise', () => {
  const item = sums()
  const question: Question = { kind: 'numeric', item, seed: 11 }
  const { values } = drawVariant(item, 11)
  const [a, b] = [Number(values['a']), Number(values['b'])]
  test('by field: a right one and a wrong one are half a point', () => {
    expect(judge(question, { total: String(a + b), double: String(2 * (a + b)) }).score).toBe(1)
    expect(judge(question, { total: String(a + b), double: '1' }).score).toBe(0.5)
    expect(judge(question, { total: 'x', double: '' }).score).toBe(0)
  })
  test('what follows from one’s own wrong value is right for it, and the mistake has its name', () => {
    const { score, verdict } = judge(question, { total: String(a - b), double: String(2 * (a - b)) })
    expect(verdict?.fields['total']?.mistake).toBe('difference')
    expect(score).toBe(0.5)
  })
})

test('a gap: 1, a half for almost, 0', () => {
  const back = { markdown: 'affine', html: 'affine', text: 'affine' }
  const question: Question = { kind: 'cloze', item: card('g', 'p', { form: 'cloze', back }), seed: 1 }
  expect(['Affine', 'afine', 'linear', ''].map((typed) => judge(question, typed).score)).toEqual([1, 0.5, 0, 0])
})

test('blank answers', () => {
  expect([null, '', ' ', [], { a: '' }, { a: [['', ' ']] }].map(isBlank)).toEqual(Array(6).fill(true))
  expect(['0', [0], { a: '', b: '1' }].map(isBlank)).toEqual([false, false, false])
})
