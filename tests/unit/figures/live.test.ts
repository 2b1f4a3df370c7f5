import { expect, test } from 'vitest'
import { PlotDefinition } from '@/lib/figures'
import { livePlot } from '@/lib/figures/live'
import { about } from './helpers'

const definition = PlotDefinition.parse({
  ...about,
  plot: 'lines',
  vary: [
    { name: 'rate', label: 'rate η', from: 0, to: 1, step: 0.5, start: 0.5 },
    { name: 'rule', label: 'rule', oneOf: ['sigmoid', 'relu'], start: 'relu' },
  ],
  x: { from: -1, to: 1 },
  y: { from: 0, to: 1 },
  series: [{ label: 's', value: "if(rule == 'relu', relu(x), sigmoid(x)) * rate" }],
  show: [{ label: 'at 1', value: "if(rule == 'relu', relu(1), sigmoid(1)) * rate" }],
})

const both = ['wide', 'narrow'] as const

test('draws with the functions of the reference, for both widths', () => {
  const draw = livePlot(definition)
  // relu(1) · 0.5; sigmoid(1) = 1/(1 + e⁻¹) = 0.73106.
  expect(draw({ rate: 0.5, rule: 'relu' }, []).shown).toEqual([{ label: 'at 1', text: '0.500' }])
  expect(draw({ rate: 1, rule: 'sigmoid' }, []).shown).toEqual([{ label: 'at 1', text: '0.731' }])
  const { wide, narrow } = draw({ rate: 1, rule: 'relu' }, both)
  expect(wide).toContain('width="608"')
  expect(narrow).toContain('width="326"')
  expect(Object.keys(draw({ rate: 1, rule: 'relu' }, ['narrow'])).toSorted()).toEqual(['narrow', 'shown'])
})

test('describes the picture of the first values as its author does, and says of others which they are', () => {
  const draw = livePlot(definition)
  expect(draw({ rate: 0.5, rule: 'relu' }, both).wide).toContain('aria-label="A curve."')
  expect(draw({ rate: 1, rule: 'relu' }, both).wide).toContain(
    'aria-label="Drawn for rate η 1, rule relu. With the first values: A curve."',
  )
})

test('says what is wrong with an expression, and where in it', () => {
  const wrong = { ...definition, show: [{ label: 'it', value: 'rate + * 2', digits: 3 }] }
  expect(() => livePlot(wrong)({ rate: 1, rule: 'relu' }, [])).toThrow(/'it' of show, `rate \+ \* 2`: .*character 8/)
})
