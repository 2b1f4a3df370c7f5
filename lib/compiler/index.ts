/** From a folder of Markdown to a deck: parse, validate, prove, render (a page at a time), then link. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Deck, type ExerciseItem, type Problem } from '@/lib/deck'
import type { Proof } from '@/lib/exercises'
import { noStore, openCache, writeAtomically } from './cache'
import { linkPages } from './link'
import { lint } from './lint'
import { readOutline } from './lint/outline'
import { compilePage, type PageUnit } from './page'
import type { Skipped } from './derive'
import { readSources, type SourceFile } from './parse/source'
import { sortProblems } from './problems'
import { Prover } from './verify/prover'

export interface Compiled {
  deck: Deck
  /** Exercises left out of it for what their proof found. */
  faulty: ExerciseItem[]
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
  const prover = new Prover(cache?.proofs ?? noStore)
  let [done, fresh] = [0, 0]
  const compileSource = async (source: SourceFile): Promise<PageUnit> => {
    const key = `${source.file}\0${source.hash}`
    let unit = (await cache?.pages.get<PageUnit>(key)) ?? null
    if (!unit) {
      // Threads that prove get an ear between any two pages.
      await setImmediate()
      unit = await compilePage(source, prover)
      fresh++
      await cache?.pages.put(key, unit)
    }
    options.onProgress?.(++done, sources.length, source.file)
    return unit
  }
  const units = await mapSome(sources, compileSource).finally(() => prover.close())
  await cache?.sweep()
  const { content, problems } = linkPages(units)
  const outline = await readOutline(contentDirectory, problems)
  const advice = lint(content, units, outline)
  return {
    deck: { format: 1, hash: hashOf(content), ...content },
    faulty: units.flatMap((unit) => unit.faulty),
    errors: sortProblems(problems.errors),
    warnings: sortProblems([...problems.warnings, ...advice.warnings]),
    skipped: units.flatMap(({ page, skipped }) => skipped.map((one) => ({ ...one, file: page.file }))),
    fresh,
  }
}

/** Many pages at once, for while one is set the exercises of others are proven in threads; not all, for each takes room. */
const pagesAtOnce = 32

async function mapSome<T, R>(values: readonly T[], run: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const rest = values.entries()
  const worker = async () => {
    for (const [i, value] of rest) results[i] = await run(value)
  }
  await Promise.all(Array.from({ length: pagesAtOnce }, worker))
  return results
}

/** Proves exercise types with as many seeds as asked, several at once. In the order given. */
export async function proveExercises(
  exercises: readonly ExerciseItem[],
  seeds: number,
  options: { cacheDirectory?: string; onProgress?: (done: number, total: number) => void } = {},
): Promise<Proof[]> {
  const cache = options.cacheDirectory === undefined ? null : await openCache(options.cacheDirectory)
  const prover = new Prover(cache?.proofs ?? noStore)
  let done = 0
  const prove = async (exercise: ExerciseItem) => {
    const proof = await prover.prove(exercise, seeds)
    options.onProgress?.(++done, exercises.length)
    return proof
  }
  return Promise.all(exercises.map(prove)).finally(() => prover.close())
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
