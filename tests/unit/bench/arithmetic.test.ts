import { describe, expect, test } from 'vitest'
import { gapOf, medianOf, ratioOf } from '@/scripts/bench/arithmetic'

describe('the median of the times', () => {
  test.each([
    [[3], 3],
    [[9, 1, 2], 2],
    // (2 + 10)/2: sorted as numbers, where as texts 10 would come before 2.
    [[100, 2, 10, 1], 6],
  ])('of %j is %d', (values, expected) => {
    expect(medianOf(values)).toBe(expected)
  })

  test('leaves the values as they were', () => {
    const values = [3, 1, 2]
    medianOf(values)
    expect(values).toEqual([3, 1, 2])
  })
})

test('the ratio is to the fastest peer, and there is none without a peer', () => {
  expect(ratioOf(3, [4, 2, 8])).toBe(1.5)
  expect(ratioOf(3, [])).toBeUndefined()
})

describe('the gap of two results', () => {
  test.each([
    ['numbers, relative to the expected one', 110, 100, 0.1],
    ['numbers, absolute below 1', 0.5, 0.25, 0.25],
    ['lists, the largest', [1, 2, 7], [1, 2, 5], 0.4],
    ['rows', [[1], [4]], [[1], [2]], 1],
    ['a typed array and a list', Float32Array.of(1, 0.5), [1, 0.5], 0],
    ['fields, those that there are', { h: [2] }, { h: [2], gates: [9] }, 0],
  ])('%s', (_, got, expected, gap) => {
    expect(gapOf(got, expected)).toBeCloseTo(gap, 15)
  })

  test.each([
    ['a length', [1, 2], [1]],
    ['a shape', 1, [1]],
    ['a list for a number', [1], 1],
    ['no number', NaN, 1],
    ['nothing', undefined, 1],
    ['no field at all', {}, { h: 1 }],
    ['an unknown field', { c: 1 }, { h: 1 }],
  ])('another %s is infinitely far off', (_, got, expected) => {
    expect(gapOf(got, expected)).toBe(Infinity)
  })
})
