import { withoutUnit } from '@/lib/exercises/unit'
import { type Answer, readAnswer } from '@/lib/expression/answer'
import type { Field } from './Part'
import { showNumber } from './showNumber'

export type Reading = { ok: true; mathml: string; text: string; value: string; notice: string | null } | Refused
type Refused = Extract<Answer, { ok: false }>

/** What was typed, as it will be understood; null where nothing was. */
export function readingOf(typed: string, { unit }: Pick<Field, 'unit'>): Reading | null {
  if (typed.trim() === '') return null
  const answer = readAnswer(withoutUnit(typed, unit))
  if (!answer.ok) return answer
  const { mathml, text, value, notices } = answer
  // Where the answer is asked in percent, a typed percent sign is that unit and divides nothing.
  if (unit !== null && /^(%|percent)/.test(unit) && answer.node.kind === 'percent')
    return { ok: true, mathml, text, value: `${showNumber(value * 100)} %`, notice: null }
  return { ok: true, mathml, text, value: showNumber(value), notice: notices[0]?.message ?? null }
}
