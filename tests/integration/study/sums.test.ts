/** Sums that are kept beside the log: worked by hand, and those of a database that was written before there were any. */
import Sqlite from 'better-sqlite3'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { database } from '@/lib/db'
import { migrate } from '@/lib/db/migrations'
import { actOnItem, exportLearner, getToday, recordReviews, regradeReview, undoReview } from '@/lib/study'
import { smallDeck } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { answer, derived, give, makeWorld, replayed } from '@/tests/integration/support/world'
import { temporaryPath } from '@/tests/support/database'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})

/** By day, the change of items that are learning, young, mature and suspended. */
async function moved() {
  const rows = await world.db.read.dayTotal.findMany({ orderBy: { day: 'asc' } })
  return rows.map(({ day, learning, young, mature, suspended }) => [day, learning, young, mature, suspended])
}

const act = (itemId: string, action: 'suspend' | 'resume' | 'bury' | 'reset', instant: string) =>
  actOnItem(world.at(instant), itemId, { id: `${action} ${itemId} ${instant}`, action })

describe('items by state', () => {
  test('are counted on the day on which they come to it', async () => {
    // Good on the first step: learning. Good on the second: an interval of 2 days. Easy at once: one of 8 days.
    await give(world, 'a1', 3, '2026-03-02T10:00:00Z')
    await give(world, 'a2', 4, '2026-03-02T10:00:00Z')
    expect(await moved()).toEqual([['2026-03-02', 1, 1, 0, 0]])
    await give(world, 'a1', 3, '2026-03-02T10:10:00Z')
    expect(await moved()).toEqual([['2026-03-02', 0, 2, 0, 0]])
    // Easy again after 8 days: more than 21 of them; one that is forgotten learns again.
    await give(world, 'a2', 4, '2026-03-10T10:00:00Z')
    await give(world, 'a1', 1, '2026-03-11T10:00:00Z')
    expect(await moved()).toEqual([
      ['2026-03-02', 0, 2, 0, 0],
      ['2026-03-10', 0, -1, 1, 0],
      ['2026-03-11', 1, -1, 0, 0],
    ])
  })

  test('one that is set aside is that alone, whatever it was; one put off stays what it is', async () => {
    await give(world, 'a2', 4, '2026-03-02T10:00:00Z')
    await act('a2', 'suspend', '2026-03-03T10:00:00Z')
    await act('a1', 'suspend', '2026-03-03T10:01:00Z')
    await act('which', 'bury', '2026-03-04T10:00:00Z')
    await act('a2', 'resume', '2026-03-05T10:00:00Z')
    await act('a2', 'reset', '2026-03-06T10:00:00Z')
    expect(await moved()).toEqual([
      ['2026-03-02', 0, 1, 0, 0],
      ['2026-03-03', 0, -1, 0, 2],
      ['2026-03-05', 0, 1, 0, -1],
      ['2026-03-06', 0, -1, 0, 0],
    ])
  })

  test('a day on which something went there and back has none, and a day without an answer is none that was studied', async () => {
    await give(world, 'a2', 4, '2026-03-02T10:00:00Z')
    await act('a2', 'suspend', '2026-03-03T10:00:00Z')
    await act('a2', 'resume', '2026-03-03T10:05:00Z')
    expect(await moved()).toEqual([['2026-03-02', 0, 1, 0, 0]])
    await act('a2', 'suspend', '2026-03-04T10:00:00Z')
    // 5 s on one day.
    expect(await getToday(world.at('2026-03-04T12:00:00Z'))).toMatchObject({ minutesADay: 5 / 60 })
  })

  test('a leech is set aside by the answer that makes it one', async () => {
    const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T10:00:00Z`
    await give(world, 'a1', 4, day(1))
    // Eight lapses, learned anew after each but the last.
    for (let n = 2; n <= 9; n++) {
      await give(world, 'a1', 1, day(n))
      if (n < 9) await give(world, 'a1', 4, day(n).replace('10:00', '10:30'))
    }
    expect((await moved()).at(-1)).toEqual(['2026-03-09', 0, -1, 0, 1])
  })

  test('are as before when the answer is taken back', async () => {
    await give(world, 'a2', 4, '2026-03-02T10:00:00Z')
    const before = await derived(world)
    const id = await give(world, 'a2', 1, '2026-03-10T10:00:00Z')
    await undoReview(world.at('2026-03-10T10:01:00Z'), { reviewId: id })
    expect(await derived(world)).toEqual(before)
  })
})

describe('reviews by predicted recall, answers by the hour', () => {
  test('of first answers of a day to what is past learning; by the clock of the place', async () => {
    await give(world, 'a2', 4, '2026-03-02T22:59:00Z')
    // Easy gives a stability of 8.2956 days. After 8 of them recall is (1 + f · 8 / 8.2956)^-0.1542 with f = 0.9^(-1/0.1542)
    // - 1 = 0.9804, which is 0.90247: 9025 of 10,000, in bucket 18.
    const early = answer('a2', 3, '2026-03-10T05:00:00Z', { timeZone: 'Asia/Tokyo' })
    await recordReviews(world.at('2026-03-10T05:00:00Z'), [early])
    const bucket = { learnerId: 'local', week: '2026-03-09', bucket: 18, reviews: 1, recalled: 1, predicted: 9025 }
    expect(await world.db.read.recallTotal.findMany()).toEqual([bucket])
    const hours = await world.db.read.hourTotal.findMany({ orderBy: { week: 'asc' } })
    expect(hours).toEqual([
      // 22:59 UTC is 23:59 in Berlin, 05:00 UTC is 14:00 in Tokyo.
      { learnerId: 'local', week: '2026-03-02', hour: 23, answers: 1, durationMs: 5000, reviews: 0, recalled: 0 },
      { learnerId: 'local', week: '2026-03-09', hour: 14, answers: 1, durationMs: 5000, reviews: 1, recalled: 1 },
    ])
    await regradeReview(world.at('2026-03-10T05:01:00Z'), early.id, 1)
    expect(await world.db.read.recallTotal.findMany()).toEqual([{ ...bucket, recalled: 0 }])
    expect(await world.db.read.hourTotal.findFirst({ where: { hour: 14 } })).toMatchObject({ reviews: 1, recalled: 0 })
    const { reviews } = await exportLearner(world.at('2026-03-10T06:00:00Z'))
    expect(reviews.map(({ kind, hour }) => [kind, hour])).toEqual([
      ['card', 23],
      ['card', 14],
      ['regrade', null],
    ])
  })
})

/** A project as it was before sums by hour, by recall and by state were kept. */
function olderProject(): string {
  const project = temporaryPath('older')
  cpSync(join(process.cwd(), 'prisma'), join(project, 'prisma'), { recursive: true })
  rmSync(join(project, 'prisma/migrations/20261123081558_sums'), { recursive: true })
  return project
}

test('a database written before there were these sums is given them from its log', async () => {
  await give(world, 'a1', 3, '2026-03-02T10:00:00Z')
  await give(world, 'a2', 4, '2026-03-02T10:00:00Z')
  await give(world, 'a2', 3, '2026-03-12T10:00:00Z')
  await act('a1', 'suspend', '2026-03-13T10:00:00Z')
  const file = temporaryPath('written-before.db')
  await migrate(`file:${file}`, olderProject())
  const older = new Sqlite(file)
  older.exec(`ATTACH '${process.env['DATABASE_URL']!.slice('file:'.length)}' AS newer`)
  for (const table of ['Learner', 'ItemState', 'Review', 'PageTotal', 'DayTotal']) {
    const names = older.pragma(`main.table_info("${table}")`) as { name: string }[]
    const columns = names.map(({ name }) => `"${name}"`).join(', ')
    older.exec(`INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM newer."${table}"`)
  }
  older.close()

  const expected = await derived(world)
  vi.stubEnv('DATABASE_URL', `file:${file}`)
  const updated = { ...world, db: await database(`file:${file}`) }
  await getToday(world.at('2026-03-13T12:00:00Z'))
  const got = await derived(updated)
  expect(got).toEqual(await replayed(updated, smallDeck()))
  // At which hour an answer was given was not kept then.
  expect(got).toEqual({ ...expected, hours: [] })
  await updated.db.close()
})
