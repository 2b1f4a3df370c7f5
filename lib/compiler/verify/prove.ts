/** The proof of one type as far as it needs no knowledge of the reference's signatures: its draws, and its texts typeset. */
import type { ExerciseItem } from '@/lib/deck'
import { explain, hint, mistakesOf, renderTemplate, verifyExercise, type Proof, type Variant } from '@/lib/exercises'
import { mathMessage } from '../items/base'
import { FormulaCheck } from './formulas'

/** What numbers change in a formula (signs, powers of ten, parentheses) shows in a part of the draws. */
const typesetEvery = 4

export function proveDraws(exercise: ExerciseItem, seeds: number): Proof {
  const formulas = new FormulaCheck()
  return verifyExercise(exercise, seeds, (variant, find) => {
    if (variant.seed % typesetEvery !== 1) return
    for (const { part, text } of textsOf(variant))
      for (const problem of formulas.check(part.join('.'), text))
        find('math', part, `${mathMessage(problem)} (seed ${variant.seed})`)
  })
}

/** Everything a learner reads. */
function textsOf(variant: Variant): { part: (string | number)[]; text: string }[] {
  const { exercise } = variant
  const scope = { ...variant.values, ...variant.key }
  return [
    { part: ['ask'], text: variant.statement },
    ...variant.fields.flatMap(({ label, ask, options }, i) => [
      { part: ['answer', i, 'label'], text: label },
      ...(ask === null ? [] : [{ part: ['answer', i, 'ask'], text: ask }]),
      ...(options ?? []).map((text, place) => ({ part: ['answer', i, 'options', place], text })),
    ]),
    ...exercise.hints.map((_, i) => ({ part: ['hints', i], text: hint(variant, i) })),
    ...explain(variant).steps.map((text, i) => ({ part: ['steps', i], text })),
    ...mistakesOf(exercise, variant.values, variant.key).map(({ mistake }) => {
      const part = ['mistakes', exercise.mistakes.indexOf(mistake), 'because']
      return { part, text: renderTemplate(mistake.because, scope, part) }
    }),
  ]
}
