/** One's own answer in which a mistake was made, drawn again as it was then. */
import type { Attempt, AttemptTry } from '@/lib/db'
import { ExerciseItem } from '@/lib/deck'
import type { Typed, Variant, Verdict } from '@/lib/exercises'
import { drawVariant, explain } from '@/lib/exercises'
import { renderInline, renderMarkdown } from '@/lib/markdown'
import { addDays } from '@/lib/scheduler'
import { namedIn } from '../attempts/progress'
import type { Desk } from '../desk'
import { LOG_FIELDS, standing } from '../log'
import type { Mistake } from '../totals'
import { kindOf } from './kinds'
import type { MistakeRow, MistakeRows } from './rows'
import type { MistakeExample, MistakenPart } from './types'

/** The latest there is. Null where its attempts are not kept. */
export async function readExample(
  desk: Desk,
  kind: string,
  { rows, weeks }: MistakeRows,
): Promise<MistakeExample | null> {
  const made = rows.filter((row) => kindOf(row).kind === kind)
  const last = Math.max(...made.map((row) => lastWeek(row)))
  const week = weeks[last]
  if (week === undefined) return null
  const shown = made.filter((row) => row.weeks[last]! > 0)
  const found = await latestOf(desk, shown, week)
  if (!found) return null
  const attempt = await desk.db.read.attempt.findUnique({
    where: { id: found.attemptId },
    include: { exercise: true, steps: { orderBy: { number: 'asc' } } },
  })
  return attempt && replay(desk, attempt, found.day, kind)
}

const lastWeek = ({ weeks }: MistakeRow): number => weeks.findLastIndex((times) => times > 0)

/** Of the log only these exercises in this week are read. */
async function latestOf({ db, learner }: Desk, rows: readonly MistakeRow[], week: string) {
  const ids = new Set(rows.flatMap(({ exercise }) => [exercise.id, ...exercise.aliases]))
  const named = new Set(rows.map(({ mistake }) => mistake))
  const answers = await db.read.review.findMany({
    where: { learnerId: learner.id, itemId: { in: [...ids] }, day: { gte: week, lte: addDays(week, 6) } },
    select: { ...LOG_FIELDS, attemptId: true },
  })
  const attempts = new Map(answers.map(({ id, attemptId }) => [id, attemptId]))
  const latest = standing(answers).findLast(({ mistakes }) =>
    (JSON.parse(mistakes ?? '[]') as Mistake[]).some(({ id }) => named.has(id)),
  )
  const attemptId = latest && attempts.get(latest.id)
  return attemptId ? { attemptId, day: latest.day } : null
}

type Kept = Attempt & { exercise: { definition: string }; steps: AttemptTry[] }

/** With the exercise as it was when it was drawn, whatever has become of it. */
function replay({ deck }: Desk, attempt: Kept, day: string, kind: string): MistakeExample | null {
  const definition = ExerciseItem.parse(JSON.parse(attempt.exercise.definition))
  const variant = drawVariant(definition, attempt.seed)
  for (const { answers, verdict, counted } of attempt.steps.toReversed()) {
    if (!counted || answers === null || verdict === null) continue
    const parts = partsOf(variant, JSON.parse(answers) as Record<string, Typed>, JSON.parse(verdict) as Verdict, kind)
    if (parts.length === 0) continue
    const { id, title, page, section } = definition
    const exerciseId = deck.item(id)?.id ?? id
    return { day, exerciseId, title, page, section, statementHtml: renderMarkdown(variant.statement), parts }
  }
  return null
}

/** The parts in which the mistake was recognised. */
function partsOf(variant: Variant, answers: Record<string, Typed>, { fields }: Verdict, kind: string): MistakenPart[] {
  const { key } = explain(variant)
  return variant.fields.flatMap((field): MistakenPart | [] => {
    const verdict = fields[field.name]
    const named = verdict && namedIn(verdict).find(({ id, title }) => kindOf({ mistake: id, title }).kind === kind)
    const typed = answers[field.name]
    if (!named || typed === undefined) return []
    return {
      labelHtml: renderInline(field.label),
      askHtml: field.ask === null ? null : renderMarkdown(field.ask),
      // An option is typed as its letter, which says nothing without the list.
      typed: field.options === null ? { text: typedText(typed) } : { html: renderInline(verdict.understood ?? '') },
      rightHtml: renderInline(key[field.name]!),
      title: verdict.mistakeTitle ?? named.title,
      messageHtml: verdict.message === null ? null : renderMarkdown(verdict.message),
    }
  })
}

function typedText(typed: Typed): string {
  if (typeof typed === 'string') return typed
  if (Array.isArray(typed)) return typed.map((row) => row.join(', ')).join('; ')
  return Object.entries(typed)
    .map(([name, text]) => `${name} ${text}`)
    .join(', ')
}
