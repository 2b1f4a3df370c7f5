/** One week in numbers: what was done, what stayed, what went wrong, what comes. */
import { begunIn, dayTotals, exerciseTotals, mistakeTotals } from '@/lib/db'
import type { Day } from '@/lib/scheduler'
import { addDays, daysBetween, weekOf } from '@/lib/scheduler'
import type { Desk } from '../desk'
import { byTopic } from './book'
import { dayOf, sumOf } from './days'
import { retentionOf } from './intervals'
import type { ForecastDay, WeekSummary } from './types'
import { mistakesOfWeek } from './week-mistakes'
import { minutes } from './year'

/** Exercises and mistakes are compared with so many weeks before. */
const COMPARED = 11

/** The last whole week unless another is asked for by its Monday; what has not begun yet is that of today. */
export function weekAsked(asked: Day | undefined, today: Day): Day {
  const now = weekOf(today)
  if (asked === undefined) return addDays(now, -7)
  return asked < now ? asked : now
}

/** `first` is the first day ever with an answer, `forecast` what comes from today on. */
export async function readWeek(
  desk: Desk,
  week: Day,
  { first, forecast }: { first: Day | null; forecast: readonly ForecastDay[] },
): Promise<WeekSummary> {
  const { db, learner, moment } = desk
  const until = addDays(week, 6)
  const from = addDays(week, -7 * COMPARED)
  const weeks = { from, to: week }
  const [totals, exercises, mistakes, begun] = await Promise.all([
    dayTotals(db.sql, learner.id, { from: addDays(week, -7), to: until }),
    exerciseTotals(db.sql, learner.id, weeks),
    mistakeTotals(db.sql, learner.id, weeks),
    begunIn(db.sql, learner.id, week),
  ])
  const own = totals.filter(({ day }) => day >= week)
  const sum = sumOf(own)
  const before = sumOf(totals.filter(({ day }) => day < week))
  const now = exercises.filter((total) => total.week === week)
  return {
    week,
    until,
    earlier: first !== null && weekOf(first) < week ? addDays(week, -7) : null,
    later: week < weekOf(moment.day) ? addDays(week, 7) : null,
    days: daysOf(week, own),
    studied: sum.studied,
    answers: sum.answers,
    newItems: sum.newItems,
    minutes: minutes(sum.durationMs),
    recalled: sum.reviews > 0 ? retentionOf(sum) : null,
    exercises: {
      right: now.reduce((all, { right }) => all + right, 0),
      wrong: now.reduce((all, { wrong }) => all + wrong, 0),
    },
    before: {
      studied: before.studied,
      answers: before.answers,
      newItems: before.newItems,
      minutes: minutes(before.durationMs),
    },
    learned: learnedOf(desk, begun),
    exercisesByTopic: byTopic(desk, now),
    mistakes: mistakesOfWeek(desk, { week, from }, exercises, mistakes),
    next: nextOf(desk, week, forecast),
  }
}

function daysOf(week: Day, totals: Parameters<typeof sumOf>[0]): WeekSummary['days'] {
  return Array.from({ length: 7 }, (_, i) => {
    const day = addDays(week, i)
    const {
      answers,
      newItems,
      minutes: spent,
    } = dayOf(
      day,
      totals.find((total) => total.day === day),
    )
    return { day, answers, newItems, minutes: spent }
  })
}

/** In the order of the book. Items that it no longer has are left out. */
function learnedOf({ deck }: Desk, begun: readonly { itemId: string; items: number }[]): WeekSummary['learned'] {
  const pages = new Map<string, number>()
  for (const { itemId, items } of begun) {
    const page = deck.item(itemId)?.page
    if (page !== undefined) pages.set(page, (pages.get(page) ?? 0) + items)
  }
  return deck.deck.pages.flatMap(({ slug, number, title }) => {
    const items = pages.get(slug) ?? 0
    return items > 0 ? [{ page: slug, section: number, title, items }] : []
  })
}

/** For this week and the last one. */
function nextOf({ moment }: Desk, week: Day, forecast: readonly ForecastDay[]): WeekSummary['next'] {
  if (daysBetween(week, weekOf(moment.day)) > 7) return null
  const days = forecast.slice(0, 7)
  const total = (of: 'due' | 'fresh' | 'minutes') => days.reduce((sum, day) => sum + day[of], 0)
  return {
    from: moment.day,
    until: addDays(moment.day, 6),
    due: total('due'),
    fresh: total('fresh'),
    minutes: Math.round(total('minutes') * 10) / 10,
  }
}
