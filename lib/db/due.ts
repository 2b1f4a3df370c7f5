/** What the query builder cannot say: an order by what is computed. Plain SQL that SQLite and PostgreSQL both understand. */
import { Prisma } from './generated/client'
import type { PrismaClient } from './generated/client'

export interface DueRow {
  itemId: string
  stability: number
  lastDay: number
}

/**
 * Items past their steps that are due on a day, at most `limit`, the highest chance of recall first: that of the smallest
 * share of its stability passed. Answered from an index alone.
 */
export function dueByRecall(
  read: PrismaClient,
  { learnerId, day, number, limit }: { learnerId: string; day: string; number: number; limit: number },
): Promise<DueRow[]> {
  return read.$queryRaw<DueRow[]>(Prisma.sql`
    SELECT "itemId", "stability", "lastDay" FROM "ItemState"
    WHERE "learnerId" = ${learnerId} AND "phase" = 'review' AND "suspended" = FALSE AND "dueDay" <= ${day}
      AND ("buriedUntil" IS NULL OR "buriedUntil" <= ${day})
    ORDER BY (${number} - "lastDay") / "stability", "itemId"
    LIMIT ${limit}`)
}

export interface SoonRow {
  stability: number
  difficulty: number
  lastDay: number
  dueDay: string
}

/** What is known of the items past their steps that are due on a day or before it, the longest due first. */
export function dueSoon(
  read: PrismaClient,
  { learnerId, day, limit }: { learnerId: string; day: string; limit: number },
): Promise<SoonRow[]> {
  return read.$queryRaw<SoonRow[]>(Prisma.sql`
    SELECT "stability", "difficulty", "lastDay", "dueDay" FROM "ItemState"
    WHERE "learnerId" = ${learnerId} AND "phase" = 'review' AND "suspended" = FALSE AND "dueDay" <= ${day}
    ORDER BY "dueDay" LIMIT ${limit}`)
}
