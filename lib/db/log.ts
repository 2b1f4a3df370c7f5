/** The log and what is written with it. */
import { inParts, insert, name, names } from './columns'
import { Prisma } from './generated/client'
import type { ItemState, Learner, Review } from './generated/client'
import type { Sql } from './sql'

type Optional = 'target' | 'hour' | 'chosen' | 'attemptId' | 'mistakes' | 'settings' | 'days' | 'before' | 'after'
/** A row that is to be added to the log. */
export type NewReview = Omit<Review, Optional> & Partial<Pick<Review, Optional>>

const REVIEW = Object.values(Prisma.ReviewScalarFieldEnum)
const STATE = Object.values(Prisma.ItemStateScalarFieldEnum)
const STATE_KEY = ['learnerId', 'itemId']

export async function findLearner(sql: Sql, id: string): Promise<Learner | null> {
  const [learner] = await sql.query<Learner>(Prisma.sql`SELECT * FROM "Learner" WHERE "id" = ${id}`)
  return learner ?? null
}

/** Hands out so many numbers of the log; the learner's row is this transaction's from here on. Returns it. */
export async function takeNumbers(sql: Sql, id: string, count: number): Promise<Learner> {
  await sql.run(Prisma.sql`UPDATE "Learner" SET "sequence" = "sequence" + ${count} WHERE "id" = ${id}`)
  const learner = await findLearner(sql, id)
  if (!learner) throw new Error(`There is no learner ${id}.`)
  return learner
}

/** These columns of the rows about items, by whatever names the items have had. */
export async function reviewsOfItems<Column extends keyof Review>(
  sql: Sql,
  columns: readonly Column[],
  learnerId: string,
  itemIds: readonly string[],
): Promise<Pick<Review, Column>[]> {
  const found = inParts(itemIds).map((ids) =>
    sql.query<Pick<Review, Column>>(Prisma.sql`
      SELECT ${names(columns)} FROM "Review" WHERE "learnerId" = ${learnerId} AND "itemId" IN (${Prisma.join(ids)})`),
  )
  return (await Promise.all(found)).flat()
}

/** These columns of the next rows after a number of the log, in the order in which they came. */
export function reviewsAfter<Column extends keyof Review>(
  sql: Sql,
  columns: readonly Column[],
  learnerId: string,
  sequence: number,
  limit: number,
): Promise<Pick<Review, Column>[]> {
  return sql.query(Prisma.sql`
    SELECT ${names(columns)} FROM "Review" WHERE "learnerId" = ${learnerId} AND "sequence" > ${sequence}
    ORDER BY "sequence" LIMIT ${limit}`)
}

/** These columns of the rows of a day and of those after it. */
export function reviewsSince<Column extends keyof Review>(
  sql: Sql,
  columns: readonly Column[],
  learnerId: string,
  day: string,
): Promise<Pick<Review, Column>[]> {
  return sql.query(Prisma.sql`
    SELECT ${names(columns)} FROM "Review" WHERE "learnerId" = ${learnerId} AND "day" >= ${day}`)
}

/** Those rows of these ids that there are. */
export async function reviewsNamed(
  sql: Sql,
  learnerId: string,
  reviewIds: readonly string[],
): Promise<Pick<Review, 'id' | 'itemId' | 'target'>[]> {
  const found = inParts(reviewIds).map((ids) =>
    sql.query<Pick<Review, 'id' | 'itemId' | 'target'>>(Prisma.sql`
      SELECT "id", "itemId", "target" FROM "Review"
      WHERE "learnerId" = ${learnerId} AND "id" IN (${Prisma.join(ids)})`),
  )
  return (await Promise.all(found)).flat()
}

export const addReviews = (sql: Sql, rows: readonly NewReview[]): Promise<void> => insert(sql, 'Review', REVIEW, rows)

/** The states of all items begun, or of those among `itemIds`. */
export async function statesOf(sql: Sql, learnerId: string, itemIds?: readonly string[]): Promise<ItemState[]> {
  const all = Prisma.sql`SELECT * FROM "ItemState" WHERE "learnerId" = ${learnerId}`
  if (!itemIds) return sql.query(all)
  const found = inParts(itemIds).map((ids) =>
    sql.query<ItemState>(Prisma.sql`${all} AND "itemId" IN (${Prisma.join(ids)})`),
  )
  return (await Promise.all(found)).flat()
}

/** In the place of those there may be. */
export function putStates(sql: Sql, states: readonly ItemState[]): Promise<void> {
  const changed = STATE.filter((column) => !STATE_KEY.includes(column))
  const set = changed.map((column) => Prisma.sql`${name(column)} = excluded.${name(column)}`)
  const replace = Prisma.sql`ON CONFLICT (${names(STATE_KEY)}) DO UPDATE SET ${Prisma.join(set)}`
  return insert(sql, 'ItemState', STATE, states, replace)
}

export async function removeStates(sql: Sql, learnerId: string, itemIds: readonly string[]): Promise<void> {
  for (const ids of inParts(itemIds))
    await sql.run(Prisma.sql`
      DELETE FROM "ItemState" WHERE "learnerId" = ${learnerId} AND "itemId" IN (${Prisma.join(ids)})`)
}

/** So many items of a page more, or fewer, have been begun. */
export async function moveBegun(sql: Sql, learnerId: string, page: string, change: number): Promise<void> {
  await sql.run(Prisma.sql`
    UPDATE "PageTotal" SET "begun" = "begun" + ${change}, "left" = "left" - ${change}
    WHERE "learnerId" = ${learnerId} AND "page" = ${page}`)
}
