import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '@/lib/db'
import { migrate } from '@/lib/db/migrations'
import { writeMigration } from '@/scripts/commands/migration'
import { freshDatabase, temporaryPath } from '@/tests/support/database'

const root = process.cwd()

/** A project that is one migration ahead of this one. */
function newerProject(): string {
  const project = temporaryPath('newer')
  cpSync(join(root, 'prisma'), join(project, 'prisma'), { recursive: true })
  const folder = join(project, 'prisma/migrations/29991231000000_colour')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), 'ALTER TABLE "Learner" ADD COLUMN "colour" TEXT;\n')
  return project
}

describe('migrations', () => {
  test('a new database is brought to the schema, and a second time nothing happens', async () => {
    const url = `file:${temporaryPath('deep/er/new.db')}`
    const names = readdirSync(join(root, 'prisma/migrations')).filter((name) => !name.includes('.'))
    expect(await migrate(url, root)).toEqual(names.toSorted())
    expect(await migrate(url, root)).toEqual([])
  })

  test('the migrations lead exactly to the schema', async () => {
    expect(await writeMigration(root, 'unneeded', new Date())).toBeNull()
  })

  test('data survive a later migration', async () => {
    const url = await freshDatabase()
    const before = await openDatabase(url)
    await before.write((tx) => tx.learner.create({ data: { id: 'a', timeZone: 'UTC', created: new Date(0) } }))
    await before.close()
    expect(await migrate(url, newerProject())).toEqual(['29991231000000_colour'])
    const after = await openDatabase(url, temporaryPath('newer'))
    expect(await after.read.learner.count()).toBe(1)
    await after.close()
  })

  test('a database newer than the code is refused by the name of what is not known', async () => {
    const url = await freshDatabase()
    await migrate(url, newerProject())
    await expect(migrate(url, root)).rejects.toThrow(/newer version of Epoch.*29991231000000_colour.*Update Epoch/)
  })

  test('what is not a database is refused and left as it is', async () => {
    const file = temporaryPath('letter.db')
    const text = 'Dear learner, this is a letter and no database. '.repeat(40)
    writeFileSync(file, text)
    await expect(migrate(`file:${file}`, root)).rejects.toThrow(/letter\.db is not a sound SQLite database/)
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  test('a path that cannot be written is refused with what to do', async () => {
    const file = temporaryPath('plain-file')
    writeFileSync(file, '')
    await expect(migrate(`file:${file}/epoch.db`, root)).rejects.toThrow(/plain-file\/epoch\.db cannot be/)
  })
})
