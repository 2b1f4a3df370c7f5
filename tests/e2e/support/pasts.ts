/** What a learner has behind when the tests of a file begin: written once a run, and copied for each server that wants it. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { openDatabase, type Database, type NewReview } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import { replayLearner } from '@/lib/study/replay'
import { pastsFolder, root } from './places'
import { rowsOfThreeMonths } from './three-months-log'
import { readDeck } from './world'
import { rowsOfYear } from './year-log'

export interface Past {
  name: string
  write: (database: Database, deck: DeckIndex) => Promise<void>
}

export const NOTHING: Past = { name: 'nothing', write: () => Promise.resolve() }

type Lived = Past & { now: string }

/** The first pages of the book have been studied for ninety days, the later ones not. */
export const THREE_MONTHS = lived('three-months', '2026-04-10T10:00:00.000Z', rowsOfThreeMonths)

/** Cards, exercises with mistakes, items set aside; Saturday is an easy day, Sunday nearly free. */
export const A_YEAR = lived('year', '2026-03-12T10:00:00.000Z', rowsOfYear, { easyDays: 'nnnnnrm' })

/** A file to be copied. Two processes that want the same at once both write it; the second takes the place of the first. */
export async function databaseAfter({ name, write }: Past): Promise<string> {
  const file = path.join(pastsFolder, `${name}.db`)
  if (existsSync(file)) return file
  mkdirSync(pastsFolder, { recursive: true })
  const draft = path.join(pastsFolder, `${name}-${process.pid}.db`)
  const database = await openDatabase(`file:${draft}`, root)
  await write(database, readDeck())
  await database.close()
  renameSync(draft, file)
  return file
}

/** A past that ends at `now`, of these answers in the order of time. */
function lived(
  name: string,
  now: string,
  rowsOf: (deck: DeckIndex, now: Date) => NewReview[],
  settings: { easyDays?: string } = {},
): Lived {
  return {
    name,
    now,
    async write(database, deck) {
      const rows = rowsOf(deck, new Date(now))
      await database.write(async (tx) => {
        await tx.learner.create({ data: { id: 'local', timeZone: 'UTC', created: rows[0]!.answeredAt } })
        for (let i = 0; i < rows.length; i += 1000) await tx.review.createMany({ data: rows.slice(i, i + 1000) })
        const data = { sequence: rows.length, ...settings }
        const learner = await tx.learner.update({ where: { id: 'local' }, data })
        await replayLearner(tx, deck, learner)
      })
    },
  }
}
