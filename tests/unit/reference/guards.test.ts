import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { Guard } from '@/lib/reference/guards'

/** Calls a function with arguments its types forbid, as content and answers can. */
const call = (name: keyof typeof reference, ...args: unknown[]): unknown =>
  (reference[name] as unknown as (...values: unknown[]) => unknown)(...args)

describe('a refusal names the function, the argument, what it must be and what it was', () => {
  test.each([
    [() => call('f1Score', -1, 2, 4), 'f1Score: tp must be a non-negative integer, got -1'],
    [() => call('f1Score', 1.5, 2, 4), 'f1Score: tp must be a non-negative integer, got 1.5'],
    [() => call('f1Score', 1, 2), 'f1Score: fn must be a non-negative integer, got undefined'],
    [() => call('dot', [1, 2, 3], [1, 2]), 'dot: a and b must have the same length, got [3,2]'],
    [() => call('dot', 1, [1]), 'dot: a must be a vector, got 1'],
    [() => call('dot', [1, NaN], [1, 2]), 'dot: a[1] must be a finite number, got NaN'],
    [() => call('sum', []), 'sum: x must not be empty, got []'],
    [
      () => call('transpose', [[1, 2], [3]]),
      'transpose: the rows of a must be equally long: row 0 has 2 entries, got [3]',
    ],
    [() => call('transpose', [[1, 2], 'x']), 'transpose: a[1] must be a vector, got "x"'],
    [() => call('inverse', [[1, 2, 3]]), 'inverse: a must be square, got [[1,2,3]]'],
    [
      () =>
        call('eigenSymmetric', [
          [1, 2],
          [3, 1],
        ]),
      'eigenSymmetric: a must be symmetric, got [[1,2],[3,1]]',
    ],
    [() => call('oneHot', 3, 3), 'oneHot: label must be an integer from 0 to 2, got 3'],
    [
      () => call('momentumStep', [1], [1], [1], { momentum: 1.5 }),
      'momentumStep: momentum must be a number from 0 to 1, got 1.5',
    ],
    [
      () => call('momentumStep', [1], [1], [1], { lr: 1 }),
      'momentumStep: options may set learningRate and momentum, got "lr"',
    ],
    [() => call('momentumStep', [1], [1], [1], 0.1), 'momentumStep: options must be an object, got 0.1'],
    [() => call('adamStep', [1], [1], { m: [0] }), 'adamStep: state must have m, v and step, got {"m":[0]}'],
    [() => call('matvec', [[1, 2]], [1]), 'matvec: x must have length 2 (one entry for each column of a), got 1'],
    [() => call('entropy', [1], 0), 'entropy: base must be a positive number, got 0'],
    [() => call('logit', 1), 'logit: p must be a number strictly between 0 and 1, got 1'],
    [() => call('softmax', [1], -1), 'softmax: temperature must be a positive number, got -1'],
    [() => call('rocAuc', [1, 1], [0, 1]), 'rocAuc: yTrue must hold a sample of class 0, got [1,1]'],
    [() => call('confusionMatrix', [0, 3], [0, 1], 2), 'confusionMatrix: yTrue[1] must be a label from 0 to 1, got 3'],
    [() => call('giniImpurity', [1, -1]), 'giniImpurity: counts[1] must be a non-negative number, got -1'],
    [() => call('varianceReduction', [1, 2], [true, 0]), 'varianceReduction: goesLeft[1] must be true or false, got 0'],
    [
      () => call('pairwiseDistances', [[1]], 'hamming'),
      'pairwiseDistances: metric must be one of euclidean, manhattan, cosine, got "hamming"',
    ],
    [() => call('stepsPerEpoch', 10, 2, 1), 'stepsPerEpoch: dropLast must be true or false, got 1'],
    [
      () => call('globalAveragePool', [[[1, 2]], [[1]]]),
      'globalAveragePool: the matrices of input must have one shape, got [[[1,2]],[[1]]]',
    ],
  ])('%#', (refused, message) => {
    expect(refused).toThrow(new RangeError(message))
  })

  test('a long value is shortened', () => {
    const refused = (): unknown => call('transpose', [new Array<number>(100).fill(1), [1]])
    expect(refused).toThrow(/got \[1\]$/)
    expect(() => call('inverse', [new Array<number>(100).fill(1)])).toThrow(/, got \[\[1,1.*\.\.\.$/)
  })
})

describe('options', () => {
  const check = new Guard('f')

  test('defaults hold where an option is missing or undefined', () => {
    expect(check.options({ a: undefined }, { a: 1, b: 2 })).toEqual({ a: 1, b: 2 })
    expect(check.options({ b: 5 }, { a: 1, b: 2 })).toEqual({ a: 1, b: 5 })
  })

  test('a name from Object.prototype is no option', () => {
    expect(() => check.options(JSON.parse('{"__proto__": 1}') as object, { a: 1 })).toThrow(
      /^f: options may set a, got/,
    )
    expect(() => check.options({ toString: 1 } as object, { a: 1 })).toThrow(/^f: options may set a, got "toString"/)
  })
})
