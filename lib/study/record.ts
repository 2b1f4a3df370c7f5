/** Recording answers: each once, in the order in which they were given, in one transaction. */
import type { Sql } from '@/lib/db'
import { reviewsNamed } from '@/lib/db'
import type { DeckIndex, Item } from '@/lib/deck'
import type { Desk, DueOn } from './desk'
import { openDesk } from './desk'
import { readDueOn } from './due-days'
import type { Ledger } from './ledger'
import type { Context, ReviewInput, ReviewResult } from './types'
import type { LocalMoment } from './true-time'
import { trueMoment } from './true-time'
import { writeLog } from './write'

/**
 * Answers are given back in the order of `inputs`. One that is refused does not keep the others from being recorded.
 * `sentAt` is the time at sending by the clock that dated the answers: how wrong that clock is can be told from it.
 */
export async function recordReviews(
  context: Context,
  inputs: readonly ReviewInput[],
  { sentAt }: { sentAt?: string } = {},
): Promise<ReviewResult[]> {
  const desk = await openDesk(context)
  const dueOn = await readDueOn(desk)
  const clock = sentAt === undefined ? {} : { sentAt }
  const dated = inputs.map(({ answeredAt, timeZone, ...input }) => {
    const at = trueMoment(answeredAt, timeZone === undefined ? clock : { ...clock, timeZone }, desk)
    return { ...input, at }
  })
  return writeLog(desk, inputs.length, async ({ sql, open }) => {
    const ledger = await open(inputs.map(({ itemId }) => itemId))
    const known = await knownIds(sql, context.learnerId, inputs)
    const results: ReviewResult[] = []
    const ordered = [...dated.entries()].sort(([, a], [, b]) => a.at.instant - b.at.instant)
    for (const [i, input] of ordered) results[i] = record({ desk, ledger, known, dueOn }, input)
    return results
  })
}

async function knownIds(sql: Sql, learnerId: string, inputs: readonly ReviewInput[]): Promise<Set<string>> {
  const ids = inputs.map(({ id }) => id)
  return new Set((await reviewsNamed(sql, learnerId, ids)).map(({ id }) => id))
}

interface Recording {
  desk: Desk
  ledger: Ledger
  /** Ids that are in the log. */
  known: Set<string>
  dueOn: DueOn
}
type Dated = Omit<ReviewInput, 'answeredAt' | 'timeZone'> & { at: LocalMoment }

function record({ desk, ledger, known, dueOn }: Recording, input: Dated): ReviewResult {
  const { id, grade, at, duration, days, chosen } = input
  const item = desk.deck.item(input.itemId)
  const itemId = item?.id ?? input.itemId
  const problem = item ? problemOf(item, input) : unknownProblem(desk.deck, ledger, itemId)
  if (problem !== null) return { id, status: 'refused', itemId, reason: problem }
  const recorded = (status: 'recorded' | 'repeated'): ReviewResult => {
    const history = ledger.history(itemId)
    return { id, status, itemId, memory: desk.memory(history), next: desk.next(history, itemId, dueOn) }
  }
  if (known.has(id)) return recorded('repeated')
  known.add(id)
  ledger.append({
    id,
    kind: item?.kind === 'choice' || item?.kind === 'order' ? item.kind : 'card',
    itemId,
    grade,
    answeredAt: new Date(at.instant),
    day: at.day,
    hour: at.hour,
    duration: Math.round(duration),
    ...(days === undefined ? {} : { days }),
    ...(chosen ? { chosen: JSON.stringify(chosen) } : {}),
  })
  return recorded('recorded')
}

/** An item that has left the book since it was asked is still answered; one that never was in it is a mistake. */
function unknownProblem(deck: DeckIndex, ledger: Ledger, itemId: string): string | null {
  return ledger.knows(itemId) ? null : `The deck ${deck.deck.hash} has no item '${itemId}'.`
}

/** Why an answer cannot be taken, or null. */
function problemOf(item: Item, { itemId, chosen }: Dated): string | null {
  if (item.kind === 'exercise') return `'${itemId}' is an exercise: it is graded by its attempts, POST /api/attempts.`
  if (chosen && item.kind === 'card') return `'${itemId}' is a card and has no options to choose.`
  if (chosen && item.kind === 'choice' && chosen.some((index) => index >= item.options.length))
    return `'${itemId}' has ${item.options.length} options, numbered from 0; chosen: ${chosen.join(', ')}.`
  if (chosen && item.kind === 'order' && !isOrderOf(chosen, item.steps.length))
    return `'${itemId}' has ${item.steps.length} steps, numbered from 0, each to be given once; chosen: ${chosen.join(', ')}.`
  return null
}

function isOrderOf(places: readonly number[], count: number): boolean {
  return places.length === count && places.toSorted((a, b) => a - b).every((place, i) => place === i)
}
