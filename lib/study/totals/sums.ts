/** Sums over the log by day, week and hour. They are kept by adding what a change of the log makes of difference. */
import type { Sql, TotalRows, TotalTable } from '@/lib/db'
import { TOTALS, addToTotals, clearTotals } from '@/lib/db'

export type Totals = { [Table in TotalTable]: Map<string, TotalRows[Table]> }

const TABLES = Object.keys(TOTALS) as TotalTable[]

export const noTotals = (): Totals => ({
  DayTotal: new Map(),
  ExerciseTotal: new Map(),
  MistakeTotal: new Map(),
  RecallTotal: new Map(),
  HourTotal: new Map(),
  BegunTotal: new Map(),
})

/** Adds one row in place, or takes it away. */
export function addTo<Table extends TotalTable>(
  totals: Totals,
  table: Table,
  row: TotalRows[Table],
  sign: 1 | -1 = 1,
): void {
  const { by, sums } = TOTALS[table]
  const key = by.map((column) => row[column]).join(' ')
  const known: TotalRows[Table] | undefined = totals[table].get(key)
  const sum = { ...(known ?? row) }
  const counts = sum as Record<(typeof sums)[number], unknown>
  for (const column of sums) counts[column] = (known ? Number(known[column]) : 0) + sign * Number(row[column])
  totals[table].set(key, sum)
}

/** Adds `change` to `totals` in place, or takes it away. */
export function addTotals(totals: Totals, change: Totals, sign: 1 | -1): void {
  const add = <Table extends TotalTable>(table: Table) => {
    for (const row of change[table].values()) addTo(totals, table, row, sign)
  }
  TABLES.forEach(add)
}

/** Of both. */
export function bothTotals(one: Totals, other: Totals): Totals {
  const both = noTotals()
  addTotals(both, one, 1)
  addTotals(both, other, 1)
  return both
}

/** A sum of nothing is none. */
export function rowsOf<Table extends TotalTable>(totals: Totals, table: Table): TotalRows[Table][] {
  return [...totals[table].values()].filter((row) => TOTALS[table].sums.some((column) => row[column] !== 0))
}

/** Adds to what the database has. */
export async function writeTotals(sql: Sql, learnerId: string, change: Totals): Promise<void> {
  const write = <Table extends TotalTable>(table: Table) => addToTotals(sql, learnerId, table, rowsOf(change, table))
  for (const table of TABLES) await write(table)
}

/** Puts these in the place of all that the database has. */
export async function replaceTotals(sql: Sql, learnerId: string, totals: Totals): Promise<void> {
  for (const table of TABLES) await clearTotals(sql, learnerId, table)
  await writeTotals(sql, learnerId, totals)
}
