/** From a folder of Markdown to a deck: parse, validate, prove, render (a page at a time), then link. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Deck, type Problem } from '@/lib/deck'
import { noStore, openCache, writeAtomically } from './cache'
import { linkPages } from './link'
import { lint } from './lint'
import { readOutline } from './lint/outline'
import { compilePage, type PageUnit } from './page'
import type { Skipped } from './derive'
import { readSources } from './parse/source'
import { sortProblems } from './problems'

export interface Compiled {
  deck: Deck
  errors: Problem[]
  warnings: Problem[]
  /** Where a card could have been derived but was not, with the reason. */
  skipped: (Skipped & { file: string })[]
  /** Pages compiled in this run; the others came from the cache. */
  fresh: number
}
export interface CompileOptions {
  /** Where compiled pages are kept between runs; none: everything is compiled. */
  cacheDirectory?: string
  /** Called as pages are done. */
  onProgress?: (done: number, total: number, file: string) => void
}

/** Compiles the whole book. Throws only where the folder cannot be read; what is wrong in it is in `errors`. */
export async function compileBook(contentDirectory: string, options: CompileOptions = {}): Promise<Compiled> {
  const sources = await readSources(contentDirectory)
  const cache = options.cacheDirectory === undefined ? null : await openCache(options.cacheDirectory)
  const units: PageUnit[] = []
  let fresh = 0
  for (const source of sources) {
    const key = `${source.file}\0${source.hash}`
    let unit = (await cache?.pages.get<PageUnit>(key)) ?? null
    if (!unit) {
      unit = await compilePage(source, cache?.proofs ?? noStore)
      fresh++
      await cache?.pages.put(key, unit)
    }
    units.push(unit)
    options.onProgress?.(units.length, sources.length, source.file)
  }
  await cache?.sweep()
  const { content, problems } = linkPages(units)
  const outline = await readOutline(contentDirectory, problems)
  const advice = lint(content, units, outline)
  return {
    deck: { format: 1, hash: hashOf(content), ...content },
    errors: sortProblems(problems.errors),
    warnings: sortProblems([...problems.warnings, ...advice.warnings]),
    skipped: units.flatMap(({ page, skipped }) => skipped.map((one) => ({ ...one, file: page.file }))),
    fresh,
  }
}

function hashOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
}

/** Decks kept beside the current one, so that a running server can go on reading the one it has. */
const keptDecks = 5

/** Writes the deck under its hash, then lets `current.json` name it. Older decks beyond a few are removed. */
export async function publishDeck(deck: Deck, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  await writeAtomically(path.join(directory, `${deck.hash}.json`), JSON.stringify(Deck.parse(deck)))
  const history = [deck.hash, ...(await readHistory(directory)).filter((hash) => hash !== deck.hash)].slice(
    0,
    keptDecks,
  )
  await writeAtomically(path.join(directory, 'current.json'), JSON.stringify({ hash: deck.hash, history }))
  for (const name of await readdir(directory))
    if (/^[0-9a-f]{16}\.json$/.test(name) && !history.includes(name.slice(0, 16)))
      await rm(path.join(directory, name), { force: true })
}

async function readHistory(directory: string): Promise<string[]> {
  try {
    const { history } = JSON.parse(await readFile(path.join(directory, 'current.json'), 'utf8')) as {
      history?: string[]
    }
    return history ?? []
  } catch {
    return []
  }
}
