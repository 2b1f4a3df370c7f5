/** Names of columns and lists of values in plain SQL. */
import { Prisma } from './generated/client'
import type { Sql } from './sql'

/** No statement has more: SQLite takes 32,766 values in one. */
const MOST_VALUES = 30_000

export const name = (column: string): Prisma.Sql => Prisma.raw(`"${column}"`)
export const names = (columns: readonly string[]): Prisma.Sql =>
  Prisma.raw(columns.map((column) => `"${column}"`).join(', '))

/** Adds rows, in as many statements as it takes; what a row says nothing of is null in it. */
export async function insert(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
  /** What becomes of a row that is there. */
  onConflict: Prisma.Sql = Prisma.empty,
): Promise<void> {
  for (const some of inParts(rows, Math.floor(MOST_VALUES / columns.length))) {
    const values = some.map((row) => rowOf(columns, row as Record<string, unknown>))
    await sql.run(
      Prisma.sql`INSERT INTO ${name(table)} (${names(columns)}) VALUES ${Prisma.join(values)} ${onConflict}`,
    )
  }
}

const rowOf = (columns: readonly string[], row: Record<string, unknown>): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(columns.map((column) => row[column] ?? null))})`

export function inParts<T>(all: readonly T[], size = MOST_VALUES): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}
