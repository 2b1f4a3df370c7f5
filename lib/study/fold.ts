import type { Answer, Grade, ItemHistory, Step } from '@/lib/scheduler'
import { NOTHING_YET, replay } from '@/lib/scheduler'
import type { LogRow } from './log'
import { standing } from './log'
import type { Totals } from './totals'
import { totalsOf } from './totals'

export interface Folded {
  history: ItemHistory
  totals: Totals
  /** Rows it was made of. */
  version: number
}

function toAnswer({ itemId, grade, answeredAt, day, retention }: LogRow): Answer {
  return { itemId, grade: grade as Grade, at: { instant: answeredAt.getTime(), day }, retention }
}

/** Everything that follows from one item's rows of the log, in whatever order they are given. */
export function foldLog(rows: readonly LogRow[]): Folded {
  const answers = standing(rows)
  const steps: Step[] = replay(answers.map(toAnswer))
  return {
    history: steps.at(-1)?.after ?? NOTHING_YET,
    totals: totalsOf(answers.map((row, i) => ({ row, step: steps[i]! }))),
    version: rows.length,
  }
}
