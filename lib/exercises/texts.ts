/** Everything of a variant that a learner may come to read. */
import { explain, hint } from './explain'
import { becauseOf, mistakesOf } from './mistakes'
import type { Variant } from './types'

export interface VariantText {
  /** Where it stands in the type's definition. */
  part: (string | number)[]
  text: string
}

/** Throws ExerciseError where a text has no value. */
export function textsOf(variant: Variant): VariantText[] {
  const { exercise } = variant
  return [
    { part: ['ask'], text: variant.statement },
    ...variant.fields.flatMap(({ label, ask, options }, i) => [
      { part: ['answer', i, 'label'], text: label },
      ...(ask === null ? [] : [{ part: ['answer', i, 'ask'], text: ask }]),
      ...(options ?? []).map((text, place) => ({ part: ['answer', i, 'options', place], text })),
    ]),
    ...exercise.hints.map((_, i) => ({ part: ['hints', i], text: hint(variant, i) })),
    ...explain(variant).steps.map((text, i) => ({ part: ['steps', i], text })),
    ...mistakesOf(exercise, variant.values, variant.key).map(({ mistake }) => ({
      part: ['mistakes', exercise.mistakes.indexOf(mistake), 'because'],
      text: becauseOf(variant, mistake),
    })),
  ]
}
