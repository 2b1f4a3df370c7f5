/** The kept sums, read for pictures of what was done: in plain SQL, as a dashboard asks for all of them at once. */
import { Prisma } from './generated/client'
import type { BegunTotal, DayTotal, ExerciseTotal, HourTotal, MistakeTotal, RecallTotal } from './generated/client'
import type { Sql } from './sql'

/** Days or weeks, both ends included. */
export interface Span {
  from: string
  to: string
}

type StateSums = Pick<DayTotal, 'learning' | 'young' | 'mature' | 'suspended'>

/** The days on which something was done, oldest first. */
export function dayTotals(sql: Sql, learnerId: string, { from, to }: Span): Promise<DayTotal[]> {
  return sql.query(Prisma.sql`
    SELECT * FROM "DayTotal" WHERE "learnerId" = ${learnerId} AND "day" >= ${from} AND "day" <= ${to} ORDER BY "day"`)
}

/** Items in each state at the beginning of a day: all changes before it, added up. */
export async function statesBefore(sql: Sql, learnerId: string, day: string): Promise<StateSums> {
  const [sums] = await sql.query<StateSums>(Prisma.sql`
    SELECT COALESCE(SUM("learning"), 0) AS "learning", COALESCE(SUM("young"), 0) AS "young",
      COALESCE(SUM("mature"), 0) AS "mature", COALESCE(SUM("suspended"), 0) AS "suspended"
    FROM "DayTotal" WHERE "learnerId" = ${learnerId} AND "day" < ${day}`)
  return sums!
}

/** First reviews of a day, all days together. */
export async function reviewsCounted(sql: Sql, learnerId: string): Promise<number> {
  const [sum] = await sql.query<{ reviews: number }>(Prisma.sql`
    SELECT COALESCE(SUM("reviews"), 0) AS "reviews" FROM "DayTotal" WHERE "learnerId" = ${learnerId}`)
  return sum!.reviews
}

/** The first day ever with an answer. */
export async function firstStudiedDay(sql: Sql, learnerId: string): Promise<string | null> {
  const [first] = await sql.query<Pick<DayTotal, 'day'>>(Prisma.sql`
    SELECT "day" FROM "DayTotal" WHERE "learnerId" = ${learnerId} AND "answers" > 0 ORDER BY "day" LIMIT 1`)
  return first?.day ?? null
}

export type HourSum = Omit<HourTotal, 'learnerId' | 'week'>

/** From a week on, by hour. */
export function hourSums(sql: Sql, learnerId: string, week: string): Promise<HourSum[]> {
  return sql.query(Prisma.sql`
    SELECT "hour", SUM("answers") AS "answers", SUM("durationMs") AS "durationMs", SUM("reviews") AS "reviews",
      SUM("recalled") AS "recalled"
    FROM "HourTotal" WHERE "learnerId" = ${learnerId} AND "week" >= ${week} GROUP BY "hour" ORDER BY "hour"`)
}

export type RecallSum = Omit<RecallTotal, 'learnerId' | 'week'>

/** From a week on, by step of predicted recall. */
export function recallSums(sql: Sql, learnerId: string, week: string): Promise<RecallSum[]> {
  return sql.query(Prisma.sql`
    SELECT "bucket", SUM("reviews") AS "reviews", SUM("recalled") AS "recalled", SUM("predicted") AS "predicted"
    FROM "RecallTotal" WHERE "learnerId" = ${learnerId} AND "week" >= ${week} GROUP BY "bucket" ORDER BY "bucket"`)
}

export type ExerciseSum = Omit<ExerciseTotal, 'learnerId' | 'week'>

/** From a week on, by exercise. */
export function exerciseSums(sql: Sql, learnerId: string, week: string): Promise<ExerciseSum[]> {
  return sql.query(Prisma.sql`
    SELECT "exerciseId", SUM("right") AS "right", SUM("wrong") AS "wrong"
    FROM "ExerciseTotal" WHERE "learnerId" = ${learnerId} AND "week" >= ${week}
    GROUP BY "exerciseId" ORDER BY "exerciseId"`)
}

export function exerciseTotals(sql: Sql, learnerId: string, { from, to }: Span): Promise<ExerciseTotal[]> {
  return sql.query(Prisma.sql`
    SELECT * FROM "ExerciseTotal" WHERE "learnerId" = ${learnerId} AND "week" >= ${from} AND "week" <= ${to}`)
}

/** Oldest first. */
export function mistakeTotals(sql: Sql, learnerId: string, { from, to }: Span): Promise<MistakeTotal[]> {
  return sql.query(Prisma.sql`
    SELECT * FROM "MistakeTotal" WHERE "learnerId" = ${learnerId} AND "week" >= ${from} AND "week" <= ${to}
    ORDER BY "week"`)
}

export type BegunSum = Pick<BegunTotal, 'itemId' | 'items'>

/** Items with their first answer in a week. */
export function begunIn(sql: Sql, learnerId: string, week: string): Promise<BegunSum[]> {
  return sql.query(Prisma.sql`
    SELECT "itemId", "items" FROM "BegunTotal" WHERE "learnerId" = ${learnerId} AND "week" = ${week}`)
}
