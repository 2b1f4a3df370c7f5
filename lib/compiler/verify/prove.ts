/** The proof of one type as far as it needs no knowledge of the reference's signatures: its draws, and its texts typeset. */
import type { ExerciseItem } from '@/lib/deck'
import { textsOf, verifyExercise, type Find, type Proof, type Variant } from '@/lib/exercises'
import { mathMessage } from '../items/base'
import { FormulaCheck } from './formulas'

/** What numbers change in a formula (signs, powers of ten, parentheses) shows in a part of the draws. */
const typesetEvery = 10

/** How much is tried. */
export interface Trials {
  seeds: number
  /** Of the seeds after the first ones, one in so many is also answered with each mistake and worked through. */
  every: number
}

export function proveDraws(exercise: ExerciseItem, { seeds, every }: Trials): Proof {
  const formulas = new FormulaCheck()
  const inspect = (variant: Variant, find: Find): void => {
    if (variant.seed % typesetEvery !== 1) return
    for (const { part, text } of textsOf(variant))
      for (const problem of formulas.check(part.join('.'), text))
        find('math', part, `${mathMessage(problem)} (seed ${variant.seed})`)
  }
  return verifyExercise(exercise, seeds, { every, inspect })
}
