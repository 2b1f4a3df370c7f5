/** From a folder of Markdown to a deck: parse, validate, prove, render (a page at a time), then link. */
import { createHash } from 'node:crypto'
import type { Deck, ExerciseItem, Problem } from '@/lib/deck'
import type { Proof } from '@/lib/exercises'
import { noStore, openCache, type Cache } from './cache'
import { linkPages } from './link'
import { lint } from './lint'
import { readOutline } from './lint/outline'
import type { PageUnit } from './page'
import type { Skipped } from './derive'
import { readSources, type SourceFile } from './parse/source'
import { sortProblems } from './problems'
import { Workshop } from './workshop'

export { publishDeck } from './publish'
export { prepare } from './workshop'

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
  const known = await mapSome(sources, async (source) => (await cache?.pages.get<PageUnit>(keyOf(source))) ?? null)
  const changed = sources.filter((_, i) => !known[i])
  const compiled = await compileAll(changed, cache, (done, file) =>
    options.onProgress?.(sources.length - changed.length + done, sources.length, file),
  )
  const units = sources.map((source, i) => known[i] ?? compiled.get(source)!)
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
    fresh: changed.length,
  }
}

const keyOf = ({ file, hash }: SourceFile) => `${file}\0${hash}`

async function compileAll(
  sources: readonly SourceFile[],
  cache: Cache | null,
  onDone: (done: number, file: string) => void,
): Promise<Map<SourceFile, PageUnit>> {
  const units = new Map<SourceFile, PageUnit>()
  if (sources.length === 0) return units
  const workshop = await Workshop.open(cache?.proofs ?? noStore, sources.length)
  // The longest first, so that no thread has a long one to itself at the end.
  const order = sources.toSorted((a, b) => b.text.length - a.text.length)
  await mapSome(order, async (source) => {
    const unit = await workshop.compile(source)
    units.set(source, unit)
    onDone(units.size, source.file)
    await cache?.pages.put(keyOf(source), unit)
  }).finally(() => workshop.close())
  return units
}

/** As many as there are threads, and some to read and write files for; not all, for each takes room. */
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

/** Proves exercise types with as many seeds as asked, looking closely at each; several types at once. In the order given. */
export async function proveExercises(
  exercises: readonly ExerciseItem[],
  seeds: number,
  options: { cacheDirectory?: string; onProgress?: (done: number, total: number) => void } = {},
): Promise<Proof[]> {
  const cache = options.cacheDirectory === undefined ? null : await openCache(options.cacheDirectory)
  const workshop = await Workshop.open(cache?.proofs ?? noStore, exercises.length)
  let done = 0
  const prove = async (exercise: ExerciseItem) => {
    const proof = await workshop.prove(exercise, { seeds, every: 1 })
    options.onProgress?.(++done, exercises.length)
    return proof
  }
  return Promise.all(exercises.map(prove)).finally(() => workshop.close())
}

function hashOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
}
