/** The proof of one type as far as it needs no knowledge of the reference's signatures: its draws, and its texts typeset. */
import type { ExerciseItem } from '@/lib/deck'
import { textsOf, verifyExercise, type Proof } from '@/lib/exercises'
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
