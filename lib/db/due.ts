/** What the query builder cannot say: an order by what is computed. Plain SQL that SQLite and PostgreSQL both understand. */
import { Prisma } from './generated/client'
import type { Sql } from './sql'

export interface DueRow {
  itemId: string
  stability: number
  lastDay: number
}

const isDue = (learnerId: string, day: string): Prisma.Sql => Prisma.sql`
  FROM "ItemState" WHERE "learnerId" = ${learnerId} AND "phase" = 'review' AND "suspended" = FALSE AND "dueDay" <= ${day}
    AND ("buriedUntil" IS NULL OR "buriedUntil" <= ${day})`

/** How many items past their steps are due on a day. */
export async function countDue(sql: Sql, learnerId: string, day: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(Prisma.sql`SELECT COUNT(*) AS "count" ${isDue(learnerId, day)}`)
  return Number(row?.count ?? 0)
}

/**
 * Items past their steps that are due on a day, at most `limit`, the highest chance of recall first: that of the smallest
 * share of its stability passed. Answered from an index alone.
 */
export function dueByRecall(
  sql: Sql,
  { learnerId, day, number, limit }: { learnerId: string; day: string; number: number; limit: number },
): Promise<DueRow[]> {
  return sql.query(Prisma.sql`
    SELECT "itemId", "stability", "lastDay" ${isDue(learnerId, day)}
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
  sql: Sql,
  { learnerId, day, limit }: { learnerId: string; day: string; limit: number },
): Promise<SoonRow[]> {
  return sql.query(Prisma.sql`
    SELECT "stability", "difficulty", "lastDay", "dueDay" FROM "ItemState"
    WHERE "learnerId" = ${learnerId} AND "phase" = 'review' AND "suspended" = FALSE AND "dueDay" <= ${day}
    ORDER BY "dueDay" LIMIT ${limit}`)
}
