/** The door to the database. Nothing else imports Prisma; only the use cases in `lib/study` come through here. */
import { PrismaClient } from './generated/client'
import type { Prisma } from './generated/client'
import { migrate } from './migrations'
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
export { dueByRecall, dueSoon } from './due'
export { TOTALS, addToTotals, clearTotals, type TotalRows, type TotalTable } from './totals'
export { standingAfter, standingOfItems, type FoldedFrom, type StandingRow } from './standing'
export type Transaction = Prisma.TransactionClient
export type CreateReview = Prisma.ReviewCreateManyInput

export interface Database {
  /** For queries. It has a connection of its own, which sees only what has been committed, and refuses to write. */
  read: PrismaClient
  /** Everything `work` does happens, or nothing of it. One after the other: there is one connection that writes. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const TRANSACTION = { maxWait: 30_000, timeout: 60_000 }

/** Opens the database at `file:PATH`, brought up to this code's schema. `root` is the project's folder. */
export async function openDatabase(url: string, root = process.cwd()): Promise<Database> {
  await migrate(url, root)
  const read = new PrismaClient({ adapter: sqliteConnections(url, 'reader') })
  const writer = new PrismaClient({ adapter: sqliteConnections(url, 'writer') })
  return {
    read,
    write: (work) => writer.$transaction(work, TRANSACTION),
    close: async () => {
      await read.$disconnect()
      await writer.$disconnect()
    },
  }
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
