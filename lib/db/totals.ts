/** Tables of sums: a change is added to what is there, in plain SQL that SQLite and PostgreSQL both understand. */
import { Prisma } from './generated/client'
import type { BegunTotal, DayTotal, ExerciseTotal, HourTotal, MistakeTotal, RecallTotal } from './generated/client'

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

const name = (column: string): Prisma.Sql => Prisma.raw(`"${column}"`)
const names = (columns: readonly string[]): Prisma.Sql => Prisma.join(columns.map(name))

/** No statement has more rows: SQLite takes 32,766 values in one. */
const MOST_ROWS = 1000

/** Adds to the sums there are. One that comes to nothing leaves no row, as if nothing had ever been added. */
export async function addToTotals<Table extends TotalTable>(
  tx: Prisma.TransactionClient,
  learnerId: string,
  table: Table,
  rows: readonly TotalRows[Table][],
): Promise<void> {
  const { by, sums } = TOTALS[table]
  const columns = Object.keys(rows[0] ?? {}) as (keyof TotalRows[Table] & string)[]
  const added = sums.map((sum) => Prisma.sql`${name(sum)} = ${name(table)}.${name(sum)} + excluded.${name(sum)}`)
  for (let i = 0; i < rows.length; i += MOST_ROWS) {
    const some = rows.slice(i, i + MOST_ROWS)
    const values = some.map((row) => Prisma.sql`(${learnerId}, ${Prisma.join(columns.map((column) => row[column]))})`)
    await tx.$executeRaw`
      INSERT INTO ${name(table)} ("learnerId", ${names(columns)}) VALUES ${Prisma.join(values)}
      ON CONFLICT ("learnerId", ${names(by)}) DO UPDATE SET ${Prisma.join(added)}`
  }
  if (rows.every((row) => sums.some((sum) => isGrowth(sum, Number(row[sum]))))) return
  const nothing = sums.map((sum) => Prisma.sql`${name(sum)} = 0`)
  await tx.$executeRaw`DELETE FROM ${name(table)} WHERE "learnerId" = ${learnerId} AND ${Prisma.join(nothing, ' AND ')}`
}

/** Items in a state may be fewer than before; everything else is never less than nothing, so that more of it is some. */
const SIGNED: ReadonlySet<string> = new Set(['learning', 'young', 'mature', 'suspended'])
const isGrowth = (sum: string, change: number): boolean => change > 0 && !SIGNED.has(sum)

/** Takes all rows of a learner away. */
export async function clearTotals(tx: Prisma.TransactionClient, learnerId: string, table: TotalTable): Promise<void> {
  await tx.$executeRaw`DELETE FROM ${name(table)} WHERE "learnerId" = ${learnerId}`
}
