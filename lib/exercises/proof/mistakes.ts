/** Each mistake, typed to three figures, is told as itself. */
import { toldMistake } from '../check'
import { readAnswers } from '../given'
import { mistakesOf } from '../mistakes'
import type { Variant } from '../types'
import { asAsked, cellsOf, describe, inFull, toTyped, typedKey } from './written'
import type { Find } from './index'

export function verifyMistakes(variant: Variant, find: Find): void {
  const { exercise, seed, key, fields } = variant
  const right = typedKey(variant, inFull)
  for (const { mistake, values } of mistakesOf(exercise, variant.values, key)) {
    if (mistake.soft) continue
    const typed = { ...right }
    for (const field of fields)
      if (field.name in values)
        typed[field.name] = toTyped(variant, field, cellsOf(values[field.name]!), (x, { tolerance }) =>
          asAsked(x, tolerance),
        )
    const given = readAnswers(exercise, variant, typed)
    const isTold = fields.some(
      ({ name }, i) => name in values && toldMistake(exercise, variant, given, i) === mistake.id,
    )
    if (!isTold)
      find(
        'mistake-untold',
        ['mistakes', exercise.mistakes.indexOf(mistake)],
        `mistake '${mistake.id}' is not recognised (seed ${seed}: ${describe(values)}, key ${describe(key)})`,
      )
  }
}
