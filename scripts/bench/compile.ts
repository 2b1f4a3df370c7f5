/** What it takes to make the book a deck: whole and cold, unchanged, with one page changed, and at many pages. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile, appendFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { compileBook, prepare } from '@/lib/compiler'

export interface CompileLine {
  what: string
  pages: number
  /** By the clock on the wall, and of all processors together. */
  seconds: number
  cpuSeconds: number
  /** The most memory held at once; null where the process had held more before. */
  megabytes: number | null
  /** What it may be at most, in the unit of `value`. */
  limit: number | null
  value: number
  unit: 's' | typeof growthUnit
}

const COLD_LIMIT = 30
const CHANGED_LIMIT = 1
/** A page of the largest run may take so much more than one of the smallest: linear growth, with room for noise. */
const GROWTH_LIMIT = 1.25
const growthUnit = 'times the time a page of the smallest run took'
const run = promisify(execFile)

/** `sizes` in rising order; the first is what the others are compared with. */
export async function* timeCompiling(contentDirectory: string, sizes: readonly number[]): AsyncGenerator<CompileLine> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'epoch-bench-'))
  try {
    yield* timeBook(contentDirectory, scratch)
    yield* timeGrowth(scratch, sizes)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function* timeBook(contentDirectory: string, scratch: string): AsyncGenerator<CompileLine> {
  const content = path.join(scratch, 'book')
  const cacheDirectory = path.join(scratch, 'cache')
  await cp(contentDirectory, content, { recursive: true })
  const timed = () => time(() => compileBook(content, { cacheDirectory }))
  const cold = await timed()
  yield { what: 'the book, cold', ...cold, limit: COLD_LIMIT, value: cold.seconds, unit: 's' }
  const unchanged = await timed()
  yield { what: 'unchanged', ...unchanged, limit: CHANGED_LIMIT, value: unchanged.seconds, unit: 's' }
  const files = await readdir(content, { recursive: true })
  const page = files.filter((file) => file.endsWith('.md')).toSorted()[0]!
  await appendFile(path.join(content, page), '\nOne sentence more.\n')
  // As while watching: what compiles is there.
  await prepare()
  const changed = await timed()
  yield { what: 'one page changed', ...changed, limit: CHANGED_LIMIT, value: changed.seconds, unit: 's' }
}

async function* timeGrowth(scratch: string, sizes: readonly number[]): AsyncGenerator<CompileLine> {
  let first: number | null = null
  for (const pages of sizes) {
    const folder = path.join(scratch, `pages-${pages}`)
    await mkdir(folder)
    for (let page = 0; page < pages; page++) await writeFile(path.join(folder, `page-${page}.md`), generatedPage(page))
    const took = await timeAlone(folder, path.join(folder, 'cache'))
    const each = took.cpuSeconds / pages
    first ??= each
    yield {
      what: 'generated pages',
      ...took,
      limit: each === first ? null : GROWTH_LIMIT,
      value: each / first,
      unit: growthUnit,
    }
    await rm(folder, { recursive: true })
  }
}

/** In a process of its own, with the heap that Node gives it. */
async function timeAlone(content: string, cacheDirectory: string): Promise<Took> {
  const program = ['--import', 'tsx', 'scripts/bench/compile-once.ts', content, cacheDirectory]
  const { stdout } = await run(process.execPath, program)
  return JSON.parse(stdout) as Took
}

type Took = Pick<CompileLine, 'pages' | 'seconds' | 'cpuSeconds' | 'megabytes'>

async function time(compile: () => ReturnType<typeof compileBook>): Promise<Took> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const { deck } = await compile()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  return { pages: deck.pages.length, seconds, cpuSeconds: (user + system) / 1e6, megabytes: null }
}

/** A page of plain notes, with a link, a formula and each kind of line that cards are derived from. */
function generatedPage(page: number): string {
  return `# Topic ${page}

A **quantity ${page}** is the share of cases whose value lies below ${page}. See [the one before](page-${Math.max(page - 1, 0)}.md).

## Why ${page}

Because $x_{${page}} = \\frac{a_{${page}}}{b}$ grows with $a$ wherever $b$ is held.

- **Rate ${page}:** how fast the value changes per step of ${page} samples.
- **Scale ${page}:** how wide the values spread around ${page}.

| part | count |
| --- | --- |
| first | ${page} |

Q: What is the rule of topic ${page}?
A: Divide by ${page + 1}.

term ${page}
: the thing called ${page} in this text
`
}

export function compileTable(line: CompileLine): string {
  const { what, pages, seconds, cpuSeconds, megabytes, limit, value, unit } = line
  const figures = `${what.padEnd(18)} ${String(pages).padStart(6)} pages ${seconds.toFixed(1).padStart(7)} s, ${cpuSeconds.toFixed(1)} s of processor`
  const memory = megabytes === null ? '' : `, at most ${Math.round(megabytes)} MB`
  const compared = unit === 's' ? '' : `, ${value.toFixed(2)} ${unit}`
  const verdict = limit === null ? '' : value <= limit ? ` (limit ${limit}: kept)` : ` (limit ${limit}: EXCEEDED)`
  return figures + memory + compared + verdict
}
