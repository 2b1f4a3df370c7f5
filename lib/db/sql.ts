/**
 * Plain SQL, in words that SQLite and PostgreSQL share, for what is done so often that the query builder's time counts: it
 * takes several times as long to put a small statement together as the database takes to answer it.
 */
import type { ArgType, SqlDriverAdapter, SqlQuery, SqlQueryable, SqlResultSet } from '@prisma/driver-adapter-utils'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { Prisma } from './generated/client'

export interface Sql {
  /** Rows with the values that the query builder would give: instants as Date, truth as boolean. */
  query<Row>(query: Prisma.Sql): Promise<Row[]>
  /** Returns how many rows it changed. */
  run(query: Prisma.Sql): Promise<number>
}

/** Straight to a connection, or to a transaction on it. */
export function sqlOn(connection: SqlQueryable): Sql {
  const asked = ({ sql, text, values }: Prisma.Sql): SqlQuery => ({
    sql: connection.provider === 'postgres' ? text : sql,
    args: [...values],
    argTypes: values.map(typeOf),
  })
  return {
    query: async <Row>(query: Prisma.Sql) => rowsOf(await connection.queryRaw(asked(query))) as Row[],
    run: (query) => connection.executeRaw(asked(query)),
  }
}

/** The same within a transaction of the query builder. */
export const sqlOf = (tx: Prisma.TransactionClient): Sql => ({
  query: <Row>(query: Prisma.Sql) => tx.$queryRaw<Row[]>(query),
  run: (query) => tx.$executeRaw(query),
})

/** Everything `work` does happens, or nothing of it. */
export async function transact<T>(connection: SqlDriverAdapter, work: (sql: Sql) => Promise<T>): Promise<T> {
  const transaction = await connection.startTransaction()
  const say = (sql: string) => transaction.executeRaw({ sql, args: [], argTypes: [] })
  try {
    const result = await work(sqlOn(transaction))
    await say('COMMIT')
    await transaction.commit()
    return result
  } catch (error) {
    // Where the database has ended the transaction itself there is nothing to roll back: what went wrong is told.
    await say('ROLLBACK').catch(() => 0)
    await transaction.rollback()
    throw error
  }
}

const SCALAR = { string: 'string', boolean: 'boolean', object: 'datetime' } as const

function typeOf(value: unknown): ArgType {
  const kind = typeof value
  const number = Number.isInteger(value) ? 'int' : 'float'
  const scalarType = value === null ? 'unknown' : kind === 'number' ? number : SCALAR[kind as keyof typeof SCALAR]
  return { scalarType, arity: 'scalar' }
}

const READ: Partial<Record<number, (value: unknown) => unknown>> = {
  [ColumnTypeEnum.DateTime]: (value) => new Date(value as string),
  [ColumnTypeEnum.Boolean]: Boolean,
  // Counts and sums; none comes near what a number cannot hold.
  [ColumnTypeEnum.Int64]: Number,
}

function rowsOf({ columnNames, columnTypes, rows }: SqlResultSet): Record<string, unknown>[] {
  const readers = columnTypes.map((type) => READ[type])
  return rows.map((values) => {
    const row: Record<string, unknown> = {}
    for (let i = 0; i < columnNames.length; i++) {
      const value = values[i]
      const read = readers[i]
      row[columnNames[i]!] = read && value !== null ? read(value) : value
    }
    return row
  })
}
