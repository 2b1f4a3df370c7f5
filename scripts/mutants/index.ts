/** Each listed mistake put in the key's place, and what speaks against it. */
import type { ExerciseItem, MistakeDefinition } from '@/lib/deck'
import type { Node } from '@/lib/expression'
import { drawVariant, mistakesOf, parseExpression, parseTemplate, type Variant } from '@/lib/exercises'
import { partsOf } from '@/lib/exercises/evaluate'
import { stepsContradict } from '@/lib/exercises/proof/mutant'
import { askOracle, type Oracle } from './oracle'

export interface Mutant {
  exercise: string
  field: string
  mistake: string
  /** A golden case of the function that the key calls differs from it. */
  oracle: boolean
  /** The worked solution shows another value, or an equation that it would make false. */
  steps: boolean
}

/** Draws for each type. */
const seeds = 12

/** Choices are left out: they are no numbers that the reference or the steps could contradict. */
export function mutantsOf(exercise: ExerciseItem, oracle: Oracle): Mutant[] {
  const variants = Array.from({ length: seeds }, (_, i) => drawVariant(exercise, i + 1))
  const fields = exercise.fields.filter(({ options }) => options === null).map(({ name }) => name)
  return exercise.mistakes.flatMap((mistake) =>
    fields.flatMap((field) => {
      const existing = variants.flatMap((variant) => wrongIn(variant, mistake, field))
      if (existing.length === 0) return []
      return [
        {
          exercise: exercise.id,
          field,
          mistake: mistake.id,
          oracle: askOracle(exercise, { mistake, field }, variants[0]!.values, oracle) === 'caught',
          steps: existing.some(({ variant, wrong }) => stepsContradict(variant, field, wrong)),
        },
      ]
    }),
  )
}

function wrongIn(variant: Variant, mistake: MistakeDefinition, field: string) {
  const found = mistakesOf(variant.exercise, variant.values, variant.key).find((one) => one.mistake === mistake)
  const wrong = found?.values[field]
  // A mistake may leave a part as it is in some draws.
  if (wrong === undefined || JSON.stringify(wrong) === JSON.stringify(variant.key[field])) return []
  return [{ variant, wrong }]
}

/** Names of the functions from which keys and steps come. */
export function functionsOf({ let: bindings, fields, steps }: ExerciseItem): string[] {
  const shown = steps.flatMap((text) => parseTemplate(text, []).flatMap((piece) => (piece.kind === 'value' ? [piece.expression] : []))) // prettier-ignore
  const calls = (node: Node): string[] => [...(node.kind === 'call' ? [node.name] : []), ...partsOf(node).flatMap(calls)] // prettier-ignore
  return [...bindings, ...fields]
    .map(({ value }) => value)
    .concat(shown)
    .flatMap((source) => calls(parseExpression(source, [])))
}
