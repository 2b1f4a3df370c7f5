/** What the browser tests know besides the browser: the deck as it was compiled, what a server has drawn, its clock. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { indexDeck, type Deck, type DeckIndex } from '@/lib/deck'
import { drawVariant, mistakesOf, type Variant } from '@/lib/exercises'
import type { OwnServer } from './own-server'
import { deckFiles, deckFolder } from './places'

let deck: DeckIndex | undefined

/** Read once: it is the same for all tests of a run. */
export function readDeck(): DeckIndex {
  return (deck ??= indexDeck(JSON.parse(readFileSync(path.join(deckFolder, deckFiles()[1]), 'utf8')) as Deck))
}

/** The variant behind the open attempt at an exercise, key included: drawn anew from the seed in the database. */
export async function openVariant(server: OwnServer, exerciseId: string): Promise<Variant> {
  const exercise = readDeck().item(exerciseId)
  if (exercise?.kind !== 'exercise') throw new Error(`${exerciseId} is no exercise`)
  const attempt = await server.read((read) => read.attempt.findFirstOrThrow({ where: { exerciseId, status: 'open' } }))
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
