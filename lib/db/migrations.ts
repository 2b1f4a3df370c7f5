/** Brings a database up to the schema of this code. Run before the first query, again and again: what is done is skipped. */
import { access, constants, mkdir, readFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { SCHEMA_FILE, withSchemaEngine } from './engine'
import { DatabaseError, describeMigrationFailure, describeOpenFailure } from './errors'
import { sqliteConnections } from './sqlite'

/** The engine's own words for 'everything'. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] }

/** The migrations of a folder, oldest first, as the schema engine wants them. */
export async function readMigrations(root: string): Promise<MigrationList> {
  const baseDir = join(root, 'prisma/migrations')
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = names.toSorted().map(async (path) => {
    const value = await readFile(join(baseDir, path, 'migration.sql'), 'utf8')
    return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
  })
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(migrationDirectories),
  }
}

/** Names of the migrations a database has been through. Fails where the database can be read but not written. */
async function appliedMigrations(url: string): Promise<string[]> {
  const connection = await sqliteConnections(url, 'writer').connect()
  const column = async (sql: string) => {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
    return rows.map((row) => String(row[0]))
  }
  try {
    await connection.executeScript('BEGIN IMMEDIATE; ROLLBACK;')
    const tables = await column("SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'")
    if (tables.length === 0) return []
    return await column('SELECT migration_name FROM _prisma_migrations WHERE rolled_back_at IS NULL')
  } finally {
    await connection.dispose()
  }
}

/** Creates the database where there is none and applies what is missing. Returns the names of what was applied. */
export async function migrate(url: string, root: string): Promise<string[]> {
  const file = url.slice('file:'.length)
  const list = await readMigrations(root)
  const applied = await prepareFile(file)
    .then(() => appliedMigrations(url))
    .catch((error: unknown) => {
      throw describeOpenFailure(file, error)
    })
  const known = new Set(list.migrationDirectories.map((migration) => migration.path))
  const unknown = applied.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new DatabaseError(
      `The database ${file} was written by a newer version of Epoch (it has been through ${unknown.join(', ')}, which this version does not know). Update Epoch, or set DATA_DIR to another folder.`,
    )
  return apply(url, root, list).catch((error: unknown) => {
    throw describeMigrationFailure(file, error)
  })
}

async function apply(url: string, root: string, migrationsList: MigrationList): Promise<string[]> {
  const schema = await readFile(join(root, SCHEMA_FILE), 'utf8')
  return withSchemaEngine(url, schema, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })
    return appliedMigrationNames
  })
}

async function prepareFile(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await access(dirname(file), constants.W_OK)
}
