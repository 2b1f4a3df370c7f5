/** The plan: exams with what they take, and what each desired retention costs. */
import type { Item } from '@/lib/deck'
import type { Memory } from '@/lib/scheduler'
import { addDays, daysBetween, recallOn } from '@/lib/scheduler'
import type { SimulatedItem } from '@/lib/scheduler/simulation/shelf'
import { recommended } from '@/lib/scheduler/simulation/workload'
import type { Desk } from '../desk'
import { openDesk } from '../desk'
import { askable } from '../candidates'
import type { Histories } from '../states'
import { historyOf, readHistories } from '../states'
import type { Context } from '../types'
import type { Exam } from './exams'
import { itemsOfExam, readExams } from './exams'
import { blend, readHabits } from './habits'
import { examProblem, plannable } from './save'
import { simulate } from './simulate'
import { cautionOf } from './targets'
import type { Assessment, ExamInput, ExamView, PlanView, Workload } from './types'

/** Exams that are over stay in sight for so many days. */
const REMEMBERED_DAYS = 30

/** The exams and the chapters there are; what the exams take is worked out by `assessExam`. */
export async function getPlan(context: Context): Promise<PlanView> {
  const desk = await openDesk(context)
  const { db, learner, moment } = desk
  const [exams, histories] = await Promise.all([
    readExams(db.sql, learner.id, addDays(moment.day, -REMEMBERED_DAYS)),
    readHistories(db, learner.id),
  ])
  return {
    day: moment.day,
    ...plannable(moment.day),
    chapters: chaptersOf(desk, histories),
    exams: exams.map((exam) => examView(desk, exam, histories)),
  }
}

function chaptersOf({ deck }: Desk, histories: Histories): PlanView['chapters'] {
  const chapters = new Map<string, PlanView['chapters'][number]>()
  for (const { slug, chapter } of deck.deck.pages) {
    const known = chapters.get(chapter.number) ?? { ...chapter, items: 0, begun: 0 }
    const items = deck.itemsOf(slug)
    known.items += items.length
    known.begun += items.filter(({ id }) => historyOf(histories, id).memory.phase !== 'new').length
    chapters.set(chapter.number, known)
  }
  return [...chapters.values()].filter(({ items }) => items > 0)
}

function examView({ deck, learner, moment, weights }: Desk, exam: Exam, histories: Histories): ExamView {
  const items = itemsOfExam(deck, exam)
  const recalls = items.flatMap(
    ({ id }) => recallOn(historyOf(histories, id).memory, moment.day, weights.numbers) ?? [],
  )
  const titles = new Map(deck.deck.pages.map(({ chapter }) => [chapter.number, chapter.title]))
  const usualRetention = learner.desiredRetention
  const caution = cautionOf(deck, [exam], usualRetention)
  return {
    ...exam,
    chapterTitles: exam.chapters.map((number) => titles.get(number) ?? number),
    daysLeft: daysBetween(moment.day, exam.day),
    items: items.length,
    begun: recalls.length,
    known: items.length > 0 ? recalls.reduce((sum, recall) => sum + recall, 0) / items.length : 0,
    retention: items[0] ? (caution(items[0].id, moment.day)?.retention ?? usualRetention) : usualRetention,
    usualRetention,
  }
}

interface Sorted {
  begun: SimulatedItem[]
  unseen: number
  /** Of all of them. */
  exercises: number
}

/** Items as a simulation wants them; what is set aside is left out. */
function sortItems(items: readonly Item[], histories: Histories, today: string): Sorted {
  const active = items.filter(({ id }) => !historyOf(histories, id).suspended)
  const begun = active.flatMap(({ id }) => simulated(historyOf(histories, id).memory, today) ?? [])
  const exercises = active.filter(({ kind }) => kind === 'exercise').length / Math.max(active.length, 1)
  return { begun, unseen: active.length - begun.length, exercises }
}

function simulated(memory: Memory, today: string): SimulatedItem | null {
  if (memory.phase === 'new') return null
  const { stability, difficulty, last } = memory
  const due = memory.phase === 'review' ? daysBetween(today, memory.dueDay) : 0
  return { stability, difficulty, last: Math.min(daysBetween(today, last.day), 0), due: Math.max(due, 0) }
}

export type Assessed = { ok: true; assessment: Assessment } | { ok: false; reason: string }

/** What an exam takes, whether it has been saved or not. It takes a moment. */
export async function assessExam(context: Context, input: ExamInput): Promise<Assessed> {
  const desk = await openDesk(context)
  const reason = examProblem(desk, input)
  if (reason !== null) return { ok: false, reason }
  const { db, deck, learner, moment, weights } = desk
  const [histories, habits] = await Promise.all([readHistories(db, learner.id), readHabits(db, learner.id)])
  const items = itemsOfExam(deck, input)
  const asked = new Set(items.map(({ id }) => id))
  const { begun, unseen, exercises } = sortItems(items, histories, moment.day)
  if (begun.length + unseen === 0)
    return { ok: false, reason: 'Everything in these chapters is set aside: there is nothing to learn.' }
  const rest = sortItems(
    askable(deck).filter(({ id }) => !asked.has(id)),
    histories,
    moment.day,
  )
  const { exam } = await simulate({
    exam: {
      begun,
      unseen,
      goal: input.goal,
      limit: input.minutes,
      days: daysBetween(moment.day, input.day),
      retention: learner.desiredRetention,
      reviewsPerDay: learner.reviewsPerDay,
      weights: weights.numbers,
      learner: blend(habits, exercises),
      others: rest.begun,
      othersLearner: blend(habits, rest.exercises),
    },
  })
  const { plan, reachedAfter, ...figures } = exam
  return {
    ok: true,
    assessment: {
      ...figures,
      reachedOn: reachedAfter === null ? null : addDays(moment.day, reachedAfter),
      plan: plan.map((one, i) => ({ day: addDays(moment.day, i), ...one })),
    },
  }
}

/** Minutes a day for each desired retention, over the year to come. It takes a moment. */
export async function getWorkload(context: Context): Promise<Workload> {
  const { db, deck, learner, moment, weights } = await openDesk(context)
  const [histories, habits] = await Promise.all([readHistories(db, learner.id), readHabits(db, learner.id)])
  const { begun, unseen, exercises } = sortItems(askable(deck), histories, moment.day)
  const { newPerDay, reviewsPerDay, desiredRetention } = learner
  const setting = { begun, unseen, newPerDay, reviewsPerDay, weights: weights.numbers }
  const { workload: points } = await simulate({ workload: { ...setting, learner: blend(habits, exercises) } })
  return {
    points,
    recommended: recommended(points)?.retention ?? null,
    retention: desiredRetention,
    items: begun.length + unseen,
  }
}
