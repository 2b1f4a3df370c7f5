/** Everything that is derived from the log, derived again from its first row. */
import type { Learner, Sql, Transaction } from '@/lib/db'
import { reviewsAfter, sqlOf } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import type { Folded } from './fold'
import { foldLog } from './fold'
import { canonicalId } from './ledger'
import type { LogRow } from './log'
import { LOG_COLUMNS } from './log'
import { writePageTotals } from './pages'
import { stateOf } from './states'
import type { Totals } from './totals'
import { addTotals, noTotals, replaceTotals } from './totals'
import { weightsOf } from './weights'

/** Rows are read so many at a time: all at once would be held twice. */
const PART = 20_000

/** The fold over a whole log, by item. */
export function foldAll(
  rows: readonly LogRow[],
  deck: DeckIndex,
  weights: readonly number[],
): { items: Map<string, Folded>; totals: Totals } {
  const logs = new Map<string, LogRow[]>()
  for (const row of rows) {
    const id = canonicalId(deck, row.itemId)
    const log = logs.get(id)
    if (log) log.push(row)
    else logs.set(id, [row])
  }
  const items = new Map([...logs].map(([id, log]) => [id, foldLog(log, weights)]))
  const totals = noTotals()
  for (const folded of items.values()) addTotals(totals, folded.totals, 1)
  return { items, totals }
}

/** Replaces a learner's states and totals by what the log says, with the weights that are in force. */
export async function replayLearner(
  tx: Transaction,
  deck: DeckIndex,
  learner: Pick<Learner, 'id' | 'fitId'>,
): Promise<void> {
  const learnerId = learner.id
  const weights = await weightsOf(tx, learner)
  const rows = await readLog(sqlOf(tx), learnerId)
  const { items, totals } = foldAll(rows, deck, weights.numbers)
  await tx.itemState.deleteMany({ where: { learnerId } })
  const states = [...items].flatMap(([itemId, folded]) => {
    const state = stateOf(folded)
    return state ? [{ learnerId, itemId, ...state }] : []
  })
  await tx.itemState.createMany({ data: states })
  await writePageTotals(tx, deck, learnerId)
  await replaceTotals(sqlOf(tx), learnerId, totals)
}

async function readLog(sql: Sql, learnerId: string): Promise<LogRow[]> {
  const rows: LogRow[] = []
  for (;;) {
    const part = await reviewsAfter(sql, LOG_COLUMNS, learnerId, rows.at(-1)?.sequence ?? 0, PART)
    for (const row of part) rows.push(row)
    if (part.length < PART) return rows
  }
}
