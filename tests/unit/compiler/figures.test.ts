/** Figures as the deck has them. */
import { expect, test } from 'vitest'
import { summary } from '@/scripts/commands/deck'
import type { Problem } from '@/lib/deck'
import { compileFiles, page } from '../../support/book'

const figure = (lines: string) =>
  `\n\`\`\`figure\nid: line\ntitle: T\ncaption: C\nalt: A line.\nplot: lines\n${lines}\n\`\`\`\n`
const varied = [
  'x: { from: 0, to: 1 }',
  'y: { from: 0, to: 3 }',
  'vary: [{ name: a, label: slope, from: 0, to: 3, step: 0.5, start: 1 }]',
  'series: [{ label: s, value: a * x }]',
  'show: [{ label: at the end, value: a, digits: 1 }]',
]

/** These pages ask nothing, which is another warning. */
const ofFigures = (problems: readonly Problem[]) => problems.filter(({ code }) => code !== 'page-empty')

test('a figure that varies carries its definition, and the picture and numbers of its first values', async () => {
  const compiled = await compileFiles({ 'page.md': page(figure(varied.join('\n'))) })
  expect(compiled.errors).toEqual([])
  expect(ofFigures(compiled.warnings)).toEqual([])
  const [one] = compiled.deck.figures
  expect(one).toMatchObject({
    interactive: true,
    shown: [{ label: 'at the end', text: '1.0' }],
    room: { wide: 300, narrow: 250 },
    definition: { plot: 'lines', vary: [{ kind: 'slider', name: 'a', start: 1 }], series: [{ value: 'a * x' }] },
  })
  // Plain data: what the browser gets is what the compiler had.
  expect(JSON.parse(JSON.stringify(one!.definition))).toEqual(one!.definition)
  expect(one!.wide).toContain('aria-label="A line."')
  expect(summary(compiled)).toMatchObject({ figures: 1, interactiveFigures: 1 })
})

test('a fixed figure carries none, but may show numbers', async () => {
  const fixed = varied.filter((line) => !line.startsWith('vary')).map((line) => line.replace('a * x', '2 * x'))
  const compiled = await compileFiles({ 'page.md': page(figure(fixed.join('\n').replace('value: a,', 'value: 2,'))) })
  expect(compiled.errors).toEqual([])
  expect(compiled.deck.figures).toMatchObject([
    { interactive: false, definition: null, room: null, shown: [{ label: 'at the end', text: '2.0' }] },
  ])
  expect(summary(compiled)).toMatchObject({ figures: 1, interactiveFigures: 0 })
})

test('an axis that would jump is a warning at its line', async () => {
  const open = varied.map((line) => line.replace('y: { from: 0, to: 3 }', 'y: { from: 0 }'))
  const { errors, warnings } = await compileFiles({ 'page.md': page(figure(open.join('\n'))) })
  expect(errors).toEqual([])
  expect(ofFigures(warnings).map(({ code, line, message }) => ({ code, line, message }))).toEqual([
    {
      code: 'figure-jumps',
      line: 14,
      message: "figure 'line': the y axis has other ends with a = 0.5 than with a = 0, so that the picture would jump",
    },
  ])
})
