import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/lib/db'
import { openDatabase } from '@/lib/db'
import { freshDatabase } from '@/tests/support/database'

let db: Database
beforeEach(async () => {
  db = await openDatabase(await freshDatabase())
  await db.write((tx) => tx.learner.create({ data: { id: 'a', timeZone: 'UTC', created: new Date(0) } }))
})
afterEach(() => db.close())

async function pragma(name: string): Promise<unknown> {
  const rows = await db.read.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`)
  return Object.values(rows[0]!)[0]
}

const answer = {
  learnerId: 'a',
  id: 'one',
  sequence: 1,
  kind: 'card',
  itemId: 'x',
  grade: 3,
  answeredAt: new Date(0),
  recordedAt: new Date(0),
  day: '1970-01-01',
  duration: 1,
  deckHash: 'h',
  revision: 'r',
  retention: 0.9,
  algorithm: 'a',
  weights: 'w',
}

describe('the database', () => {
  test('writes ahead to a log that is synced at every commit, and holds to foreign keys', async () => {
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2n) // FULL
    expect(await pragma('foreign_keys')).toBe(1n)
    const orphan = db.write((tx) => tx.review.create({ data: { ...answer, learnerId: 'nobody' } }))
    await expect(orphan).rejects.toMatchObject({ code: 'P2003' })
  })

  test('the log takes rows and gives none back', async () => {
    await db.write((tx) => tx.review.create({ data: answer }))
    const where = { learnerId_id: { learnerId: 'a', id: 'one' } }
    await expect(db.write((tx) => tx.review.update({ where, data: { grade: 4 } }))).rejects.toThrow()
    await expect(db.write((tx) => tx.review.delete({ where }))).rejects.toThrow()
    expect(await db.read.review.findMany({ select: { id: true, grade: true } })).toEqual([{ id: 'one', grade: 3 }])
  })

  test('a transaction that fails leaves nothing, and its work is not seen before it is done', async () => {
    let seen = -1
    const failing = db.write(async (tx) => {
      await tx.review.create({ data: answer })
      seen = await db.read.review.count()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(seen).toBe(0)
    expect(await db.read.review.count()).toBe(0)
  })

  test('writes that come at once happen one after the other', async () => {
    const add = () =>
      db.write(async (tx) => {
        const { sequence } = await tx.learner.findUniqueOrThrow({ where: { id: 'a' } })
        await tx.learner.update({ where: { id: 'a' }, data: { sequence: sequence + 1 } })
      })
    await Promise.all(Array.from({ length: 20 }, add))
    expect(await db.read.learner.findFirst()).toMatchObject({ sequence: 20 })
  })

  test('reading is all a reader can do', async () => {
    await expect(db.read.learner.deleteMany()).rejects.toThrow(/readonly/)
  })

  test('a filter with an undefined value throws instead of matching every row', async () => {
    const id = undefined as unknown as string
    await expect(db.write((tx) => tx.learner.deleteMany({ where: { id } }))).rejects.toThrow(/undefined/)
    expect(await db.read.learner.count()).toBe(1)
  })

  test('a number comes back bit for bit', async () => {
    const stability = 0.1 + 0.2 // 0.30000000000000004
    const state = { learnerId: 'a', itemId: 'x', phase: 'review', step: 0, stability, difficulty: 1 / 3, due: null }
    const rest = { dueDay: '1970-01-01', lastReview: new Date(1), lastReviewDay: '1970-01-01', reviews: 1, lapses: 0 }
    await db.write((tx) => tx.itemState.create({ data: { ...state, ...rest, suspended: false, version: 1 } }))
    expect(await db.read.itemState.findFirst()).toMatchObject({ stability, difficulty: 1 / 3, lastReview: new Date(1) })
  })
})
