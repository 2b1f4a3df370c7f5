/** The proof of a type before anyone sees it: draws, key, mistakes and steps over many seeds. */
import type { ExerciseItem } from '@/lib/deck'
import { ExerciseError } from '../errors'
import { mistakesOf } from '../mistakes'
import type { Variant } from '../types'
import { drawVariant, type DrawCounts } from '../variant'
import { verifyFields } from './fields'
import { verifyKey } from './key'
import { verifyMistakes } from './mistakes'
import { reportRounding, verifySteps, type Missed } from './steps'
import { answerText, verifySpread } from './spread'

export interface Finding {
  code: string
  /** Where in the definition, as a path. */
  part: (string | number)[]
  message: string
}
export interface Proof {
  id: string
  seeds: number
  /** Different keys among the draws. */
  distinct: number
  /** Share of draws thrown away, 0 to 1. */
  rejected: number
  findings: Finding[]
}
export type Find = (code: string, part: (string | number)[], message: string) => void

/** Seeds that are drawn twice: what one draw could leave behind for the next shows in the first few. */
const repeated = 5

/** Seeds all of which are also answered with each mistake and worked through, however few of the others are. */
const closely = 20

export interface Looks {
  /** Of the seeds after the first ones, one in so many is also answered with each mistake and worked through. */
  every?: number
  /** Sees every variant. */
  inspect?: (variant: Variant, find: Find) => void
}

/** Everything of a variant that is drawn. */
const bytesOf = ({ exercise: _type, ...drawn }: Variant) => JSON.stringify(drawn)

/** Tries seeds 1 to `seeds`. A finding is reported once, for the first seed that shows it. */
export function verifyExercise(exercise: ExerciseItem, seeds: number, { every = 1, inspect }: Looks = {}): Proof {
  const findings = new Map<string, Finding>()
  const find: Find = (code, part, message) => {
    const id = `${code} ${part.join('.')}`
    if (!findings.has(id)) findings.set(id, { code, part, message })
  }
  const keys = new Map<string, number>()
  const occurs = new Map<string, number>(exercise.mistakes.map(({ id }) => [id, 0]))
  const missed: Missed = new Map()
  const counts: DrawCounts = { drawn: 0, rejected: {} }
  let done = 0
  let worked = 0
  for (let seed = 1; seed <= seeds; seed++) {
    try {
      const variant = drawVariant(exercise, seed, counts)
      const text = answerText(variant)
      keys.set(text, (keys.get(text) ?? 0) + 1)
      if (seed <= repeated && bytesOf(drawVariant(exercise, seed)) !== bytesOf(variant))
        find('not-reproducible', [], `seed ${seed} gives two different variants`)
      verifyFields(variant, find)
      verifyKey(variant, find)
      for (const { mistake } of mistakesOf(exercise, variant.values, variant.key))
        occurs.set(mistake.id, occurs.get(mistake.id)! + 1)
      if (seed <= closely || seed % every === 0) {
        verifyMistakes(variant, find)
        verifySteps(variant, find, missed)
        worked++
      }
      inspect?.(variant, find)
      done++
    } catch (error) {
      if (!(error instanceof ExerciseError)) throw error
      find(error.code, error.part, error.message)
      break
    }
  }
  const rejected = counts.drawn === 0 ? 0 : 1 - done / counts.drawn
  if (done === seeds) {
    verifySpread({ keys, occurs, rejected, counts, seeds }, find)
    reportRounding(missed, worked, find)
  }
  return { id: exercise.id, seeds: done, distinct: keys.size, rejected, findings: [...findings.values()] }
}
