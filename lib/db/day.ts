/** What a day's plan is made from, beside what is due: in plain SQL, and of the states only the columns it needs. */
import { inParts } from './columns'
import { Prisma } from './generated/client'
import type { DayTotal, Exam, ItemState, PageTotal } from './generated/client'
import type { Sql } from './sql'

/** Exams on a day or later, by day. */
export function examsFrom(sql: Sql, learnerId: string, day: string): Promise<Exam[]> {
  return sql.query(Prisma.sql`
    SELECT * FROM "Exam" WHERE "learnerId" = ${learnerId} AND "day" >= ${day} ORDER BY "day", "id"`)
}

/** Those of these days that have answers, oldest first. */
export function studiedDays(sql: Sql, learnerId: string, from: string, to: string): Promise<DayTotal[]> {
  return sql.query(Prisma.sql`
    SELECT * FROM "DayTotal" WHERE "learnerId" = ${learnerId} AND "day" >= ${from} AND "day" <= ${to} AND "answers" > 0
    ORDER BY "day"`)
}

/** Items on a step that are not set aside, the first to come first. */
export function stepping(sql: Sql, learnerId: string, limit: number): Promise<ItemState[]> {
  return sql.query(Prisma.sql`
    SELECT * FROM "ItemState"
    WHERE "learnerId" = ${learnerId} AND "phase" IN ('learning', 'relearning') AND "suspended" = FALSE
    ORDER BY "due" LIMIT ${limit}`)
}

/** Items whose last answer was on this day. */
export async function answeredOn(sql: Sql, learnerId: string, day: string): Promise<string[]> {
  const rows = await sql.query<{ itemId: string }>(Prisma.sql`
    SELECT "itemId" FROM "ItemState" WHERE "learnerId" = ${learnerId} AND "lastReviewDay" = ${day}`)
  return rows.map(({ itemId }) => itemId)
}

export type Begun = Pick<ItemState, 'itemId' | 'phase' | 'suspended' | 'buriedUntil'>

/** Which of these items have a state, and whether they have been answered. */
export async function begunAmong(sql: Sql, learnerId: string, itemIds: readonly string[]): Promise<Begun[]> {
  const found = inParts(itemIds).map((ids) =>
    sql.query<Begun>(Prisma.sql`
      SELECT "itemId", "phase", "suspended", "buriedUntil" FROM "ItemState"
      WHERE "learnerId" = ${learnerId} AND "itemId" IN (${Prisma.join(ids)})`),
  )
  return (await Promise.all(found)).flat()
}

const unfinished = (learnerId: string): Prisma.Sql =>
  Prisma.sql`SELECT * FROM "PageTotal" WHERE "learnerId" = ${learnerId} AND "left" > 0`

/** Of these pages those that are not begun in full, in the order of the book. */
export async function unfinishedAmong(sql: Sql, learnerId: string, pages: readonly string[]): Promise<PageTotal[]> {
  if (pages.length === 0) return []
  return sql.query(Prisma.sql`${unfinished(learnerId)} AND "page" IN (${Prisma.join([...pages])}) ORDER BY "place"`)
}

/** The first pages that are not begun in full, in the order of the book, leaving out these. */
export function unfinishedFirst(
  sql: Sql,
  learnerId: string,
  without: readonly string[],
  limit: number,
): Promise<PageTotal[]> {
  const others = without.length > 0 ? Prisma.sql`AND "page" NOT IN (${Prisma.join([...without])})` : Prisma.empty
  return sql.query(Prisma.sql`${unfinished(learnerId)} ${others} ORDER BY "place" LIMIT ${limit}`)
}
