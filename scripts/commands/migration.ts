/** Writing the migration that a changed schema needs, offline. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SCHEMA_FILE, withSchemaEngine } from '@/lib/db/engine'
import { NO_FILTERS, readMigrations } from '@/lib/db/migrations'

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
