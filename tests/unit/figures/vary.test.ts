import { describe, expect, test } from 'vitest'
import { PlotDefinition } from '@/lib/figures'
import { combinations } from '@/lib/figures/trial'
import { digitsOf, positionsOf, startOf } from '@/lib/figures/vary'
import { about } from './helpers'

const varied = (...vary: object[]) =>
  PlotDefinition.parse({
    ...about,
    plot: 'lines',
    x: { from: 0, to: 1 },
    y: { from: 0, to: 1 },
    series: [{ label: 'a', value: 'x' }],
    vary,
  }).vary
const slider = (from: number, to: number, step: number, start = from) =>
  varied({ name: 's', label: 's', from, to, step, start })[0]!

describe('positions of a slider', () => {
  test.each([
    [slider(0, 1, 0.25), 9, [0, 0.25, 0.5, 0.75, 1]],
    // Of eleven positions five, evenly spread: 0, 2.5, 5, 7.5, 10, in whole steps.
    [slider(0, 10, 1), 5, [0, 3, 5, 8, 10]],
    // The start is tried as well.
    [slider(0, 10, 1, 4), 3, [0, 4, 5, 10]],
    [slider(-1, 1, 0.5), 9, [-1, -0.5, 0, 0.5, 1]],
    // 0.05 + 2 · 0.05 is 0.15000000000000002 in binary; a browser says 0.15.
    [slider(0.05, 0.2, 0.05), 9, [0.05, 0.1, 0.15, 0.2]],
  ])('%#', (one, most, expected) => {
    expect(positionsOf(one, most)).toEqual(expected)
  })

  test.each([
    [slider(0.05, 1.05, 0.05), 2],
    [slider(1, 9, 2), 0],
    [slider(0.5, 10.5, 1), 1],
    [varied({ name: 's', label: 's', from: 0, to: 1e-6, step: 1e-7, start: 0 })[0]!, 7],
  ])('are written with as many decimals as they need: %#', (one, digits) => {
    expect(one.kind === 'slider' && digitsOf(one)).toBe(digits)
  })
})

describe('combinations', () => {
  const choice = { name: 'rule', label: 'rule', oneOf: ['a', 'b', 'c'], start: 'b' }

  test('start with the values the author chose', () => {
    const rate = { name: 'rate', label: 'r', from: 0, to: 1, step: 0.5, start: 0.5 }
    expect(startOf(varied(rate, choice))).toEqual({ rate: 0.5, rule: 'b' })
  })

  test('hold every choice with both ends of every slider, and are not too many', () => {
    const sliders = ['p', 'q'].map((name) => ({ name, label: name, from: 0, to: 100, step: 1, start: 50 }))
    const all = combinations(varied(...sliders, choice))
    const seen = new Set(all.map(({ p, q, rule }) => `${p} ${q} ${rule}`))
    for (const rule of ['a', 'b', 'c'])
      for (const p of [0, 50, 100]) for (const q of [0, 50, 100]) expect(seen).toContain(`${p} ${q} ${rule}`)
    expect(seen.size).toBe(all.length)
    expect(all.length).toBeLessThanOrEqual(160)
    // Three choices leave 53 pictures for two sliders: six or seven positions each.
    expect(all.length).toBeGreaterThan(3 * 25)
  })
})
