/** Connections to SQLite, each with the settings that make a confirmed answer survive a power cut. */
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'

/** How long a write waits for another process before it fails. */
const BUSY_TIMEOUT_MS = 10_000

// The driver is built with synchronous=NORMAL for WAL, under which the last commits may be lost; so it is said here.
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;'

/** Connections for `file:PATH`. A reader refuses to write. */
export function sqliteConnections(url: string, role: 'reader' | 'writer'): SqlMigrationAwareDriverAdapterFactory {
  const plain = new PrismaBetterSqlite3({ url, timeout: BUSY_TIMEOUT_MS })
  const prepare = async (adapter: SqlDriverAdapter) => {
    await adapter.executeScript(role === 'reader' ? `${SETTINGS} PRAGMA query_only = ON;` : SETTINGS)
    return adapter
  }
  return {
    provider: plain.provider,
    adapterName: plain.adapterName,
    connect: async () => prepare(await plain.connect()),
    connectToShadowDb: async () => runningScripts(await plain.connectToShadowDb()),
  }
}

// The schema engine hands a shadow database whole migrations as if they were one statement, which the driver refuses.
function runningScripts(connection: SqlDriverAdapter): SqlDriverAdapter {
  const execute = connection.executeRaw.bind(connection)
  connection.executeRaw = async (query) => {
    if (query.args.length > 0) return execute(query)
    await connection.executeScript(query.sql)
    return 0
  }
  return connection
}
