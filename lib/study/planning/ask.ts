/** What the exams ahead add to a day: items whose interval is not over, new items first and in time, minutes. */
import type { DayTotal } from '@/lib/db'
import type { Candidate, Today } from '@/lib/scheduler'
import { CAUTION_DAYS, daysBetween, newPaceFor } from '@/lib/scheduler'
import { candidateOf } from '../candidates'
import type { Desk } from '../desk'
import { isWithoutNew, restartOn } from '../limits'
import type { Pace } from '../pace'
import { secondsFor } from '../pace'
import { toHistory } from '../states'
import { itemsOfExam, pagesOfExam } from './exams'

/** Items that would come later, but whose recall has fallen below what the nearness of an exam asks for. */
export async function readWanted(desk: Desk, pace: Pace): Promise<Candidate[]> {
  const { db, deck, learner, moment, exams, caution } = desk
  const near = exams.filter(({ day }) => daysBetween(moment.day, day) < CAUTION_DAYS)
  if (near.length === 0) return []
  const items = new Map(near.flatMap((exam) => itemsOfExam(deck, exam)).map((item) => [item.id, item]))
  const rows = await db.read.itemState.findMany({
    where: {
      learnerId: learner.id,
      itemId: { in: [...items.keys()] },
      phase: 'review',
      suspended: false,
      dueDay: { gt: moment.day },
      lastReviewDay: { lt: moment.day },
    },
  })
  return rows.flatMap((row) => {
    const item = items.get(row.itemId)
    const asked = caution(row.itemId, moment.day)
    const buried = row.buriedUntil !== null && row.buriedUntil > moment.day
    if (!item || !asked || buried) return []
    const candidate = candidateOf(item, toHistory(row), desk, pace)
    return (candidate.recall ?? 1) < asked.retention ? [{ ...candidate, dueDay: moment.day }] : []
  })
}

type Limits = Pick<Today, 'newLeft' | 'reviewsLeft' | 'secondsLeft' | 'secondsForNew'>

/**
 * The minutes of the exams come on top of the usual ones, and no fewer new items than they need. These come before reviews
 * where time is short: for the exam an item that was never met is worth more than one that has begun to fade. A calm
 * restart, or an easy day without new items, goes first.
 */
export async function limitsWithExams(
  desk: Desk,
  limits: Limits,
  done: DayTotal | undefined,
  pace: Pace,
): Promise<Limits> {
  const { learner, moment, exams } = desk
  if (exams.length === 0 || restartOn(learner, moment.day) !== null) return limits
  const secondsLeft = limits.secondsLeft + 60 * exams.reduce((sum, exam) => sum + exam.minutes, 0)
  if (isWithoutNew(learner, moment.day)) return { ...limits, secondsLeft }
  const newToday = done?.newItems ?? 0
  const { count, each } = await newNeeded(desk, newToday, pace)
  const needed = Math.max(count - newToday, 0)
  return { ...limits, secondsLeft, newLeft: Math.max(limits.newLeft, needed), secondsForNew: needed * each }
}

/**
 * New items of today, with those that have been learned, for the exam that needs the most, and the seconds each takes. None
 * needs more than fits into its minutes.
 */
async function newNeeded({ db, deck, learner, moment, exams }: Desk, newToday: number, pace: Pace) {
  const needs = exams.map(async (exam) => {
    const items = itemsOfExam(deck, exam)
    const seconds = items.map(({ kind }) => secondsFor(pace, { fresh: true, exercise: kind === 'exercise' }))
    const each = seconds.reduce((sum, one) => sum + one, 0) / Math.max(items.length, 1)
    const days = daysBetween(moment.day, exam.day)
    if (days < 1 || items.length === 0) return { count: 0, each }
    const where = { learnerId: learner.id, page: { in: pagesOfExam(deck, exam) } }
    const { _sum } = await db.read.pageTotal.aggregate({ where, _sum: { left: true } })
    const left = _sum.left ?? 0
    const most = Math.ceil((60 * exam.minutes) / each)
    return { count: left === 0 ? 0 : Math.min(newPaceFor(left + newToday, days), most), each }
  })
  return (await Promise.all(needs)).reduce((most, need) => (need.count > most.count ? need : most))
}

/** Pages whose new items come first, since an exam asks for them. */
export function pagesFirst({ deck, exams, moment }: Desk): ReadonlySet<string> {
  return new Set(exams.filter(({ day }) => day > moment.day).flatMap((exam) => pagesOfExam(deck, exam)))
}

/** Pages that come before a page. An exam's pages wait for none but its own: what it does not ask cannot hold it up. */
export function requirements(desk: Desk): ReadonlyMap<string, readonly string[]> {
  const first = pagesFirst(desk)
  return new Map(
    desk.deck.deck.pages.map(({ slug, requires }) => [
      slug,
      first.has(slug) ? requires.filter((page) => first.has(page)) : requires,
    ]),
  )
}
