/** A real SQLite file for each test: migrated once, then copied. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openDatabase } from '@/lib/db'

const folder = mkdtempSync(join(tmpdir(), 'epoch-test-'))
let template: Promise<string> | undefined
let copies = 0

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function migrated(): Promise<string> {
  const file = join(folder, 'template.db')
  const db = await openDatabase(`file:${file}`)
  await db.close()
  return file
}

/** A path inside this test file's own folder, removed when its tests are over. */
export const temporaryPath = (name: string): string => join(folder, name)

/** The address of an empty, migrated database of one's own. */
export async function freshDatabase(): Promise<string> {
  const file = temporaryPath(`${++copies}.db`)
  copyFileSync(await (template ??= migrated()), file)
  return `file:${file}`
}
