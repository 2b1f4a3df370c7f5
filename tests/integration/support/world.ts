/** A world of one's own for each test: a database, a deck on disk, and a learner whose days are those of Berlin. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Database, TotalTable } from '@/lib/db'
import { database } from '@/lib/db'
import type { Deck } from '@/lib/deck'
import { indexDeck } from '@/lib/deck'
import { foldAll } from '@/lib/study/replay'
import { pageTotalsOf } from '@/lib/study/pages'
import { stateOf } from '@/lib/study/states'
import { rowsOf } from '@/lib/study/totals'
import { weightsOf } from '@/lib/study/weights'
import type { Context, Grade, ReviewInput } from '@/lib/study'
import { recordReviews, updateLearner } from '@/lib/study'
import { freshDatabase, temporaryPath } from '@/tests/support/database'
import { smallDeck } from './deck'

export interface World {
  db: Database
  /** The learner at an instant. */
  at(instant: string): Context
  publish(deck: Deck): void
  dataDir: string
}

let previous: Database | undefined

/** Days begin at 04:00, clocks are an hour ahead of UTC in March 2026 until the 29th. */
export async function makeWorld(deck = smallDeck()): Promise<World> {
  const dataDir = temporaryPath(`world-${randomUUID()}`)
  const url = await freshDatabase()
  vi.stubEnv('DATA_DIR', dataDir)
  vi.stubEnv('DATABASE_URL', url)
  publishDeck(dataDir, deck)
  const at = (instant: string): Context => ({ learnerId: 'local', now: new Date(instant) })
  await updateLearner(at('2026-03-01T00:00:00Z'), { timeZone: 'Europe/Berlin' })
  await previous?.close()
  previous = await database(url)
  return { db: previous, at, dataDir, publish: (next) => publishDeck(dataDir, next) }
}

export function publishDeck(dataDir: string, deck: Deck): void {
  mkdirSync(join(dataDir, 'deck'), { recursive: true })
  writeFileSync(join(dataDir, 'deck', `${deck.hash}.json`), JSON.stringify(deck))
  writeFileSync(join(dataDir, 'deck', 'current.json'), JSON.stringify({ hash: deck.hash }))
}

export function answer(
  itemId: string,
  grade: Grade,
  answeredAt: string,
  changes: Partial<ReviewInput> = {},
): ReviewInput {
  return { id: randomUUID(), itemId, grade, answeredAt, duration: 5000, ...changes }
}

/** One answer, sent at once. */
export async function give(world: World, itemId: string, grade: Grade, instant: string): Promise<string> {
  const input = answer(itemId, grade, instant)
  const [result] = await recordReviews(world.at(instant), [input])
  if (result?.status !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(result)}`)
  return input.id
}

/** Rows in an order of their own, with their columns in one order too. */
const canonical = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted()

/** All that is kept beside the log, except how many rows it was made from. */
export async function derived({ db }: World) {
  return {
    states: canonical(await db.read.itemState.findMany({ omit: { version: true } })),
    pages: canonical(await db.read.pageTotal.findMany()),
    days: canonical(await db.read.dayTotal.findMany()),
    exercises: canonical(await db.read.exerciseTotal.findMany()),
    mistakes: canonical(await db.read.mistakeTotal.findMany()),
    recalls: canonical(await db.read.recallTotal.findMany()),
    hours: canonical(await db.read.hourTotal.findMany()),
    begun: canonical(await db.read.begunTotal.findMany()),
  }
}

/** The same, from nothing but the log. */
export async function replayed({ db }: World, deck: Deck) {
  const learnerId = 'local'
  const weights = await weightsOf(db.read, await db.read.learner.findUniqueOrThrow({ where: { id: learnerId } }))
  const { items, totals } = foldAll(await db.read.review.findMany(), indexDeck(deck), weights.numbers)
  const states = [...items].flatMap(([itemId, folded]) => {
    const state = stateOf(folded)
    if (!state) return []
    const { version: _version, ...rest } = state
    return [{ learnerId, itemId, ...rest }]
  })
  const begun = new Set(states.filter(({ phase }) => phase !== 'new').map(({ itemId }) => itemId))
  const summed = (table: TotalTable) => canonical(rowsOf(totals, table).map((sum) => ({ learnerId, ...sum })))
  return {
    states: canonical(states),
    pages: canonical(pageTotalsOf(indexDeck(deck), begun).map((total) => ({ learnerId, ...total }))),
    days: summed('DayTotal'),
    exercises: summed('ExerciseTotal'),
    mistakes: summed('MistakeTotal'),
    recalls: summed('RecallTotal'),
    hours: summed('HourTotal'),
    begun: summed('BegunTotal'),
  }
}
