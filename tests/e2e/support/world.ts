/** What the browser tests know besides the browser: the server's database and deck, read as they are on disk. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { openDatabase, type Database } from '@/lib/db'
import { indexDeck, type Deck, type DeckIndex } from '@/lib/deck'
import { drawVariant, mistakesOf, type Variant } from '@/lib/exercises'

const data = path.join(import.meta.dirname, '../../../test-results/data')

export function readDeck(): DeckIndex {
  const { hash } = JSON.parse(readFileSync(path.join(data, 'deck/current.json'), 'utf8')) as { hash: string }
  return indexDeck(JSON.parse(readFileSync(path.join(data, `deck/${hash}.json`), 'utf8')) as Deck)
}

export async function withDatabase<T>(work: (read: Database['read']) => Promise<T>): Promise<T> {
  const database = await openDatabase(`file:${path.join(data, 'epoch.db')}`)
  try {
    return await work(database.read)
  } finally {
    await database.close()
  }
}

/** The variant behind the open attempt at an exercise, key included: drawn anew from the seed in the database. */
export async function openVariant(exerciseId: string): Promise<Variant> {
  const exercise = readDeck().item(exerciseId)
  if (exercise?.kind !== 'exercise') throw new Error(`${exerciseId} is no exercise`)
  const attempt = await withDatabase((read) => read.attempt.findFirstOrThrow({ where: { exerciseId, status: 'open' } }))
  return drawVariant(exercise, attempt.seed)
}

/** A listed mistake of this variant, with the wrong number it leads to. */
export function someMistake(variant: Variant): { title: string; value: number } {
  const [first] = mistakesOf(variant.exercise, variant.values, variant.key)
  const value = first && Object.values(first.values)[0]
  if (typeof value !== 'number') throw new Error(`${variant.exercise.id} has no mistake with a number`)
  return { title: first!.mistake.title, value }
}

/** Sets the clock of the browser and of the server to one instant. The browser's goes on from there. */
export async function setClock(context: BrowserContext, page: Page, instant: string): Promise<void> {
  await context.addCookies([{ name: 'epoch-now', value: encodeURIComponent(instant), url: 'http://127.0.0.1' }])
  await page.clock.setSystemTime(new Date(instant))
}
