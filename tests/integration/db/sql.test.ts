/** What is written and read in plain SQL is what the query builder would have written and would read, to the byte. */
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database, ItemState, NewReview } from '@/lib/db'
import {
  addReviews,
  addToTotals,
  examsFrom,
  findLearner,
  openDatabase,
  putStates,
  removeStates,
  reviewsNamed,
  reviewsOfItems,
  sqlOf,
  statesOf,
  studiedDays,
  takeNumbers,
} from '@/lib/db'
import { freshDatabase } from '@/tests/support/database'

let db: Database
let file: string
beforeEach(async () => {
  const url = await freshDatabase()
  file = url.slice('file:'.length)
  db = await openDatabase(url)
  for (const id of ['built', 'plain'])
    await db.write((tx) =>
      tx.learner.create({
        data: { id, timeZone: 'UTC', twoButtons: true, created: new Date('2026-03-01T08:00:00.007Z') },
      }),
    )
})
afterEach(() => db.close())

/** The rows of a learner as SQLite keeps them: each value with its type. */
function kept(table: string, learnerId: string): unknown[] {
  const sqlite = new Sqlite(file)
  const columns = (sqlite.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
  const own = columns.filter((name) => name !== 'learnerId')
  const shown = own.map((name) => `typeof("${name}") || ' ' || quote("${name}") AS "${name}"`).join(', ')
  const rows = sqlite
    .prepare(`SELECT ${shown} FROM "${table}" WHERE "learnerId" = @learnerId ORDER BY 1`)
    .all({ learnerId })
  sqlite.close()
  return rows
}

const review = (learnerId: string, changes: Partial<NewReview> = {}): NewReview => ({
  learnerId,
  id: 'one',
  sequence: 1,
  kind: 'card',
  itemId: 'x',
  grade: 3,
  answeredAt: new Date('2026-03-12T08:00:00.120Z'),
  recordedAt: new Date('2026-03-12T08:00:01Z'),
  day: '2026-03-12',
  hour: 9,
  duration: 4321,
  deckHash: 'h',
  revision: "it's ✓",
  retention: 0.9,
  algorithm: 'a',
  weights: 'default',
  before: '{}',
  ...changes,
})
/** One past its steps and one on a step, with numbers that have no short form, and one that is a whole number. */
const states = (learnerId: string): ItemState[] => [
  {
    learnerId,
    itemId: 'x',
    phase: 'review',
    step: 0,
    stability: 0.1 + 0.2,
    difficulty: 5,
    due: null,
    dueDay: '2026-03-20',
    lastReview: new Date('2026-03-12T08:00:00.120Z'),
    lastReviewDay: '2026-03-12',
    reviews: 3,
    lapses: 0,
    suspended: false,
    byHand: false,
    buriedUntil: '2026-03-13',
    lastDay: 20_524,
    version: 4,
  },
  {
    learnerId,
    itemId: 'y',
    phase: 'learning',
    step: 1,
    stability: 1e-3,
    difficulty: 1 / 3,
    due: new Date('2026-03-12T08:10:00Z'),
    dueDay: '2026-03-12',
    lastReview: new Date(0),
    lastReviewDay: '2026-03-12',
    reviews: 1,
    lapses: 0,
    suspended: true,
    byHand: true,
    buriedUntil: null,
    lastDay: 0,
    version: 1,
  },
]
const day = (answers: number, young: number) => ({
  day: '2026-03-12',
  answers,
  again: 0,
  newItems: 1,
  reviews: 0,
  recalled: 0,
  predicted: 9012,
  durationMs: 4321,
  exercisesRight: 0,
  exercisesWrong: 0,
  exerciseMs: 0,
  learning: 0,
  young,
  mature: 0,
  suspended: 0,
})

describe('the same rows', () => {
  test.each(['alone', 'within a transaction of the query builder'])('%s', async (how) => {
    await db.write(async (tx) => {
      await tx.review.createMany({ data: [review('built'), review('built', { id: 'two', sequence: 2, days: 4 })] })
      await tx.itemState.createMany({ data: states('built') })
      await tx.dayTotal.create({ data: { learnerId: 'built', ...day(1, 1) } })
    })
    const write: typeof db.writeSql = (work) =>
      how === 'alone' ? db.writeSql(work) : db.write((tx) => work(sqlOf(tx)))
    await write(async (sql) => {
      await addReviews(sql, [review('plain'), review('plain', { id: 'two', sequence: 2, days: 4 })])
      await putStates(sql, states('plain'))
      await addToTotals(sql, 'plain', 'DayTotal', [day(1, 1)])
    })
    for (const table of ['Review', 'ItemState', 'DayTotal']) {
      expect(kept(table, 'plain')).toHaveLength(table === 'DayTotal' ? 1 : 2)
      expect(kept(table, 'plain')).toEqual(kept(table, 'built'))
    }
    expect(kept('Review', 'plain')[0]).toMatchObject({
      answeredAt: "text '2026-03-12T08:00:00.120+00:00'",
      retention: 'real 0.9',
      grade: 'integer 3',
      chosen: 'null NULL',
    })
  })

  test('replaced and taken away', async () => {
    const changed = states('plain').map((state) => ({ ...state, reviews: state.reviews + 1, buriedUntil: null }))
    await db.writeSql(async (sql) => {
      await putStates(sql, states('plain'))
      await putStates(sql, changed)
    })
    expect(await db.read.itemState.findMany({ orderBy: { itemId: 'asc' } })).toEqual(changed)
    await db.writeSql((sql) => removeStates(sql, 'plain', ['x', 'unknown']))
    expect(await db.read.itemState.findMany()).toEqual([changed[1]])
  })

  test('read as the query builder reads them', async () => {
    const exam = { title: 't', chapters: '[]', goal: 0.9, minutes: 20, created: new Date(1) }
    await db.write(async (tx) => {
      await tx.exam.create({ data: { learnerId: 'built', id: 'e', day: '2026-04-01', ...exam } })
      await tx.review.create({ data: review('built') })
      await tx.itemState.createMany({ data: states('built') })
      await tx.dayTotal.create({ data: { learnerId: 'built', ...day(1, -1) } })
    })
    const where = { learnerId: 'built' }
    expect(await findLearner(db.sql, 'built')).toEqual(await db.read.learner.findFirst({ where: { id: 'built' } }))
    expect(await findLearner(db.sql, 'nobody')).toBeNull()
    expect(await statesOf(db.sql, 'built')).toEqual(await db.read.itemState.findMany({ where }))
    expect(await statesOf(db.sql, 'built', [])).toEqual([])
    expect(await examsFrom(db.sql, 'built', '2026-03-12')).toEqual(await db.read.exam.findMany({ where }))
    expect(await studiedDays(db.sql, 'built', '2026-03-01', '2026-03-31')).toEqual(
      await db.read.dayTotal.findMany({ where }),
    )
    const some = { id: true, answeredAt: true, hour: true, retention: true, chosen: true } as const
    expect(await reviewsOfItems(db.sql, Object.keys(some) as (keyof typeof some)[], 'built', ['x'])).toEqual(
      await db.read.review.findMany({ where, select: some }),
    )
    expect(await reviewsNamed(db.sql, 'built', ['one', 'other'])).toEqual([{ id: 'one', itemId: 'x', target: null }])
    // More ids than one statement takes.
    const many = Array.from({ length: 70_000 }, (_, n) => `item-${n}`)
    expect(await statesOf(db.sql, 'built', [...many, 'x'])).toMatchObject([{ itemId: 'x' }])
  })
})

describe('sums', () => {
  const days = () => db.read.dayTotal.findMany({ select: { answers: true, young: true } })
  const add = (answers: number, young: number) =>
    db.writeSql((sql) =>
      addToTotals(sql, 'plain', 'DayTotal', [{ ...day(answers, young), newItems: 0, predicted: 0, durationMs: 0 }]),
    )

  test('are added to, and gone when they come to nothing', async () => {
    await add(2, 1)
    await add(1, -3)
    expect(await days()).toEqual([{ answers: 3, young: -2 }])
    await add(-3, 0)
    expect(await days()).toEqual([{ answers: 0, young: -2 }])
    await add(0, 2)
    expect(await days()).toEqual([])
  })
})

describe('a transaction in plain SQL', () => {
  test('that fails leaves nothing, and the next one finds the way free', async () => {
    const failing = db.writeSql(async (sql) => {
      await addReviews(sql, [review('plain')])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await expect(db.writeSql((sql) => takeNumbers(sql, 'nobody', 1))).rejects.toThrow(/no learner nobody/)
    const orphan = db.writeSql((sql) => addReviews(sql, [review('nobody')]))
    await expect(orphan).rejects.toThrow()
    expect(await db.read.review.count()).toBe(0)
    expect(await db.writeSql((sql) => takeNumbers(sql, 'plain', 3))).toMatchObject({ sequence: 3 })
  })

  test('waits for those of the query builder, and they for it', async () => {
    const builder = () =>
      db.write(async (tx) => {
        const { sequence } = await tx.learner.findUniqueOrThrow({ where: { id: 'plain' } })
        await tx.learner.update({ where: { id: 'plain' }, data: { sequence: sequence + 1 } })
      })
    const plain = () => db.writeSql((sql) => takeNumbers(sql, 'plain', 1))
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? builder() : plain())))
    expect(await findLearner(db.sql, 'plain')).toMatchObject({ sequence: 40 })
  })

  test('a reader refuses to write', async () => {
    await expect(takeNumbers(db.sql, 'plain', 1)).rejects.toThrow()
  })
})
