import type { Attempt, AttemptTry, Transaction } from '@/lib/db'
import { ExerciseItem } from '@/lib/deck'
import type { Typed, Variant, Verdict } from '@/lib/exercises'
import { checkAnswers, drawVariant, isSameAnswer } from '@/lib/exercises'
import type { Desk } from '../desk'
import { openDesk } from '../desk'
import { readDueOn } from '../due-days'
import { promisedDays } from '../memory'
import type { AttemptInput, AttemptResult, Context } from '../types'
import type { Writing } from '../write'
import { writeLogWith } from '../write'
import { easierOf } from './easier'
import type { Progress, Try } from './progress'
import { mistakesOf, progressOf } from './progress'
import { readOutcome, replyOf, reviewIdOf } from './reply'

/** Checks an answer, uncovers a hint or shows the solution. Null where the learner has no such attempt. */
export async function submitAttempt(context: Context, input: AttemptInput): Promise<AttemptResult | null> {
  const desk = await openDesk(context)
  const done = await writeLogWith(desk, 1, (writing) => act(writing, desk, input))
  if (!done) return null
  const { attempt, variant, tries } = done
  const progress = progressOf(tries)
  const outcome = progress.status === 'done' ? await readOutcome(desk, attempt.id) : null
  const easier = await easierOf(desk, attempt, progress)
  return replyOf({ attemptId: attempt.id, variant, tries, outcome, easier })
}

interface Acted {
  attempt: Attempt
  variant: Variant
  tries: Try[]
}

/** The attempt's tries up to and with this one. An action that was taken before, or comes after the end, changes nothing. */
async function act(
  { tx, open }: Writing & { tx: Transaction },
  desk: Desk,
  input: AttemptInput,
): Promise<Acted | null> {
  const learnerId = desk.learner.id
  const attempt = await tx.attempt.findFirst({
    where: { id: input.attemptId, learnerId },
    include: { exercise: true, steps: { orderBy: { number: 'asc' } } },
  })
  if (!attempt) return null
  const definition = ExerciseItem.parse(JSON.parse(attempt.exercise.definition))
  const variant = drawVariant(definition, attempt.seed)
  const before = attempt.steps.map(toTry)
  const known = before.findIndex(({ id }) => id === input.id)
  if (known >= 0) return { attempt, variant, tries: before.slice(0, known + 1) }
  const { status, hints } = progressOf(before)
  if (status === 'done' || (input.action === 'hint' && hints >= definition.hints.length))
    return { attempt, variant, tries: before }

  const taken = takeAction(definition, variant, before, input)
  const tries = [...before, taken]
  const progress = progressOf(tries)
  await tx.attemptTry.create({ data: toRow(taken, attempt.id, tries.length, desk.now) })
  await tx.attempt.update({ where: { id: attempt.id }, data: summaryOf(progress, desk.now) })
  if (progress.grade !== null) await recordOutcome(open, desk, attempt, tries, progress)
  return { attempt, variant, tries }
}

function takeAction(definition: ExerciseItem, variant: Variant, before: readonly Try[], input: AttemptInput): Try {
  const { id, action } = input
  const base = { id, action, duration: Math.round(input.duration ?? 0) }
  if (action !== 'check') return { ...base, answers: null, verdict: null, counted: false }
  const answers = input.answers ?? {}
  const earlier = before.flatMap((one) => (one.answers ? [one.answers] : []))
  // Given again, it is judged as it was then.
  const again = earlier.findIndex((one) => isSameAnswer(variant, one, answers))
  const verdict = whole(checkAnswers(definition, variant, answers, again < 0 ? earlier : earlier.slice(0, again)))
  return { ...base, answers, verdict, counted: again < 0 && !verdict.correct && !verdict.free }
}

/** Where a part cannot be read, nothing else is judged yet: the check is free, and so tells nothing of the other parts. */
function whole(verdict: Verdict): Verdict {
  const unread = Object.entries(verdict.fields).filter(([, { status }]) => status === 'unreadable')
  if (unread.length === 0) return verdict
  return { correct: false, score: 0, free: true, fields: Object.fromEntries(unread) }
}

interface Recorded {
  id: string
  exerciseId: string
  revision: string
}

/** A finished attempt is an answer like any other. Its id follows from the attempt's, so that it is recorded once. */
async function recordOutcome(
  open: Writing['open'],
  desk: Desk,
  attempt: Recorded,
  tries: Try[],
  progress: Progress,
): Promise<void> {
  const ledger = await open([attempt.exerciseId])
  const grade = progress.grade ?? 1
  const next = desk.next(ledger.history(attempt.exerciseId), attempt.exerciseId, await readDueOn(desk))
  ledger.append({
    id: reviewIdOf(attempt.id),
    kind: 'exercise',
    itemId: attempt.exerciseId,
    revision: attempt.revision,
    grade,
    answeredAt: desk.now,
    day: desk.moment.day,
    hour: desk.moment.hour,
    duration: progress.duration,
    ...promisedDays(next[grade].seconds),
    attemptId: attempt.id,
    mistakes: JSON.stringify(mistakesOf(tries)),
  })
}

function summaryOf({ status, wrong, hints, grade }: Progress, now: Date) {
  return { status, tries: wrong, hints, grade, finished: status === 'done' ? now : null }
}

function toRow({ answers, verdict, ...rest }: Try, attemptId: string, number: number, at: Date) {
  const text = (value: unknown) => (value === null ? null : JSON.stringify(value))
  return { ...rest, attemptId, number, at, answers: text(answers), verdict: text(verdict) }
}

function toTry({ id, action, answers, verdict, counted, duration }: AttemptTry): Try {
  return {
    id,
    action: action as Try['action'],
    answers: answers === null ? null : (JSON.parse(answers) as Record<string, Typed>),
    verdict: verdict === null ? null : (JSON.parse(verdict) as Verdict),
    counted,
    duration,
  }
}
