/** A transaction that adds to a learner's log. */
import type { Transaction } from '@/lib/db'
import type { Desk } from './desk'
import { moveDue } from './due-days'
import type { Lock } from './learner'
import { lockLearner } from './learner'
import type { LedgerContext } from './ledger'
import { Ledger } from './ledger'
import { weightsOf } from './weights'

export interface Writing {
  tx: Transaction
  /** Opens the logs of these items; closed when the work is done. */
  open: (itemIds: readonly string[]) => Promise<Ledger>
}

/** `rows` is how many the work adds at most. */
export async function writeLog<T>(desk: Desk, rows: number, work: (writing: Writing) => Promise<T>): Promise<T> {
  const { first, ledgers, result } = await desk.db.write(async (tx) => {
    const lock = await lockLearner(tx, desk.learner.id, rows)
    const ledgers: Ledger[] = []
    const open = async (itemIds: readonly string[]) => {
      const ledger = await openLedger(tx, desk, lock, itemIds)
      ledgers.push(ledger)
      return ledger
    }
    const result = await work({ tx, open })
    for (const ledger of ledgers) await ledger.close()
    return { first: lock.first, ledgers, result }
  })
  moveDue(
    desk,
    { first, rows },
    ledgers.flatMap((ledger) => ledger.moved()),
  )
  return result
}

async function openLedger(
  tx: Transaction,
  { deck, now, settings }: Desk,
  { learner, first }: Lock,
  itemIds: readonly string[],
): Promise<Ledger> {
  // Of the learner as locked: other weights may have come into force since the desk was opened.
  const weights = await weightsOf(tx, learner)
  const { id: learnerId, desiredRetention: retention } = learner
  const context: LedgerContext = { learnerId, deck, now, weights, retention, settings, first }
  return Ledger.open(tx, context, itemIds)
}
