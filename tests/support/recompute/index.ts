/** Every number of `GET /api/statistics`, from nothing but an export and the book. */
import type { Answer } from './counts'
import {
  answersOf,
  count,
  interval,
  minutesOf,
  mistakesMade,
  retention,
  reviewsOf,
  standing,
  tenths,
  topicsOf,
  total,
} from './counts'
import type { RawDeck, RawExport, RawState } from './log'
import { between, curve, monday, onTheWall, plus, standingEvents, weekday } from './log'
import { recomputeWeek } from './week'

const SHARES: Record<string, string> = { n: 'normal', r: 'reduced', m: 'minimum' }

export function recompute(raw: RawExport, deck: RawDeck, week?: string) {
  const events = standingEvents(raw, deck)
  const answers = answersOf([...events.values()].flat())
  const today = onTheWall(raw.exported, raw.learner).day
  const on = (day: string) => answers.filter((one) => one.day === day)
  const days = Array.from({ length: 365 }, (_, i) => plus(today, i - 364))
  const firstMonday = monday(days[0]!)
  const ofYear = answers.filter(({ day }) => day >= firstMonday && day <= today)
  const studied = (among: readonly string[]) => count(among, (day) => on(day).length > 0)
  const states = new Map([...events].flatMap(([id, list]) => (list.length > 0 ? [[id, list.at(-1)!.after]] : [])))
  const first = answers.map(({ day }) => day).toSorted()[0] ?? null
  const pace = paceOf(answers.filter(({ day }) => day >= plus(today, -30) && day <= today))
  const forecast = forecastOf(raw, deck, states, { today, pace, begun: count(on(today), (one) => one.isNew) })
  return {
    day: today,
    today: dayOf(on(today)),
    days: days.map((day) => ({
      day,
      answers: on(day).length,
      again: count(on(day), ({ passed }) => !passed),
      newItems: count(on(day), ({ isNew }) => isNew),
      minutes: minutesOf(on(day)),
    })),
    studied: { first, of30: studied(days.slice(-30)), of365: studied(days) },
    weeks: weeksFrom(firstMonday, today).map((name) => weekOf(name, ofYear)),
    pace,
    forecast,
    ...retentionOf(answers, today),
    reliability: reliabilityOf(reviewsOf(ofYear)),
    states: days.map((day) => ({ day, ...statesOn(day, events, deck.items.length) })),
    ...distributionsOf(deck, states),
    hours: Array.from({ length: 24 }, (_, hour) => hourOf(hour, ofYear)),
    sections: sectionsOf(deck, states, today),
    exercisesByTopic: topicsOf(deck, ofYear),
    mistakes: mistakesOf(deck, answers, today),
    week: recomputeWeek(deck, answers, { today, week: week ?? plus(monday(today), -7), first, forecast }),
  }
}

function dayOf(answers: readonly Answer[]) {
  const reviews = reviewsOf(answers)
  const exercises = answers.filter(({ kind }) => kind === 'exercise')
  return {
    answers: answers.length,
    newItems: count(answers, ({ isNew }) => isNew),
    recalled: count(reviews, ({ passed }) => passed),
    ofReviews: reviews.length,
    exercisesRight: count(exercises, ({ passed }) => passed),
    exercises: exercises.length,
    minutes: minutesOf(answers),
  }
}

function weeksFrom(first: string, today: string): string[] {
  const weeks: string[] = []
  for (let week = first; between(week, today) >= 0; week = plus(week, 7)) weeks.push(week)
  return weeks
}

function weekOf(week: string, answers: readonly Answer[]) {
  const own = answers.filter((one) => one.week === week)
  return {
    week,
    answers: own.length,
    studied: new Set(own.map(({ day }) => day)).size,
    newItems: count(own, ({ isNew }) => isNew),
    minutes: minutesOf(own),
    exerciseMinutes: minutesOf(own.filter(({ kind }) => kind === 'exercise')),
  }
}

/** The learner's own from 30 answers to cards, or 5 exercises, on; 12 and 90 seconds before. */
function paceOf(answers: readonly Answer[]) {
  const seconds = (list: readonly Answer[]) => total(list, ({ ms }) => ms) / list.length / 1000
  const exercises = answers.filter(({ kind }) => kind === 'exercise')
  const cards = answers.filter(({ kind }) => kind !== 'exercise')
  return {
    card: cards.length >= 30 ? seconds(cards) : 12,
    exercise: exercises.length >= 5 ? seconds(exercises) : 90,
  }
}

function forecastOf(
  { learner }: RawExport,
  deck: RawDeck,
  states: ReadonlyMap<string, RawState>,
  { today, pace, begun }: { today: string; pace: { card: number; exercise: number }; begun: number },
) {
  const due = new Map<string, { cards: number; exercises: number }>()
  let left = 0
  for (const { id, kind } of deck.items) {
    const state = states.get(id)
    if (!state || (state.memory.phase === 'new' && !state.suspended)) left++
    if (!state || state.memory.phase === 'new' || state.suspended) continue
    const planned = state.memory.phase === 'review' ? state.memory.dueDay! : today
    const day = [planned, state.buriedUntil ?? '', today].toSorted().at(-1)!
    const sum = due.get(day) ?? { cards: 0, exercises: 0 }
    due.set(day, sum)
    if (kind === 'exercise') sum.exercises++
    else sum.cards++
  }
  return Array.from({ length: 30 }, (_, i) => {
    const day = plus(today, i)
    const share = SHARES[learner.easyDays[weekday(day)]!]!
    const limit = Math.round(learner.newPerDay * { normal: 1, reduced: 0.5, minimum: 0 }[share]!)
    const fresh = Math.min(left, Math.max(limit - (i === 0 ? begun : 0), 0))
    left -= fresh
    const { cards, exercises } = due.get(day) ?? { cards: 0, exercises: 0 }
    // A new item is answered twice on its first day.
    const seconds = (cards + 2 * fresh) * pace.card + exercises * pace.exercise
    return { day, due: cards + exercises, exercises, fresh, minutes: tenths(seconds / 60), share }
  })
}

