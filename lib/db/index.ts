/** The door to the database. Nothing else imports Prisma; only the use cases in `lib/study` come through here. */
import { PrismaClient } from './generated/client'
import type { Prisma } from './generated/client'
import { migrate } from './migrations'
import type { Sql } from './sql'
import { sqlOn, transact } from './sql'
import { sqliteConnections } from './sqlite'

export type {
  Attempt,
  AttemptTry,
  DayTotal,
  Exam,
  ExerciseTotal,
  Fit,
  ItemState,
  Learner,
  MistakeTotal,
  PageTotal,
  Quiz,
  QuizQuestion,
  Review,
} from './generated/client'
export { answeredOn, begunAmong, examsFrom, stepping, studiedDays, unfinishedAmong, unfinishedFirst } from './day'
export { countDue, dueByRecall, dueSoon, type DueRow } from './due'
export {
  addReviews,
  findLearner,
  moveBegun,
  putStates,
  removeStates,
  reviewsAfter,
  reviewsNamed,
  reviewsOfItems,
  reviewsSince,
  statesOf,
  takeNumbers,
  type NewReview,
} from './log'
export { sqlOf, type Sql } from './sql'
export {
  begunIn,
  dayTotals,
  exerciseSums,
  exerciseTotals,
  firstStudiedDay,
  hourSums,
  mistakeTotals,
  recallSums,
  reviewsCounted,
  statesBefore,
  type ExerciseSum,
} from './sums'
export { TOTALS, addToTotals, clearTotals, type TotalRows, type TotalTable } from './totals'
export { standingAfter, standingOfItems, type FoldedFrom, type StandingRow } from './standing'
export type Transaction = Prisma.TransactionClient

export interface Database {
  /** For queries. It has a connection of its own, which sees only what has been committed, and refuses to write. */
  read: PrismaClient
  /** The same in plain SQL. */
  sql: Sql
  /** Everything `work` does happens, or nothing of it. One after the other: there is one connection that writes. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** The same in plain SQL. */
  writeSql<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** To fold a log of a million rows anew takes minutes. */
const TRANSACTION = { maxWait: 30_000, timeout: 15 * 60_000 }

/** Opens the database at `file:PATH`, brought up to this code's schema. `root` is the project's folder. */
export async function openDatabase(url: string, root = process.cwd()): Promise<Database> {
  await migrate(url, root)
  const [reading, writing] = [await connected(url, 'reader'), await connected(url, 'writer')]
  const read = new PrismaClient({ adapter: reading.adapter })
  const writer = new PrismaClient({ adapter: writing.adapter })
  return {
    read,
    sql: sqlOn(reading.connection),
    write: (work) => writer.$transaction(work, TRANSACTION),
    writeSql: (work) => transact(writing.connection, work),
    close: async () => {
      await read.$disconnect()
      await writer.$disconnect()
      // A client that was never asked anything has not connected, and leaves the connection open.
      await reading.connection.dispose()
      await writing.connection.dispose()
    },
  }
}

/** A connection, and the query builder's way to the same one. */
async function connected(url: string, role: 'reader' | 'writer') {
  const connections = sqliteConnections(url, role)
  const connection = await connections.connect()
  return { connection, adapter: { ...connections, connect: () => Promise.resolve(connection) } }
}

// The server bundles this module more than once; the process has one set of connections all the same.
const shared = globalThis as { epochDatabases?: Map<string, Promise<Database>> }

/** The database at `url`, opened once a process. */
export function database(url: string): Promise<Database> {
  const open = (shared.epochDatabases ??= new Map())
  const known = open.get(url)
  if (known) return known
  const opening = openDatabase(url)
  open.set(url, opening)
  opening.catch(() => open.delete(url))
  return opening
}
