/** Tables of sums: a change is added to what is there, in plain SQL that SQLite and PostgreSQL both understand. */
import { insert, name, names } from './columns'
import { Prisma } from './generated/client'
import type { BegunTotal, DayTotal, ExerciseTotal, HourTotal, MistakeTotal, RecallTotal } from './generated/client'
import type { Sql } from './sql'

/** A row of each table, of whichever learner. */
export interface TotalRows {
  DayTotal: Omit<DayTotal, 'learnerId'>
  ExerciseTotal: Omit<ExerciseTotal, 'learnerId'>
  MistakeTotal: Omit<MistakeTotal, 'learnerId'>
  RecallTotal: Omit<RecallTotal, 'learnerId'>
  HourTotal: Omit<HourTotal, 'learnerId'>
  BegunTotal: Omit<BegunTotal, 'learnerId'>
}
export type TotalTable = keyof TotalRows

/** What each table sums up, by which columns. What is named by neither is told with the first row of its sum. */
export const TOTALS: { [Table in TotalTable]: Record<'by' | 'sums', readonly (keyof TotalRows[Table] & string)[]> } = {
  DayTotal: {
    by: ['day'],
    sums: [
      'answers',
      'again',
      'newItems',
      'reviews',
      'recalled',
      'predicted',
      'durationMs',
      'exercisesRight',
      'exercisesWrong',
      'exerciseMs',
      'learning',
      'young',
      'mature',
      'suspended',
    ],
  },
  ExerciseTotal: { by: ['exerciseId', 'week'], sums: ['right', 'wrong'] },
  MistakeTotal: { by: ['exerciseId', 'mistake', 'week'], sums: ['times'] },
  RecallTotal: { by: ['week', 'bucket'], sums: ['reviews', 'recalled', 'predicted'] },
  HourTotal: { by: ['week', 'hour'], sums: ['answers', 'durationMs', 'reviews', 'recalled'] },
  BegunTotal: { by: ['week', 'itemId'], sums: ['items'] },
}

/** Adds to the sums there are. One that comes to nothing leaves no row, as if nothing had ever been added. */
export async function addToTotals<Table extends TotalTable>(
  sql: Sql,
  learnerId: string,
  table: Table,
  rows: readonly TotalRows[Table][],
): Promise<void> {
  const { by, sums } = TOTALS[table]
  const [first] = rows
  if (!first) return
  const added = sums.map((sum) => Prisma.sql`${name(sum)} = ${name(table)}.${name(sum)} + excluded.${name(sum)}`)
  const add = Prisma.sql`ON CONFLICT ("learnerId", ${names(by)}) DO UPDATE SET ${Prisma.join(added)}`
  const owned = rows.map((row) => ({ learnerId, ...row }))
  await insert(sql, table, ['learnerId', ...Object.keys(first)], owned, add)
  if (rows.every((row) => sums.some((sum) => isGrowth(sum, Number(row[sum]))))) return
  const nothing = sums.map((sum) => Prisma.sql`${name(sum)} = 0`)
  await sql.run(
    Prisma.sql`DELETE FROM ${name(table)} WHERE "learnerId" = ${learnerId} AND ${Prisma.join(nothing, ' AND ')}`,
  )
}

/** Items in a state may be fewer than before; everything else is never less than nothing, so that more of it is some. */
const SIGNED: ReadonlySet<string> = new Set(['learning', 'young', 'mature', 'suspended'])
const isGrowth = (sum: string, change: number): boolean => change > 0 && !SIGNED.has(sum)

/** Takes all rows of a learner away. */
export async function clearTotals(sql: Sql, learnerId: string, table: TotalTable): Promise<void> {
  await sql.run(Prisma.sql`DELETE FROM ${name(table)} WHERE "learnerId" = ${learnerId}`)
}
