import { describe, expect, test } from 'vitest'
import { kindOfMistake } from '@/lib/exercises'
import { toGrid } from '@/lib/exercises/cells'
import { lastSlips, slipsOf } from '@/lib/exercises/diagnosis/slips'
import type { Value } from '@/lib/expression'
import { field } from '../../support/exercise'

/** Everything that might be suspected in answers of each shape. */
function allSlips() {
  const facts = { counts: [4], sampleSizes: [5], bases: [2] }
  const question = (key: Value, answer: Value, change = {}) => {
    const definition = field({ value: '0', range: [0, 1], ...change })
    return { definition, facts, table: toGrid(key)!, answer: toGrid(answer)!.cells }
  }
  const questions = [
    question(0.4, 0.5),
    question([0.1, 0.2, 0.3], [0.2, 0.1, 0.3]),
    question([0.1, 0.2, 0.3], [-0.2, 0.3, 0.1]),
    question(
      [
        [0.1, 0.2],
        [0.3, 0.4],
      ],
      [
        [0.3, 0.4],
        [0.1, 0.2],
      ],
    ),
    question([0, 1, 2], [2, 1, 0], { options: ['a', 'b', 'c'], rank: true }),
  ]
  return questions.flatMap((one) => [...slipsOf(one), ...lastSlips(one)])
}

describe('the kind of a mistake', () => {
  test.each<[string, string, { kind: string; name: string }]>([
    ['generic:sign', 'Opposite sign in one entry', { kind: 'sign', name: 'Opposite sign' }],
    ['generic:sample-size', 'Divided by n instead of n − 1', { kind: 'sample-size', name: 'n and n − 1 mixed up' }],
    ['generic:power-of-ten', 'Off by a factor of 1000', { kind: 'power-of-ten', name: 'Decimal point or unit' }],
    // Of two exercises with ids of their own, but the same title.
    ['no-bias', 'Biases forgotten', { kind: 'biases forgotten', name: 'Biases forgotten' }],
    ['bias-forgotten', 'Biases forgotten', { kind: 'biases forgotten', name: 'Biases forgotten' }],
    // The same id means something else in another exercise.
    ['no-bias', 'Bias left out', { kind: 'bias left out', name: 'Bias left out' }],
    ['summed', 'Sum instead of mean', { kind: 'sum-or-mean', name: 'Sum and mean mixed up' }],
    // A general slip that is looked for no longer.
    ['generic:gone', 'Something else', { kind: 'gone', name: 'Something else' }],
  ])('%s, %s', (id, title, kind) => {
    expect(kindOfMistake(id, title)).toEqual(kind)
  })

  test('every general slip has one, which its titles lead to as well', () => {
    const slips = allSlips()
    // All of slips.ts; 'wrong-field' and 'rounding' are found elsewhere.
    expect([...new Set(slips.map(({ id }) => id))].sort()).toEqual([
      'complement',
      'factor-two',
      'log-base',
      'percent',
      'power-of-ten',
      'reciprocal',
      'reversed',
      'sample-size',
      'sign',
      'sum-or-mean',
      'swapped',
      'transposed',
    ])
    for (const { id, title } of [
      ...slips,
      { id: 'wrong-field', title: 'Right value, wrong place' },
      { id: 'rounding', title: 'Rounded on the way' },
    ])
      expect(kindOfMistake('own', title), title).toEqual(kindOfMistake(`generic:${id}`, title))
  })
})
