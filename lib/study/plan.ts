/**
 * Today's plan: what the scheduler orders. Of all states only those are read that could be asked today, so that the first
 * item does not wait longer the more is known.
 */
import type { DayTotal, DueRow } from '@/lib/db'
import { answeredOn, countDue, dueByRecall, stepping, studiedDays } from '@/lib/db'
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
  const { readAll, wanted, ...plan } = await planDay(desk)
  const count = readAll ? 0 : await countDue(desk.db.sql, desk.learner.id, desk.moment.day)
  return count === 0 ? plan : { ...plan, waiting: count + wanted - plan.reviews.length }
}

/** The same for who does not ask how much waits: with much of it, counting takes a third as long as finding what is first. */
export async function readOrder(desk: Desk): Promise<Pick<TodaysPlan, 'order' | 'done' | 'pace'>> {
  return planDay(desk)
}

interface PlannedDay extends TodaysPlan {
  /** All that is due was read; else `waiting` is not known. */
  readAll: boolean
  /** Items that an exam asks for before they are due. */
  wanted: number
}

async function planDay(desk: Desk): Promise<PlannedDay> {
  const { db, learner, moment } = desk
  const { day, instant: now } = moment
  const totals = await studiedDays(db.sql, learner.id, addDays(day, -PACE_DAYS), day)
  const pace = paceOf(totals)
  const done = totals.findLast((total) => total.day === day)
  const limits = await limitsWithExams(desk, limitsOf(learner, day, done), done, pace)
  const [steps, answered, wanted] = await Promise.all([
    readSteps(desk, pace),
    readAnswered(desk),
    readWanted(desk, pace),
  ])
  const requires = requirements(desk)
  const plan = (due: readonly Candidate[], fresh: readonly Candidate[]) =>
    planToday([...steps, ...answered, ...wanted, ...due, ...fresh], requires, { day, now, ...limits })

  const { due, readAll } = await readDue(desk, pace, limits.reviewsLeft, (some) => {
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
  return { ...today, readAll, wanted: wanted.length, done: answered.length, pace, totals, unmet }
}

const secondsOf = (candidates: readonly Candidate[]): number =>
  candidates.reduce((sum, { seconds }) => sum + seconds, 0)

async function readSteps(desk: Desk, pace: Pace): Promise<Candidate[]> {
  const rows = await stepping(desk.db.sql, desk.learner.id, MOST_STEPS)
  return rows.flatMap((row) => {
    const item = desk.deck.item(row.itemId)
    return item ? [candidateOf(item, toHistory(row), desk, pace)] : []
  })
}

/** What was answered today: its siblings wait for another day. */
async function readAnswered({ db, deck, learner, moment }: Desk): Promise<Candidate[]> {
  const ids = await answeredOn(db.sql, learner.id, moment.day)
  const past = { phase: 'review', due: null, dueDay: null, recall: null, suspended: false, exercise: false } as const
  return ids.map((itemId) => {
    const item = deck.item(itemId)
    const place = { id: itemId, page: item?.page ?? '', concept: item?.concept ?? itemId }
    return { ...place, ...past, lastReviewDay: moment.day, seconds: 0 }
  })
}

/** Those of the due that are most likely known, as many as it takes until there are `enough`. */
async function readDue(
  desk: Desk,
  pace: Pace,
  wanted: number,
  enough: (some: readonly Candidate[]) => boolean,
): Promise<{ due: Candidate[]; readAll: boolean }> {
  if (wanted <= 0) return { due: [], readAll: false }
  for (let limit = wanted + MARGIN; ; limit *= 4) {
    const { day } = desk.moment
    const rows = await dueByRecall(desk.db.sql, { learnerId: desk.learner.id, day, number: dayNumber(day), limit })
    const due = candidatesOf(desk, pace, rows)
    const readAll = rows.length < limit
    if (readAll || enough(due)) return { due, readAll }
  }
}

function candidatesOf({ deck, moment, weights }: Desk, pace: Pace, rows: readonly DueRow[]): Candidate[] {
  const { day } = moment
  const number = dayNumber(day)
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
