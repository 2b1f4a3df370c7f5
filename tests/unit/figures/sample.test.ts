import { describe, expect, test } from 'vitest'
import { FigureError } from '@/lib/figures'
import { Reader } from '@/lib/figures/read'
import { positions, sampleCurve, splitRuns } from '@/lib/figures/sample'
import { evaluate } from './helpers'

describe('positions', () => {
  test('a grid of whole numbers is exact, so that it can index a list', () => {
    expect(positions({ from: 1, to: 120, log: false }, 120)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1))
  })

  test('a logarithmic axis is sampled evenly in the exponent', () => {
    // 1 to 10 000 in five positions: a factor of 10 each.
    const xs = positions({ from: 1, to: 10_000, log: true }, 5)
    ;[1, 10, 100, 1000, 10_000].forEach((x, i) => expect(xs[i]).toBeCloseTo(x, 9))
    expect(xs[4]).toBe(10_000)
  })
})

describe('sampleCurve', () => {
  const reader = new Reader(evaluate)

  test('parts the curve where it has no finite value', () => {
    // 1/x at −2, −1, 0, 1, 2 is infinite in the middle.
    const runs = sampleCurve(reader, '1 / x', positions({ from: -2, to: 2, log: false }, 5), [], 'the series')
    expect(runs).toEqual([
      [
        [-2, -0.5],
        [-1, -1],
      ],
      [
        [1, 1],
        [2, 0.5],
      ],
    ])
  })

  test('a refusal at some x is a gap too', () => {
    const careful = new Reader((expression, scope) => {
      if (Number(scope.x) < 0) throw new Error('negative')
      return evaluate(expression, scope)
    })
    expect(sampleCurve(careful, 'sqrt(x)', [-1, 0, 1, 4], [], 'the series')).toEqual([
      [
        [0, 0],
        [1, 1],
        [4, 2],
      ],
    ])
  })

  test('fails, with the series and the expression named, where nothing can be drawn', () => {
    const error = caught(() => sampleCurve(reader, 'nope(x)', [0, 1], ['series', 2, 'value'], "the series 'loss'"))
    expect(error).toMatchObject({ code: 'figure-expression', path: ['series', 2, 'value'] })
    expect(error.message).toBe("the series 'loss', `nope(x)`: nope is not defined")
    expect(caught(() => sampleCurve(reader, 'log(x)', [-2, -1], [], "the series 'loss'")).message).toContain(
      'no finite value between from and to',
    )
    expect(caught(() => sampleCurve(reader, '[x, x]', [0, 1], [], "the series 'loss'")).message).toContain(
      'must give a number',
    )
  })
})

test('splitRuns drops points that are not finite and keeps the order', () => {
  expect(
    splitRuns([
      [0, 1],
      [1, NaN],
      [2, 3],
      [Infinity, 1],
      [4, 5],
      [5, 6],
    ]),
  ).toEqual([
    [[0, 1]],
    [[2, 3]],
    [
      [4, 5],
      [5, 6],
    ],
  ])
})

function caught(run: () => unknown): FigureError {
  try {
    run()
  } catch (error) {
    if (error instanceof FigureError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
