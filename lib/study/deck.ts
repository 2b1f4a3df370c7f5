/** The deck that is being served: the newest sound one that the compiler has published in DATA_DIR/deck. */
import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { config } from '@/lib/config'
import type { DeckIndex } from '@/lib/deck'
import { Deck, indexDeck } from '@/lib/deck'

/** There is no deck to serve. The message says what would make one. */
export class DeckError extends Error {
  override name = 'DeckError'
}

const Current = z.object({ hash: z.string().regex(/^[0-9a-f]+$/) })

interface Served {
  /** Of current.json when it was last looked at: time and size. */
  seen: string
  index: DeckIndex
}

// The server bundles this module more than once; the process reads a deck once all the same.
const shared = globalThis as { epochDecks?: Map<string, Served>; epochDeckLoads?: Map<string, Promise<DeckIndex>> }

/** Asks the file system at each call, reads only what has changed. A broken new deck leaves the last good one in place. */
export async function currentDeck(): Promise<DeckIndex> {
  const folder = join(config().dataDir, 'deck')
  const served = (shared.epochDecks ??= new Map()).get(folder)
  const seen = lookAt(join(folder, 'current.json'))
  if (served && (seen === null || seen === served.seen)) return served.index
  if (seen === null) throw new DeckError(`There is no deck in ${folder}. Compile the book: npm run -s epoch -- deck`)
  return loadOnce(folder, seen, served)
}

/** At once: a look takes some microseconds, handing it to another thread takes many times as long. */
function lookAt(file: string): string | null {
  try {
    const { mtimeMs, size, ino } = statSync(file)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return null
  }
}

/** Requests that come while a deck is being read wait for it together. */
function loadOnce(folder: string, seen: string, served: Served | undefined): Promise<DeckIndex> {
  const loads = (shared.epochDeckLoads ??= new Map())
  const key = `${folder} ${seen}`
  const running = loads.get(key)
  if (running) return running
  const load = read(folder, served?.index)
    .catch((error: unknown) => {
      if (!served) throw error
      process.stderr.write(`The new deck is not used: ${error instanceof Error ? error.message : String(error)}\n`)
      return served.index
    })
    .then((index) => {
      shared.epochDecks?.set(folder, { seen, index })
      return index
    })
    .finally(() => loads.delete(key))
  loads.set(key, load)
  return load
}

async function read(folder: string, known: DeckIndex | undefined): Promise<DeckIndex> {
  const { hash } = await parse(join(folder, 'current.json'), Current)
  if (known?.deck.hash === hash) return known
  const file = join(folder, `${hash}.json`)
  const deck = await parse(file, Deck)
  if (deck.hash !== hash)
    throw new DeckError(`${file} holds the deck ${deck.hash}. Compile the book again: npm run -s epoch -- deck`)
  return indexDeck(deck)
}

async function parse<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined
    const reason = issue
      ? `${issue.path.join('.')}: ${issue.message}`
      : String(error instanceof Error ? error.message : error)
    throw new DeckError(`${file} cannot be read (${reason}). Compile the book again: npm run -s epoch -- deck`)
  }
}
