import type { DayTotal } from '@/lib/db'
import type { Candidate } from '@/lib/scheduler'
import { addDays, daysBetween } from '@/lib/scheduler'
import type { Desk } from './desk'
import { openDesk } from './desk'
import { limitsOf } from './limits'
import { readMistakes } from './mistakes'
import { minutesFor, secondsFor } from './pace'
import type { TodaysPlan } from './plan'
import { readPlan } from './plan'
import { restartOffer, restartView } from './restart'
import type { Histories } from './states'
import { historyOf, readHistories } from './states'
import type { Context, Today } from './types'

/** No day has more. */
const MOST = 5000

export async function getToday(context: Context): Promise<Today> {
  const desk = await openDesk(context)
  const { db, deck, learner, moment } = desk
  const plan = await readPlan(desk)
  const [histories, mistakes, coming, offer] = await Promise.all([
    readHistories(
      db,
      learner.id,
      plan.order.map(({ id }) => id),
    ),
    readMistakes(db, deck, learner.id, moment.day),
    tomorrow(desk, plan),
    restartOffer(desk, plan),
  ])
  const counts = countKinds(plan.order)
  return {
    day: moment.day,
    total: plan.order.length,
    ...counts,
    waiting: plan.waiting,
    minutes: minutesFor(plan.pace, counts),
    doneToday: plan.done,
    topics: topicsOf(desk, plan.order, histories),
    readFirst: readFirst(desk, plan),
    ...lastWeek(moment.day, plan.totals, plan.order.length),
    mistake: frequentMistake(desk, mistakes),
    tomorrow: coming,
    exams: desk.exams.map(({ id, title, day }) => ({ id, title, day, daysLeft: daysBetween(moment.day, day) })),
    restart: restartView(desk),
    offer,
  }
}

/** Every item counts once: as an exercise, as new, or as a review. */
function countKinds(candidates: readonly Pick<Candidate, 'phase' | 'exercise'>[]) {
  const exercises = candidates.filter(({ exercise }) => exercise).length
  const fresh = candidates.filter(({ phase, exercise }) => phase === 'new' && !exercise).length
  return { exercises, fresh, reviews: candidates.length - exercises - fresh }
}

/** What is in it by page, weakest first; what is new has no strength yet and comes last. */
function topicsOf(desk: Desk, order: readonly Candidate[], histories: Histories): Today['topics'] {
  const strength = ({ recall }: Candidate) => recall ?? 2
  const pages = new Map<string, Candidate[]>()
  for (const candidate of order) pages.set(candidate.page, [...(pages.get(candidate.page) ?? []), candidate])
  const weakest = (list: readonly Candidate[]) =>
    list.reduce((sum, candidate) => sum + strength(candidate), 0) / list.length
  return [...pages]
    .toSorted(([, a], [, b]) => weakest(a) - weakest(b))
    .map(([slug, list]) => {
      const items = list
        .toSorted((a, b) => strength(a) - strength(b))
        .map(({ id }) => ({
          id,
          kind: desk.deck.item(id)?.kind ?? 'card',
          memory: desk.memory(historyOf(histories, id)),
        }))
      return { ...reference(desk, slug), items }
    })
}

function reference({ deck }: Desk, slug: string) {
  const page = deck.page(slug)
  return { page: slug, section: page?.number ?? '', title: page?.title ?? '' }
}

function readFirst(desk: Desk, { fresh, unmet }: TodaysPlan): Today['readFirst'] {
  const first = fresh.find(({ page }) => unmet.has(page))
  return first ? reference(desk, first.page) : null
}

/** `planned` is what is still to be done today. */
function lastWeek(today: string, totals: readonly DayTotal[], planned: number) {
  const byDay = new Map(totals.map((total) => [total.day, total]))
  const days = Array.from({ length: 7 }, (_, i) => addDays(today, i - 6))
  const sums = days.flatMap((day) => byDay.get(day) ?? [])
  const reviews = sums.reduce((sum, total) => sum + total.reviews, 0)
  const recalled = sums.reduce((sum, total) => sum + total.recalled, 0)
  const ms = sums.reduce((sum, total) => sum + total.durationMs, 0)
  return {
    week: days.map((day) => ({ day, answers: byDay.get(day)?.answers ?? 0, planned: day === today ? planned : 0 })),
    recalled: reviews > 0 ? { share: recalled / reviews, n: reviews } : null,
    minutesADay: sums.length > 0 ? ms / 60_000 / sums.length : null,
  }
}

function frequentMistake({ deck }: Desk, mistakes: Awaited<ReturnType<typeof readMistakes>>): Today['mistake'] {
  const most = mistakes.find(({ times }) => times >= 2)
  const item = most && deck.item(most.exerciseId)
  if (!most || item?.kind !== 'exercise') return null
  return { exerciseId: item.id, title: item.title, mistakeTitle: most.title, times: most.times, of: most.of }
}

/** As far as it can be told today: what falls due, what waits, and the next new items, within the day's limits. */
async function tomorrow(desk: Desk, { fresh, waiting, pace }: TodaysPlan): Promise<Today['tomorrow']> {
  const { db, deck, learner } = desk
  const day = addDays(desk.moment.day, 1)
  const where = { learnerId: learner.id, phase: 'review', suspended: false }
  const [due, { _sum }] = await Promise.all([
    db.read.itemState.findMany({ where: { ...where, dueDay: day }, select: { itemId: true }, take: MOST }),
    db.read.pageTotal.aggregate({ where: { learnerId: learner.id }, _sum: { left: true } }),
  ])
  const kinds = due.map(
    ({ itemId }) => ({ phase: 'review', exercise: deck.item(itemId)?.kind === 'exercise' }) as const,
  )
  const { exercises, reviews } = countKinds(kinds)
  const limits = limitsOf(learner, day, undefined)
  let seconds = limits.secondsLeft
  const inTime = (wanted: number, each: number): number => {
    const fits = Math.max(Math.min(wanted, Math.ceil(seconds / each)), 0)
    seconds -= fits * each
    return fits
  }
  const left = (_sum.left ?? 0) - fresh.length
  const counts = {
    reviews: inTime(Math.min(reviews + waiting, limits.reviewsLeft), pace.card),
    exercises: inTime(exercises, pace.exercise),
    fresh: inTime(Math.min(limits.newLeft, left), secondsFor(pace, { fresh: true, exercise: false })),
  }
  return { items: counts.exercises + counts.reviews + counts.fresh, minutes: minutesFor(pace, counts) }
}