function retentionOf(answers: readonly Answer[], today: string) {
  const from = plus(monday(today), -7 * 12)
  const recent = answers.filter(({ day }) => day >= from && day <= today)
  const weeks = [...new Set(reviewsOf(recent).map(({ week }) => week))].toSorted()
  return {
    retention: weeks.map((week) => ({ week, ...retention(recent.filter((one) => one.week === week)) })),
    retentionTotal: retention(recent),
  }
}

/** Twentieths of predicted recall, neighbours joined from below until each group has 25 reviews. */
function reliabilityOf(reviews: readonly Answer[]) {
  const groups: { from: number; to: number; own: Answer[] }[] = []
  for (let step = 0; step < 20; step++) {
    const own = reviews.filter(({ recall }) => Math.min(Math.floor(recall! * 20), 19) === step)
    if (own.length === 0) continue
    const last = groups.at(-1)
    if (last && last.own.length < 25)
      groups.splice(-1, 1, { from: last.from, to: step + 1, own: [...last.own, ...own] })
    else groups.push({ from: step, to: step + 1, own })
  }
  const [before, last] = groups.slice(-2)
  if (before && last && last.own.length < 25)
    groups.splice(-2, 2, { from: before.from, to: last.to, own: [...before.own, ...last.own] })
  const buckets = groups.map(({ from, to, own }) => ({ from: from / 20, to: to / 20, ...retention(own)! }))
  const n = reviews.length
  const error = total(buckets, (bucket) => (bucket.n / n) * Math.abs(bucket.recalled - bucket.predicted))
  return { n, error: n === 0 ? null : error, buckets }
}

/** By looking up where each item stood at the end of the day. */
function statesOn(day: string, events: ReturnType<typeof standingEvents>, items: number) {
  const sums = { new: items, learning: 0, young: 0, mature: 0, suspended: 0 }
  for (const list of events.values()) {
    const last = list.findLast(({ row }) => row.day <= day)
    if (!last) continue
    sums.new--
    sums[standing(last.after)]++
  }
  return sums
}

function distributionsOf(deck: RawDeck, states: ReadonlyMap<string, RawState>) {
  const known = deck.items.flatMap(({ id }) => {
    const state = states.get(id)
    return state && !state.suspended && state.memory.phase !== 'new' ? [state.memory] : []
  })
  const spread = (values: number[], edges: (number | null)[]) => {
    const sorted = values.toSorted((a, b) => a - b)
    const half = sorted.length / 2
    const middle = Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!
    const bins = edges.slice(0, -1).map((from, i) => {
      const to = edges[i + 1]!
      return { from, to, items: count(values, (value) => value >= from! && (to === null || value < to)) }
    })
    return { n: values.length, median: values.length > 0 ? middle : null, bins }
  }
  return {
    stability: spread(
      known.map((memory) => memory.stability),
      [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, null],
    ),
    difficulty: spread(
      known.map((memory) => memory.difficulty),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, null],
    ),
  }
}

function hourOf(hour: number, answers: readonly Answer[]) {
  const own = answers.filter((one) => one.hour === hour)
  const reviews = reviewsOf(own)
  const passed = count(reviews, (one) => one.passed)
  const n = reviews.length
  return {
    hour,
    answers: own.length,
    minutes: minutesOf(own),
    reviews: n === 0 ? null : { n, recalled: passed / n, ...interval(passed, n) },
  }
}

function sectionsOf({ pages }: RawDeck, states: ReadonlyMap<string, RawState>, today: string) {
  return pages.flatMap(({ slug, number, title, chapter, items }) => {
    if (items.length === 0) return []
    const recalls = items.flatMap((id) => {
      const memory = states.get(id)?.memory
      return memory && memory.phase !== 'new' ? [curve(between(memory.last.day, today), memory.stability)] : []
    })
    const place = { chapter: chapter.number, chapterTitle: chapter.title, page: slug, section: number, title }
    return [
      { ...place, items: items.length, begun: recalls.length, known: total(recalls, (one) => one) / items.length },
    ]
  })
}

/** Those of the last twelve weeks, most frequent first. */
function mistakesOf({ items }: RawDeck, answers: readonly Answer[], today: string) {
  const weeks = Array.from({ length: 12 }, (_, i) => plus(monday(today), 7 * (i - 11)))
  const sums = items.flatMap((exercise) => {
    const { id, title, section, page } = exercise
    const done = answers.filter(({ item, kind, week }) => item === id && kind === 'exercise' && weeks.includes(week))
    return mistakesMade(exercise, done).flatMap((mistake) => {
      const made = done.filter((one) => one.mistakes.some((other) => other.id === mistake.id))
      if (made.length === 0) return []
      const place = { exerciseId: id, exerciseTitle: title, section, page }
      const byWeek = weeks.map((week) => count(made, (one) => one.week === week))
      const sum = { mistake: mistake.id, title: mistake.title, times: made.length, of: done.length, weeks: byWeek }
      return [{ ...place, ...sum }]
    })
  })
  return sums.toSorted((a, b) => b.times - a.times || (a.title < b.title ? -1 : 1))
}
