/** Recording answers: each once, in the order in which they were given, in one transaction. */
import type { Transaction } from '@/lib/db'
import type { DeckIndex, Item } from '@/lib/deck'
import { learnerDay } from '@/lib/scheduler'
import type { Desk } from './desk'
import { openDesk } from './desk'
import type { Lock } from './learner'
import { lockLearner } from './learner'
import type { LedgerContext } from './ledger'
import { Ledger } from './ledger'
import type { Context, ReviewInput, ReviewResult } from './types'
import { weightsOf } from './weights'

/** Older answers are a wrong clock rather than a long journey. */
const OLDEST_MS = 366 * 86_400_000

/** Answers are given back in the order of `inputs`. One that is refused does not keep the others from being recorded. */
export async function recordReviews(context: Context, inputs: readonly ReviewInput[]): Promise<ReviewResult[]> {
  const desk = await openDesk(context)
  return desk.db.write(async (tx) => {
    const lock = await lockLearner(tx, context.learnerId, inputs.length)
    const ledger = await openLedger(
      tx,
      desk,
      lock,
      inputs.map(({ itemId }) => itemId),
    )
    const known = await knownIds(tx, context.learnerId, inputs)
    const results: ReviewResult[] = []
    const ordered = [...inputs.entries()].sort(([, a], [, b]) => Date.parse(a.answeredAt) - Date.parse(b.answeredAt))
    for (const [i, input] of ordered) results[i] = record(desk, ledger, known, input)
    await ledger.close()
    return results
  })
}

export async function openLedger(
  tx: Transaction,
  { deck, now, retention }: Desk,
  { learner, first }: Lock,
  itemIds: readonly string[],
): Promise<Ledger> {
  // Of the learner as locked: other weights may have come into force since the desk was opened.
  const weights = await weightsOf(tx, learner)
  const context: LedgerContext = { learnerId: learner.id, deck, now, weights, retention, first }
  return Ledger.open(tx, context, itemIds)
}

async function knownIds(tx: Transaction, learnerId: string, inputs: readonly ReviewInput[]): Promise<Set<string>> {
  const ids = inputs.map(({ id }) => id)
  const rows = await tx.review.findMany({ where: { learnerId, id: { in: ids } }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

function record(desk: Desk, ledger: Ledger, known: Set<string>, input: ReviewInput): ReviewResult {
  const { id, grade } = input
  const { deck } = desk
  const item = deck.item(input.itemId)
  const refused = (reason: string): ReviewResult => ({ id, status: 'refused', itemId: input.itemId, reason })
  const problem = problemOf(deck, item, input, desk.now)
  if (!item || problem !== null) return refused(problem ?? 'unknown')
  const recorded = (status: 'recorded' | 'repeated'): ReviewResult => {
    const history = ledger.history(item.id)
    return { id, status, itemId: item.id, memory: desk.memory(history), next: desk.next(history, item.id) }
  }
  if (known.has(id)) return recorded('repeated')
  known.add(id)
  // A clock that runs ahead would put the answer into tomorrow.
  const answeredAt = new Date(Math.min(Date.parse(input.answeredAt), desk.now.getTime()))
  ledger.append({
    id,
    kind: item.kind === 'choice' || item.kind === 'order' ? item.kind : 'card',
    itemId: item.id,
    grade,
    answeredAt,
    day: learnerDay(answeredAt.getTime(), desk.zone),
    duration: Math.round(input.duration),
    ...(input.chosen ? { chosen: JSON.stringify(input.chosen) } : {}),
  })
  return recorded('recorded')
}

/** Why an answer cannot be taken, or null. */
function problemOf(
  deck: DeckIndex,
  item: Item | undefined,
  { itemId, chosen, answeredAt }: ReviewInput,
  now: Date,
): string | null {
  if (!item) return `The deck ${deck.deck.hash} has no item '${itemId}'.`
  if (item.kind === 'exercise') return `'${itemId}' is an exercise: it is graded by its attempts, POST /api/attempts.`
  if (chosen && item.kind === 'card') return `'${itemId}' is a card and has no options to choose.`
  if (chosen && item.kind === 'choice' && chosen.some((index) => index >= item.options.length))
    return `'${itemId}' has ${item.options.length} options, numbered from 0; chosen: ${chosen.join(', ')}.`
  if (chosen && item.kind === 'order' && !isOrderOf(chosen, item.steps.length))
    return `'${itemId}' has ${item.steps.length} steps, numbered from 0, each to be given once; chosen: ${chosen.join(', ')}.`
  if (now.getTime() - Date.parse(answeredAt) > OLDEST_MS)
    return `It is said to have been answered on ${answeredAt}, more than a year ago; is the clock right?`
  return null
}

function isOrderOf(places: readonly number[], count: number): boolean {
  return places.length === count && places.toSorted((a, b) => a - b).every((place, i) => place === i)
}
