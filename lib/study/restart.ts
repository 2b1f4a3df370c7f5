/** Coming back after days away: a plan of some days with a measure of minutes, instead of all that has piled up. */
import { dueSoon } from '@/lib/db'
import type { DayTotal } from '@/lib/db'
import { addDays, dayNumber, daysBetween } from '@/lib/scheduler'
import { daysToCatchUp } from '@/lib/scheduler/simulation/restart'
import type { Desk } from './desk'
import { openDesk } from './desk'
import { restartOn } from './limits'
import { readPlan } from './plan'
import type { TodaysPlan } from './plan'
import type { Context, Restart, RestartOffer } from './types'

/** So many days without an answer are a break. */
const AWAY_DAYS = 3
/** What is due fills more than so many usual days. */
const TOO_MUCH = 1.2
/** Minutes a day where nothing is known of the learner's habits, and the least and most that are proposed. */
const USUAL_MINUTES = 20
const LEAST_MINUTES = 10
const MOST_MINUTES = 60
/** Days with answers that say how much is usual. */
const HABIT_DAYS = 30
/** What falls due meanwhile is looked at so far ahead. */
const AHEAD_DAYS = 60
const MOST_ITEMS = 20_000

/** The restart that is under way, or null. */
export function restartView({ learner, moment }: Desk): Restart | null {
  const day = restartOn(learner, moment.day)
  if (day === null || learner.restartDay === null) return null
  const { restartDays: days, restartMinutes: minutes, restartDay } = learner
  return { day, days, minutes, until: addDays(restartDay, days - 1) }
}

/** A calm way back, where the learner was away and more is due than a usual day holds; null where none is needed. */
export async function restartOffer(desk: Desk, plan: TodaysPlan): Promise<RestartOffer | null> {
  if (restartOn(desk.learner, desk.moment.day) !== null) return null
  const before = await lastDays(desk, plan.totals)
  const away = daysAway(desk, before)
  const minutes = minutesADay(desk, before)
  const needed = ((plan.reviews.length + plan.waiting) * plan.pace.card) / 60
  if (away < AWAY_DAYS || needed <= TOO_MUCH * minutes) return null
  const { weights, learner } = desk
  const items = await readSoon(desk)
  const retention = learner.desiredRetention
  const habits = { minutesPerDay: minutes, pace: plan.pace.card, retention, weights: weights.numbers }
  return { away, minutes, days: daysToCatchUp(items, habits) }
}

/** The days with answers before today, the latest last: those of the last weeks, or as many before a longer break. */
async function lastDays({ db, learner, moment }: Desk, totals: readonly DayTotal[]): Promise<DayTotal[]> {
  const known = totals.filter(({ day }) => day < moment.day)
  if (known.length > 0) return known
  const where = { learnerId: learner.id, day: { lt: moment.day }, answers: { gt: 0 } }
  return (await db.read.dayTotal.findMany({ where, orderBy: { day: 'desc' }, take: HABIT_DAYS })).toReversed()
}

/** Whole days without an answer before today; 0 for who has never answered. */
function daysAway({ moment }: Desk, before: readonly DayTotal[]): number {
  const last = before.at(-1)
  return last ? daysBetween(last.day, moment.day) - 1 : 0
}

/** The learner's own limit, or what a day took before the break, in steps of five. */
function minutesADay({ learner }: Desk, before: readonly DayTotal[]): number {
  if (learner.minutesPerDay > 0) return learner.minutesPerDay
  const spent = before.reduce((sum, { durationMs }) => sum + durationMs, 0) / 60_000
  const usual = before.length === 0 ? USUAL_MINUTES : spent / before.length
  return Math.min(Math.max(Math.ceil(usual / 5) * 5, LEAST_MINUTES), MOST_MINUTES)
}

async function readSoon({ db, learner, moment }: Desk) {
  const today = dayNumber(moment.day)
  const day = addDays(moment.day, AHEAD_DAYS)
  const rows = await dueSoon(db.sql, { learnerId: learner.id, day, limit: MOST_ITEMS })
  return rows.map(({ stability, difficulty, lastDay, dueDay }) => ({
    stability,
    difficulty,
    last: lastDay - today,
    due: dayNumber(dueDay) - today,
  }))
}

/** Begins the restart that is offered. Null where none is. */
export async function beginRestart(context: Context): Promise<Restart | null> {
  const desk = await openDesk(context)
  const offer = await restartOffer(desk, await readPlan(desk))
  if (!offer) return restartView(desk)
  const { minutes, days } = offer
  const data = { restartDay: desk.moment.day, restartDays: days ?? AHEAD_DAYS, restartMinutes: minutes }
  const learner = await desk.db.write((tx) => tx.learner.update({ where: { id: context.learnerId }, data }))
  return restartView({ ...desk, learner })
}

/** Back to the usual limits. */
export async function endRestart(context: Context): Promise<void> {
  const { db } = await openDesk(context)
  await db.write((tx) => tx.learner.update({ where: { id: context.learnerId }, data: { restartDay: null } }))
}
