import { expect, test, vi } from 'vitest'
import { computePlot, PlotDefinition, type Evaluate } from '@/lib/figures'
import { Memory } from '@/lib/figures/memory'
import { about, evaluate } from './helpers'

test('the same inputs give the same value again, others a new one', () => {
  const memory = new Memory()
  const list = [1, 2]
  const compute = vi.fn(() => ({}))
  const first = memory.recall('key', [list, 'a'], compute)
  expect(memory.recall('key', [list, 'a'], compute)).toBe(first)
  expect(memory.recall('key', [[1, 2], 'a'], compute)).not.toBe(first)
  expect(memory.recall('other', [list, 'a'], compute)).not.toBe(first)
  expect(compute).toHaveBeenCalledTimes(3)
})

test('what fails is not kept', () => {
  const memory = new Memory()
  const fail = () => {
    throw new Error('no')
  }
  expect(() => memory.recall('key', [1], fail)).toThrow('no')
  expect(memory.recall('key', [1], () => 7)).toBe(7)
})

test('a figure evaluates again only what depends on what has changed', () => {
  const definition = PlotDefinition.parse({
    ...about,
    plot: 'paths',
    x: { from: -1, to: 1 },
    y: { from: -1, to: 1 },
    vary: [{ name: 'rate', label: 'rate', from: 0, to: 1, step: 0.5, start: 0.5 }],
    let: { bowl: '[1, 2]', scale: 'bowl[1] / 2', end: 'rate * scale' },
    field: 'scale * x * x + y * y',
    levels: '[0.5]',
    // A field called rate is not the name rate.
    series: [
      { label: 'moves', points: '[[0, 0], [end, end]]' },
      { label: 'stays', points: '[[0, 0], [({ rate: 1 }).rate, scale]]' },
    ],
  })
  const asked: string[] = []
  const counting: Evaluate = (expression, scope) => {
    asked.push(expression)
    return evaluate(expression, scope)
  }
  const memory = new Memory()
  const first = computePlot(definition, counting, { rate: 0.5 }, memory)
  // 80 × 60 points of the field.
  expect(asked.filter((text) => text.includes('y * y'))).toHaveLength(4800)
  asked.length = 0
  const second = computePlot(definition, counting, { rate: 1 }, memory)
  expect(asked).toEqual(['rate * scale', '[[0, 0], [end, end]]', '[[0, 0], [({ rate: 1 }).rate, scale]]'])
  expect(second).toMatchObject({
    curves: [
      {
        runs: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
      {
        runs: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
    ],
  })
  expect(first).toMatchObject({
    curves: [
      {
        runs: [
          [
            [0, 0],
            [0.5, 0.5],
          ],
        ],
      },
      {},
    ],
  })
  // With a memory of its own everything is the same.
  expect(computePlot(definition, evaluate, { rate: 1 })).toEqual(second)
})
