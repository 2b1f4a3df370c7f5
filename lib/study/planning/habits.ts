/** How the learner answers and how long it takes, from the last answers, for a simulation of what comes. */
import type { Database } from '@/lib/db'
import type { ItemHistory } from '@/lib/scheduler'
import type { SimulatedLearner } from '@/lib/scheduler/simulation/learner'
import { TYPICAL_LEARNER } from '@/lib/scheduler/simulation/learner'
import type { LogRow } from '../log'
import { LOG_FIELDS, isAnswer, standing } from '../log'
import { USUAL_PACE } from '../pace'
import { countedMs } from '../totals'

/** Habits change: the latest answers tell. */
const ANSWERS = 2000
/** What is known of many learners counts as so many of the learner's own answers. */
const PRIOR = 30

export interface Habits {
  cards: SimulatedLearner
  /** Seconds an exercise takes, whatever its grade. */
  exercise: number
}

/** An item on one day: its first grade, and the time of all its answers. */
interface Sitting {
  first: boolean
  exercise: boolean
  grade: number
  seconds: number
}

export async function readHabits({ read }: Database, learnerId: string): Promise<Habits> {
  const rows = await read.review.findMany({
    where: { learnerId },
    orderBy: { sequence: 'desc' },
    take: ANSWERS,
    select: { ...LOG_FIELDS, before: true },
  })
  return habitsFrom(sittingsOf(rows))
}

function sittingsOf(rows: readonly (LogRow & { before: string | null })[]): Sitting[] {
  const before = new Map(rows.map((row) => [row.id, row.before]))
  const sittings = new Map<string, Sitting>()
  for (const row of standing(rows).filter(isAnswer)) {
    const key = `${row.day} ${row.itemId}`
    const known = sittings.get(key)
    const seconds = countedMs(row) / 1000
    if (known) known.seconds += seconds
    else
      sittings.set(key, {
        first: isNew(before.get(row.id) ?? null),
        exercise: row.kind === 'exercise',
        grade: row.grade,
        seconds,
      })
  }
  return [...sittings.values()]
}

const isNew = (history: string | null): boolean =>
  history === null || (JSON.parse(history) as ItemHistory).memory.phase === 'new'

function habitsFrom(sittings: readonly Sitting[]): Habits {
  const cards = sittings.filter(({ exercise }) => !exercise)
  const [first, later] = [cards.filter((one) => one.first), cards.filter((one) => !one.first)]
  const [again1 = 0, hard1 = 0, good1 = 0, easy1 = 0] = shares(first, [1, 2, 3, 4], TYPICAL_LEARNER.first)
  const [hard = 0, good = 0, easy = 0] = shares(
    later.filter(({ grade }) => grade > 1),
    [2, 3, 4],
    TYPICAL_LEARNER.recalled,
  )
  const exercises = sittings.filter(({ exercise }) => exercise)
  return {
    cards: {
      first: [again1, hard1, good1, easy1],
      recalled: [hard, good, easy],
      firstSeconds: times(first, TYPICAL_LEARNER.firstSeconds),
      reviewSeconds: times(later, TYPICAL_LEARNER.reviewSeconds),
    },
    exercise: mean(exercises, USUAL_PACE.exercise),
  }
}

/** Of these grades, how often each is given. */
function shares(sittings: readonly Sitting[], grades: readonly number[], prior: readonly number[]): number[] {
  const total = sittings.length + PRIOR
  return grades.map((grade, i) => (sittings.filter((one) => one.grade === grade).length + PRIOR * prior[i]!) / total)
}

/** Seconds that go with a first grade of the day. */
function times(
  sittings: readonly Sitting[],
  prior: SimulatedLearner['firstSeconds'],
): SimulatedLearner['firstSeconds'] {
  const of = (grade: number, usual: number) =>
    mean(
      sittings.filter((one) => one.grade === grade),
      usual,
    )
  return [of(1, prior[0]), of(2, prior[1]), of(3, prior[2]), of(4, prior[3])]
}

function mean(sittings: readonly Sitting[], usual: number): number {
  return (sittings.reduce((sum, { seconds }) => sum + seconds, 0) + PRIOR * usual) / (sittings.length + PRIOR)
}

/** As one learner who meets exercises as often as this share of items. */
export function blend({ cards, exercise }: Habits, share: number): SimulatedLearner {
  const mix = ([again, hard, good, easy]: SimulatedLearner['firstSeconds']) => {
    const part = (seconds: number) => (1 - share) * seconds + share * exercise
    return [part(again), part(hard), part(good), part(easy)] as const
  }
  return { ...cards, firstSeconds: mix(cards.firstSeconds), reviewSeconds: mix(cards.reviewSeconds) }
}
