/** `generate`: the database client from the schema, and the migration that a changed schema needs. Both work offline. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SCHEMA_FILE, withSchemaEngine } from '@/lib/db/engine'
import { NO_FILTERS, readMigrations } from '@/lib/db/migrations'

/** Writes lib/db/generated. Prisma looks for a native engine that it would download but never runs; any file will do. */
export async function generateClient(root: string): Promise<void> {
  const cli = join(root, 'node_modules/prisma/build/index.js')
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: cli, CHECKPOINT_DISABLE: '1' }
  await promisify(execFile)(process.execPath, [cli, 'generate'], { cwd: root, env })
}

/** Writes prisma/migrations/<time>_<name> with what takes the migrations so far to the schema; null if nothing does. */
export async function writeMigration(root: string, name: string, now: Date): Promise<string | null> {
  const schema = await readFile(join(root, SCHEMA_FILE), 'utf8')
  const migrations = await readMigrations(root)
  const { stdout } = await withSchemaEngine(':memory:', schema, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files: [{ path: SCHEMA_FILE, content: schema }] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  )
  const sql = stdout?.trim() ?? ''
  if (sql === '' || sql === '-- This is an empty migration.') return null
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(root, 'prisma/migrations', `${time}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), `${sql}\n`)
  return folder
}
