/**
 * Today's plan: what the scheduler orders. Of all states only those are read that could be asked today, so that the first
 * item does not wait longer the more is known.
 */
import type { DayTotal } from '@/lib/db'
import { dueByRecall } from '@/lib/db'
import type { Candidate, Plan } from '@/lib/scheduler'
import { addDays, dayNumber, planToday, recallAfter } from '@/lib/scheduler'
import { candidateOf } from './candidates'
import type { Desk } from './desk'
import { readFresh } from './fresh'
import { limitsOf } from './limits'
import type { Pace } from './pace'
import { paceOf, secondsFor } from './pace'
import { limitsWithExams, readWanted, requirements } from './planning/ask'
import { toHistory } from './states'

/** Days from which the learner's pace is taken. */
export const PACE_DAYS = 30
/** Of the due so many more are looked at than can be done: some are siblings. */
const MARGIN = 50
/** No day asks more items that are on a step. */
const MOST_STEPS = 500

export interface TodaysPlan extends Plan {
  /** Items answered today. */
  done: number
  pace: Pace
  /** Those of the last days that have answers, oldest first, today's included. */
  totals: DayTotal[]
  /** Pages that new items come from and of which nothing has been answered yet. */
  unmet: ReadonlySet<string>
}

export async function readPlan(desk: Desk): Promise<TodaysPlan> {
  const { db, learner, moment } = desk
  const { day, instant: now } = moment
  const since = { learnerId: learner.id, day: { gte: addDays(day, -PACE_DAYS), lte: day }, answers: { gt: 0 } }
  const totals = await db.read.dayTotal.findMany({ where: since, orderBy: { day: 'asc' } })
  const pace = paceOf(totals)
  const done = totals.findLast((total) => total.day === day)
  const limits = await limitsWithExams(desk, limitsOf(learner, day, done), done, pace)
  const [steps, answered, wanted, dueCount] = await Promise.all([
    readSteps(desk, pace),
    readAnswered(desk),
    readWanted(desk, pace),
    countDue(desk),
  ])
  const requires = requirements(desk)
  const plan = (due: readonly Candidate[], fresh: readonly Candidate[]) =>
    planToday([...steps, ...answered, ...wanted, ...due, ...fresh], requires, { day, now, ...limits })

  const due = await readDue(desk, pace, dueCount, limits.reviewsLeft, (some) => {
    const { reviews } = plan(some, [])
    return reviews.length >= limits.reviewsLeft || secondsOf(reviews) >= limits.secondsLeft
  })
  const planned = new Map<readonly Candidate[], Plan>()
  const planWith = (fresh: readonly Candidate[]): Plan => {
    const made = planned.get(fresh) ?? plan(due, fresh)
    planned.set(fresh, made)
    return made
  }
  const { candidates, unmet } = await readFresh(desk, pace, limits, (some) => {
    const { reviews, fresh } = planWith(some)
    return fresh.length >= limits.newLeft || secondsOf([...reviews, ...fresh]) >= limits.secondsLeft
  })
  const today = planWith(candidates)
  const asked = dueCount + wanted.length
  const waiting = due.length < dueCount ? asked - today.reviews.length : today.waiting
  return { ...today, waiting, done: answered.length, pace, totals, unmet }
}

const secondsOf = (candidates: readonly Candidate[]): number =>
  candidates.reduce((sum, { seconds }) => sum + seconds, 0)

async function readSteps(desk: Desk, pace: Pace): Promise<Candidate[]> {
  const rows = await desk.db.read.itemState.findMany({
    where: { learnerId: desk.learner.id, phase: { in: ['learning', 'relearning'] }, suspended: false },
    orderBy: { due: 'asc' },
    take: MOST_STEPS,
  })
  return rows.flatMap((row) => {
    const item = desk.deck.item(row.itemId)
    return item ? [candidateOf(item, toHistory(row), desk, pace)] : []
  })
}

/** What was answered today: its siblings wait for another day. */
async function readAnswered({ db, deck, learner, moment }: Desk): Promise<Candidate[]> {
  const where = { learnerId: learner.id, lastReviewDay: moment.day }
  const rows = await db.read.itemState.findMany({ where, select: { itemId: true } })
  const past = { phase: 'review', due: null, dueDay: null, recall: null, suspended: false, exercise: false } as const
  return rows.map(({ itemId }) => {
    const item = deck.item(itemId)
    const place = { id: itemId, page: item?.page ?? '', concept: item?.concept ?? itemId }
    return { ...place, ...past, lastReviewDay: moment.day, seconds: 0 }
  })
}

function countDue({ db, learner, moment }: Desk): Promise<number> {
  const due = { phase: 'review', suspended: false, dueDay: { lte: moment.day } }
  const awake = { OR: [{ buriedUntil: null }, { buriedUntil: { lte: moment.day } }] }
  return db.read.itemState.count({ where: { learnerId: learner.id, ...due, ...awake } })
}

/** Those of the due that are most likely known, as many as it takes until there are `enough`. */
async function readDue(
  desk: Desk,
  pace: Pace,
  count: number,
  wanted: number,
  enough: (some: readonly Candidate[]) => boolean,
): Promise<Candidate[]> {
  if (wanted <= 0) return []
  for (let limit = wanted + MARGIN; ; limit *= 4) {
    const due = await readBest(desk, pace, limit)
    if (limit >= count || enough(due)) return due
  }
}

async function readBest({ db, deck, learner, moment, weights }: Desk, pace: Pace, limit: number): Promise<Candidate[]> {
  const { day } = moment
  const number = dayNumber(day)
  const rows = await dueByRecall(db.read, { learnerId: learner.id, day, number, limit })
  return rows.flatMap(({ itemId, stability, lastDay }): Candidate | [] => {
    const item = deck.item(itemId)
    if (!item) return []
    const exercise = item.kind === 'exercise'
    return {
      id: item.id,
      page: item.page,
      concept: item.concept,
      exercise,
      phase: 'review',
      due: null,
      dueDay: day,
      suspended: false,
      lastReviewDay: addDays(day, lastDay - number),
      recall: recallAfter(number - lastDay, stability, weights.numbers),
      seconds: secondsFor(pace, { fresh: false, exercise }),
    }
  })
}
