/** What a diligent learner's log would hold of one item. */
import type { Answer, Day, Grade, ItemHistory, Step } from '@/lib/scheduler'
import { NOTHING_YET, addDays, daysBetween, take } from '@/lib/scheduler'
import { randomFrom } from '@/lib/scheduler/simulation/random'

const FIRST_DAY: Day = '2020-01-01'
const MINUTE = 60_000
/** How long before today an item may be due, and how long after. */
const OVERDUE = 20
const AHEAD = 300

export interface Answered {
  answer: Answer
  step: Step
}

interface Given {
  grade: Grade
  /** Days after the answer before, and minutes into the day. */
  gap: number
  minute: number
}

/**
 * So many answers to an item, all in the past, the last of which makes it due on a day around `today`: most of them when
 * it was due, some late, one in ten forgotten.
 */
export function answersTo(itemId: string, answers: number, today: Day, seed: number): Answered[] {
  const random = randomFrom(seed)
  const given: Given[] = []
  let history: ItemHistory = NOTHING_YET
  let day = FIRST_DAY
  for (let n = 0; n < answers; n++) {
    const { gap, minute } = n === 0 ? { gap: 0, minute: 600 } : next(history, day, given[n - 1]!.minute, random)
    const recalled: Grade = random() < 0.2 ? 2 : random() < 0.8 ? 3 : 4
    const isLast = n === answers - 1
    // An item that ends on a step would be due within minutes.
    const grade: Grade = n < 2 || isLast ? 3 : random() < 0.1 ? 1 : recalled
    given.push({ grade, gap, minute })
    day = addDays(day, gap)
    history = take(history, { itemId, grade, at: at(day, minute), retention: 0.9 }).after
  }
  const due = history.memory.phase === 'review' ? history.memory.dueDay : day
  const interval = daysBetween(day, due)
  const wanted = Math.round(random() * (OVERDUE + Math.min(interval, AHEAD))) - OVERDUE
  return replay(itemId, given, addDays(FIRST_DAY, daysBetween(due, addDays(today, Math.min(wanted, interval - 1)))))
}

/** When it is answered next: on its step, or on its day, sometimes a day or two late. */
function next({ memory }: ItemHistory, day: Day, minute: number, random: () => number) {
  if (memory.phase !== 'review') return { gap: 0, minute: minute + 10 }
  return { gap: daysBetween(day, memory.dueDay) + (random() < 0.2 ? 2 : 0), minute: 600 + Math.floor(random() * 600) }
}

function replay(itemId: string, given: readonly Given[], firstDay: Day): Answered[] {
  const answered: Answered[] = []
  let day = firstDay
  for (const { grade, gap, minute } of given) {
    day = addDays(day, gap)
    const answer: Answer = { itemId, grade, at: at(day, minute), retention: 0.9 }
    answered.push({ answer, step: take(answered.at(-1)?.step.after ?? NOTHING_YET, answer) })
  }
  return answered
}

const at = (day: Day, minute: number) => ({ instant: Date.parse(`${day}T00:00:00Z`) + minute * MINUTE, day })
