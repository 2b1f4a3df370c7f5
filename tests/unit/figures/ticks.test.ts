import { expect, test } from 'vitest'
import type { Axis } from '@/lib/figures/data'
import { scientific, ticksOf } from '@/lib/figures/ticks'

const axis = (from: number, to: number, rest: Partial<Axis> = {}): Axis => ({
  from,
  to,
  label: null,
  log: false,
  ticks: null,
  ...rest,
})
const labels = (of: Axis, count = 5) => ticksOf(of, count).map((tick) => tick.label)

test('whole numbers carry no decimals, the others of an axis the same number of them', () => {
  expect(labels(axis(0, 1), 4)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1'])
  expect(ticksOf(axis(0, 1, { ticks: [0, 0.25, 0.5, 1] }), 4).map((tick) => tick.label)).toEqual([
    '0',
    '0.25',
    '0.50',
    '1',
  ])
})

test('minus is a minus sign, thousands are parted by a thin space', () => {
  expect(labels(axis(-4, 4), 4)).toEqual(['−4', '−2', '0', '2', '4'])
  expect(labels(axis(0, 20_000), 2)).toEqual(['0', '10\u2009000', '20\u2009000'])
  expect(labels(axis(0, 2000), 2)).toEqual(['0', '1000', '2000'])
})

test("an author's ticks outside the axis are left out", () => {
  expect(labels(axis(0, 1, { ticks: [-1, 0, 0.5, 2] }))).toEqual(['0', '0.5'])
})

test('logarithmic axes show powers of ten, as many as there is room for', () => {
  expect(labels(axis(1e-4, 10, { log: true }), 6)).toEqual(['10⁻⁴', '10⁻³', '10⁻²', '10⁻¹', '1', '10'])
  expect(labels(axis(1e-10, 1, { log: true }), 6)).toEqual(['10⁻¹⁰', '10⁻⁸', '10⁻⁶', '10⁻⁴', '10⁻²', '1'])
  expect(labels(axis(0.001, 0.2, { log: true }), 9)).toEqual([
    '0.001',
    '0.002',
    '0.005',
    '0.01',
    '0.02',
    '0.05',
    '0.1',
    '0.2',
  ])
})

test.each([
  [0, '0'],
  [1, '1'],
  [10, '10'],
  [1e-4, '10⁻⁴'],
  [-1e6, '−10⁶'],
  [2.5e-7, '2.5·10⁻⁷'],
])('%s is written %s', (value, text) => {
  expect(scientific(value)).toBe(text)
})
