/** The same answer in another spelling is no other answer. */
import { expect, test } from 'vitest'
import { drawVariant, isSameAnswer, type Typed } from '@/lib/exercises'
import { exercise, field } from '../../support/exercise'

const variant = drawVariant(
  exercise({ fields: [field({ value: '0.72' }), field({ name: 'v', value: '[1, 2]', columns: ['a', 'b'] })] }),
  1,
)
const vector = [['1', '2']]

test.each<[Typed, Typed, Typed, Typed, boolean]>([
  ['0.72', vector, '0.72', vector, true],
  ['0.72', vector, ' .720 ', vector, true],
  ['72%', vector, '18/25', vector, true],
  ['0.72', vector, '0.73', vector, false],
  ['0.72', vector, '0.72', '1, 2', true],
  ['0.72', vector, '0.72', { b: '2', a: '1' }, true],
  ['0.72', vector, '0.72', [['2', '1']], false],
  // What cannot be read is the same only word for word.
  ['seven', vector, 'seven', vector, true],
  ['seven', vector, 'eight', vector, false],
  ['0.72', vector, 'seven', vector, false],
])('%j, %j and %j, %j: %s', (x, v, otherX, otherV, same) => {
  expect(isSameAnswer(variant, { x, v }, { x: otherX, v: otherV })).toBe(same)
})
