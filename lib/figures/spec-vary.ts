/** `vary` and `show`: what a reader may change in a figure, and the numbers printed under it. */
import { z } from 'zod'
import { Expression, label, line, name, strict } from './spec-parts'

const plain = z.number({
  error: (issue) => (issue.input === undefined ? undefined : 'must be a plain number, not an expression'),
})
const choiceValue = z.union([z.number(), line])

/** Positions of one slider; more than these nobody can tell apart with a finger. */
const mostPositions = 400

const Slider = strict({ kind: z.literal('slider'), name, label, from: plain, to: plain, step: plain, start: plain })
const Choice = strict({
  kind: z.literal('choice'),
  name,
  label,
  oneOf: z.array(choiceValue).min(2, 'has fewer than two values').max(8, 'has more than eight values'),
  start: choiceValue,
})
type Slider = z.infer<typeof Slider>
type Choice = z.infer<typeof Choice>

/** An author writes no `kind`: it shows in the keys. */
const Varied = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null ? { kind: 'oneOf' in value ? 'choice' : 'slider', ...value } : value,
  z.discriminatedUnion('kind', [Slider.superRefine(checkSlider), Choice.superRefine(checkChoice)]),
)

function checkSlider({ from, to, step, start }: Slider, context: z.RefinementCtx): void {
  const fault = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message })
  if (!(step > 0)) return fault('step', 'must be above 0')
  if (!(from < to)) return fault('to', `must lie above from, ${from}`)
  const offGrid = (value: number) => Math.abs((value - from) / step - Math.round((value - from) / step)) > 1e-6
  if (offGrid(to)) fault('to', `cannot be reached from ${from} in steps of ${step}`)
  if ((to - from) / step > mostPositions) fault('step', `makes more than ${mostPositions} positions`)
  if (start < from || start > to || offGrid(start))
    fault('start', `is no position of the slider, which goes from ${from} to ${to} in steps of ${step}`)
}

function checkChoice({ oneOf, start }: Choice, context: z.RefinementCtx): void {
  const fault = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message })
  if (new Set(oneOf.map(String)).size < oneOf.length) fault('oneOf', 'has the same value twice')
  if (new Set(oneOf.map((value) => typeof value)).size > 1) fault('oneOf', 'mixes numbers and words')
  if (!oneOf.includes(start)) fault('start', `is not one of ${oneOf.join(', ')}`)
}

const Shown = strict({
  label,
  value: Expression,
  digits: z.int().min(0, 'must be 0 to 6').max(6, 'must be 0 to 6').default(3),
})

export const moving = {
  vary: z.array(Varied).max(3, 'has more than three entries; a reader has two hands').default([]),
  show: z.array(Shown).max(8, 'has more than eight entries').default([]),
}

interface Moving {
  plot: string
  vary: { name: string }[]
  let: Readonly<Record<string, string>>
}

/** Each name means one thing; x and y belong to curves and fields. */
export function checkVary(figure: Moving, context: z.RefinementCtx): void {
  figure.vary.forEach(({ name }, i) => {
    const fault = (message: string) => context.addIssue({ code: 'custom', path: ['vary', i, 'name'], message })
    if (figure.vary.findIndex((other) => other.name === name) < i) fault(`'${name}' is varied twice`)
    if (name in figure.let) fault(`'${name}' is also a name of let; give each name once`)
    if (name === 'x' || name === 'y') fault(`'${name}' belongs to the axes; choose another name`)
  })
}

export type Varied = z.infer<typeof Varied>
export type Shown = z.infer<typeof Shown>
