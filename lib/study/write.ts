/** A transaction that adds to a learner's log. */
import type { Sql, Transaction } from '@/lib/db'
import { sqlOf } from '@/lib/db'
import type { Desk } from './desk'
import { moveDue } from './due-days'
import type { Lock } from './learner'
import { lockLearner } from './learner'
import type { LedgerContext } from './ledger'
import { Ledger } from './ledger'
import { weightsOf } from './weights'

export interface Writing {
  sql: Sql
  /** Opens the logs of these items; closed when the work is done. */
  open: (itemIds: readonly string[]) => Promise<Ledger>
}

/** `rows` is how many the work adds at most. */
export async function writeLog<T>(desk: Desk, rows: number, work: (writing: Writing) => Promise<T>): Promise<T> {
  return settle(desk, rows, await desk.db.writeSql((sql) => within(sql, desk, rows, work)))
}

/** The same where more is written than the log, with the query builder. */
export async function writeLogWith<T>(
  desk: Desk,
  rows: number,
  work: (writing: Writing & { tx: Transaction }) => Promise<T>,
): Promise<T> {
  const written = await desk.db.write((tx) => within(sqlOf(tx), desk, rows, (writing) => work({ ...writing, tx })))
  return settle(desk, rows, written)
}

interface Written<T> {
  first: number
  ledgers: readonly Ledger[]
  result: T
}

async function within<T>(
  sql: Sql,
  desk: Desk,
  rows: number,
  work: (writing: Writing) => Promise<T>,
): Promise<Written<T>> {
  const lock = await lockLearner(sql, desk.learner.id, rows)
  const ledgers: Ledger[] = []
  const open = async (itemIds: readonly string[]) => {
    const ledger = await openLedger(sql, desk, lock, itemIds)
    ledgers.push(ledger)
    return ledger
  }
  const result = await work({ sql, open })
  for (const ledger of ledgers) await ledger.close()
  return { first: lock.first, ledgers, result }
}

/** What is kept in memory follows what is certain to be written. */
function settle<T>(desk: Desk, rows: number, { first, ledgers, result }: Written<T>): T {
  moveDue(
    desk,
    { first, rows },
    ledgers.flatMap((ledger) => ledger.moved()),
  )
  return result
}

async function openLedger(
  sql: Sql,
  { db, deck, now, settings }: Desk,
  { learner, first }: Lock,
  itemIds: readonly string[],
): Promise<Ledger> {
  // Of the learner as locked: other weights may have come into force since the desk was opened.
  const weights = await weightsOf(db.read, learner)
  const { id: learnerId, desiredRetention: retention } = learner
  const context: LedgerContext = { learnerId, deck, now, weights, retention, settings, first }
  return Ledger.open(sql, context, itemIds)
}
