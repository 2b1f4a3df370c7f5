import type { DayTotal } from '@/lib/db'
import { addDays, forecast, weekOf } from '@/lib/scheduler'
import type { Desk } from './desk'
import { openDesk } from './desk'
import { readMistakes } from './mistakes'
import { askable, candidateOf } from './candidates'
import { paceOf } from './pace'
import { progressOf, readStanding, recallsToday } from './standing'
import type { Standing } from './standing'
import { historyOf, readHistories } from './states'
import type { Context, Statistics } from './types'

const YEAR = 365
const FORECAST_DAYS = 30
const RETENTION_WEEKS = 13

export async function getStatistics(context: Context): Promise<Statistics> {
  const desk = await openDesk(context)
  const { db, deck, learner, moment } = desk
  const [totals, histories, standing, exercises, mistakes] = await Promise.all([
    db.read.dayTotal.findMany({
      where: { learnerId: learner.id, day: { gte: addDays(moment.day, 1 - YEAR), lte: moment.day } },
      orderBy: { day: 'asc' },
    }),
    readHistories(db, learner.id),
    readStanding(desk),
    db.read.exerciseTotal.groupBy({
      by: ['exerciseId'],
      where: { learnerId: learner.id },
      _sum: { right: true, wrong: true },
    }),
    readMistakes(db, deck, learner.id, moment.day),
  ])
  const candidates = askable(deck).map((item) => candidateOf(item, historyOf(histories, item.id), desk, paceOf([])))
  const weeks = retentionByWeek(totals, addDays(weekOf(moment.day), -7 * (RETENTION_WEEKS - 1)))
  return {
    day: moment.day,
    today: countsOfToday(totals.find(({ day }) => day === moment.day)),
    days: everyDay(moment.day, totals),
    forecast: forecast(candidates, moment.day, FORECAST_DAYS),
    retention: weeks.map(({ week, sum }) => ({ week, ...retentionOf(sum) })),
    retentionTotal: weeks.length > 0 ? retentionOf(addUp(weeks.map(({ sum }) => sum))) : null,
    sections: sectionsOf(desk, standing),
    exercisesByTopic: byTopic(desk, exercises),
    mistakes: mistakes.flatMap(({ exerciseId, mistake, title, times, of, weeks: byWeek }) => {
      const item = deck.item(exerciseId)
      if (item?.kind !== 'exercise') return []
      return [
        {
          exerciseId,
          exerciseTitle: item.title,
          section: item.section,
          page: item.page,
          mistake,
          title,
          times,
          of,
          weeks: byWeek,
        },
      ]
    }),
  }
}

const minutes = (ms: number): number => Math.round(ms / 6000) / 10

function countsOfToday(total: DayTotal | undefined): Statistics['today'] {
  return {
    answers: total?.answers ?? 0,
    recalled: total?.recalled ?? 0,
    ofReviews: total?.reviews ?? 0,
    exercisesRight: total?.exercisesRight ?? 0,
    exercises: (total?.exercisesRight ?? 0) + (total?.exercisesWrong ?? 0),
    minutes: minutes(total?.durationMs ?? 0),
  }
}

/** Days without an answer too: a chart needs them all. */
function everyDay(today: string, totals: readonly DayTotal[]): Statistics['days'] {
  const byDay = new Map(totals.map((total) => [total.day, total]))
  return Array.from({ length: YEAR }, (_, i) => {
    const day = addDays(today, i + 1 - YEAR)
    const total = byDay.get(day)
    return {
      day,
      answers: total?.answers ?? 0,
      again: total?.again ?? 0,
      newItems: total?.newItems ?? 0,
      minutes: minutes(total?.durationMs ?? 0),
    }
  })
}

interface Recalls {
  reviews: number
  recalled: number
  /** In 1/10000. */
  predicted: number
}

function addUp(parts: readonly Recalls[]): Recalls {
  const sum = { reviews: 0, recalled: 0, predicted: 0 }
  for (const { reviews, recalled, predicted } of parts) {
    sum.reviews += reviews
    sum.recalled += recalled
    sum.predicted += predicted
  }
  return sum
}

/** Weeks with a review, oldest first. */
function retentionByWeek(totals: readonly DayTotal[], from: string): { week: string; sum: Recalls }[] {
  const weeks = new Map<string, Recalls[]>()
  for (const total of totals) {
    const week = weekOf(total.day)
    if (week >= from && total.reviews > 0) weeks.set(week, [...(weeks.get(week) ?? []), total])
  }
  return [...weeks].map(([week, days]) => ({ week, sum: addUp(days) }))
}

function retentionOf({ reviews, recalled, predicted }: Recalls) {
  const [low, high] = wilson(recalled, reviews)
  return { n: reviews, recalled: recalled / reviews, low, high, predicted: predicted / 10_000 / reviews }
}

/** The 95 % Wilson score interval of a share: p̃ ± z/(1 + z²/n) · √(p(1 − p)/n + z²/4n²), p̃ = (p + z²/2n)/(1 + z²/n). */
export function wilson(successes: number, n: number): [low: number, high: number] {
  const z = 1.959963984540054
  const p = successes / n
  const scale = 1 + (z * z) / n
  const middle = (p + (z * z) / (2 * n)) / scale
  const reach = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)]
}

function sectionsOf(desk: Desk, standing: Standing): Statistics['sections'] {
  const recalls = recallsToday(standing, desk)
  return standing.places.pages.flatMap(({ page: { slug, number, title, chapter }, from, to }) => {
    const { items, begun, expected } = progressOf(standing, recalls, { from, to })
    if (items === 0) return []
    const place = { chapter: chapter.number, chapterTitle: chapter.title, page: slug, section: number, title }
    return [{ ...place, items, begun, known: expected / items }]
  })
}

type ExerciseSum = { exerciseId: string; _sum: { right: number | null; wrong: number | null } }

/** In the order of the book. Exercises that it no longer has are left out. */
function byTopic({ deck }: Desk, sums: readonly ExerciseSum[]): Statistics['exercisesByTopic'] {
  const pages = new Map<string, { right: number; wrong: number }>()
  for (const { exerciseId, _sum } of sums) {
    const item = deck.item(exerciseId)
    if (!item) continue
    const { right, wrong } = pages.get(item.page) ?? { right: 0, wrong: 0 }
    pages.set(item.page, { right: right + (_sum.right ?? 0), wrong: wrong + (_sum.wrong ?? 0) })
  }
  return deck.deck.pages.flatMap(({ slug, number, title }) => {
    const sum = pages.get(slug)
    return sum ? [{ page: slug, section: number, title, ...sum }] : []
  })
}
