import type { DayTotal } from '@/lib/db'
import type { Candidate } from '@/lib/scheduler'
import { addDays } from '@/lib/scheduler'
import type { Desk } from './desk'
import { openDesk } from './desk'
import { readMistakes } from './mistakes'
import type { Pace } from './pace'
import { minutesFor, paceOf } from './pace'
import type { TodaysPlan } from './plan'
import { readPlan } from './plan'
import { historyOf } from './states'
import type { Context, Today } from './types'

/** Days from which the learner's pace is taken. */
const PACE_DAYS = 30

export async function getToday(context: Context): Promise<Today> {
  const desk = await openDesk(context)
  const { db, deck, learner, moment } = desk
  const since = { learnerId: learner.id, day: { gte: addDays(moment.day, -PACE_DAYS), lte: moment.day } }
  const [plan, totals, mistakes] = await Promise.all([
    readPlan(desk),
    db.read.dayTotal.findMany({ where: since }),
    readMistakes(db, deck, learner.id, moment.day),
  ])
  const pace = paceOf(totals)
  const counts = countKinds(desk, plan.order)
  return {
    day: moment.day,
    total: plan.order.length,
    ...counts,
    waiting: plan.waiting,
    minutes: minutesFor(pace, counts),
    doneToday: plan.done,
    topics: topicsOf(desk, plan),
    readFirst: readFirst(desk, plan),
    ...lastWeek(moment.day, totals, plan.order.length),
    mistake: frequentMistake(desk, mistakes),
    tomorrow: tomorrow(desk, plan, pace),
  }
}

/** Every item counts once: as an exercise, as new, or as a review. */
function countKinds({ deck }: Desk, candidates: readonly Candidate[]) {
  const isExercise = ({ id }: Candidate) => deck.item(id)?.kind === 'exercise'
  const exercises = candidates.filter(isExercise).length
  const fresh = candidates.filter((candidate) => candidate.phase === 'new' && !isExercise(candidate)).length
  return { exercises, fresh, reviews: candidates.length - exercises - fresh }
}

/** What is in it by page, weakest first; what is new has no strength yet and comes last. */
function topicsOf(desk: Desk, { order, histories }: TodaysPlan): Today['topics'] {
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

function readFirst(desk: Desk, { fresh, candidates }: TodaysPlan): Today['readFirst'] {
  const met = new Set(candidates.filter(({ phase }) => phase !== 'new').map(({ page }) => page))
  const first = fresh.find(({ page }) => !met.has(page))
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

/** As far as it can be told today: what falls due, what waits, and the next new items. */
function tomorrow(desk: Desk, { candidates, fresh, waiting }: TodaysPlan, pace: Pace): Today['tomorrow'] {
  const day = addDays(desk.moment.day, 1)
  const due = candidates.filter(
    (candidate) => candidate.dueDay === day && candidate.phase === 'review' && !candidate.suspended,
  )
  const newLeft = candidates.filter(({ phase, suspended }) => phase === 'new' && !suspended).length - fresh.length
  const unseen = Math.max(Math.min(desk.learner.newPerDay, newLeft), 0)
  const { exercises, reviews } = countKinds(desk, due)
  const counts = { exercises, reviews: Math.min(reviews + waiting, desk.learner.reviewsPerDay), fresh: unseen }
  return { items: counts.exercises + counts.reviews + counts.fresh, minutes: minutesFor(pace, counts) }
}
