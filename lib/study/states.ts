/** Items' states in the database: rows on one side, histories on the other. */
import type { Database, ItemState, Sql } from '@/lib/db'
import { putStates, removeStates, statesOf } from '@/lib/db'
import type { ItemHistory, Memory } from '@/lib/scheduler'
import { NOTHING_YET, dayNumber } from '@/lib/scheduler'
import type { Folded } from './fold'

/** A row that no fold could have written is a fault to be found, not to be guessed around. */
export function toHistory(row: ItemState): ItemHistory {
  const { reviews, lapses, suspended, byHand, buriedUntil } = row
  return { memory: toMemory(row), reviews, lapses, suspended, byHand, buriedUntil }
}

function toMemory(row: ItemState): Memory {
  const { phase, step, due, dueDay } = row
  if (phase === 'new') return { phase }
  const remembered = toRemembered(row)
  if (remembered && phase === 'review' && dueDay !== null) return { ...remembered, phase, dueDay }
  if (remembered && (phase === 'learning' || phase === 'relearning') && due)
    return { ...remembered, phase, step, due: due.getTime() }
  throw new Error(`The state of the item ${row.itemId} is not sound: ${JSON.stringify(row)}.`)
}

function toRemembered({ stability, difficulty, lastReview, lastReviewDay }: ItemState) {
  if (stability === null || difficulty === null || lastReview === null || lastReviewDay === null) return null
  return { stability, difficulty, last: { instant: lastReview.getTime(), day: lastReviewDay } }
}

export type Histories = ReadonlyMap<string, ItemHistory>

/** What is known of every item the learner has begun, or of those among `ids`. */
export async function readHistories(db: Database, learnerId: string, ids?: readonly string[]): Promise<Histories> {
  const rows = await statesOf(db.sql, learnerId, ids)
  return new Map(rows.map((row) => [row.itemId, toHistory(row)]))
}

/** What is known of one item. */
export async function readHistory(
  { sql }: Pick<Database, 'sql'>,
  learnerId: string,
  itemId: string,
): Promise<ItemHistory> {
  const [row] = await statesOf(sql, learnerId, [itemId])
  return row ? toHistory(row) : NOTHING_YET
}

export const historyOf = (histories: Histories, itemId: string): ItemHistory => histories.get(itemId) ?? NOTHING_YET

/** Of an item that was set aside or buried before its first answer. */
const NEVER = {
  phase: 'new',
  step: 0,
  due: null,
  dueDay: null,
  lastReview: null,
  lastReviewDay: null,
  lastDay: null,
  stability: null,
  difficulty: null,
}

/** The row of a fold; null for an item of which nothing stands: it has no state, as before its first answer. */
export function stateOf({ history, version }: Folded) {
  const { memory, ...rest } = history
  if (memory.phase === 'new') return rest.suspended || rest.buriedUntil !== null ? { ...NEVER, ...rest, version } : null
  const { stability, difficulty, last } = memory
  const where =
    memory.phase === 'review'
      ? { phase: memory.phase, step: 0, due: null, dueDay: memory.dueDay }
      : { phase: memory.phase, step: memory.step, due: new Date(memory.due), dueDay: last.day }
  const when = { lastReview: new Date(last.instant), lastReviewDay: last.day, lastDay: dayNumber(last.day) }
  return { ...where, ...when, stability, difficulty, ...rest, version }
}

export async function writeStates(sql: Sql, learnerId: string, folds: ReadonlyMap<string, Folded>): Promise<void> {
  const states: ItemState[] = []
  const gone: string[] = []
  for (const [itemId, folded] of folds) {
    const state = stateOf(folded)
    if (state) states.push({ learnerId, itemId, ...state })
    else gone.push(itemId)
  }
  await putStates(sql, states)
  await removeStates(sql, learnerId, gone)
}
