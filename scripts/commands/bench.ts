import { config } from '@/lib/config'
import { CommandError, note } from '../output'

export interface BenchOptions {
  json?: boolean
  only?: string
  quick?: boolean
}

/** The benchmarks there are, and what each compares. */
const BENCHMARKS = {
  reference: {
    purpose: 'the functions of lib/reference against the libraries that do the same',
    run: benchReference,
  },
  compile: {
    purpose: 'the book to a deck: cold, unchanged, one page changed, and 1,000 to 10,000 generated pages',
    run: benchCompile,
  },
  study: {
    purpose: 'the first item and a durable answer of a learner who knows 100,000 items, beside plain SQL',
    run: benchStudy,
  },
  dashboard: {
    purpose: 'the statistics and the map of a learner with 1,000,000 reviews, and the pages of the built server',
    run: benchDashboard,
  },
}

export async function runBench(name: string | undefined, options: BenchOptions): Promise<number> {
  const print = (text: string): unknown => process.stdout.write(`${text}\n`)
  if (name === undefined) {
    for (const [known, { purpose }] of Object.entries(BENCHMARKS)) print(`${known}  ${purpose}`)
    return 0
  }
  if (!Object.hasOwn(BENCHMARKS, name)) {
    throw new CommandError(`There is no benchmark ${name}`, `There is: ${Object.keys(BENCHMARKS).join(', ')}.`)
  }
  await BENCHMARKS[name as keyof typeof BENCHMARKS].run(options, print)
  return 0
}

async function benchReference({ json, only, quick }: BenchOptions, print: (text: string) => unknown): Promise<void> {
  const { rows } = await import('../bench/rows')
  const { goldenCases, holdToOracle } = await import('../bench/oracle')
  const { BUDGETS, timeRows } = await import('../bench/reference')
  const { differenceNotes, summaryOf, tableOf } = await import('../bench/table')
  const names = rows.map(({ fn }): string => fn)
  const wanted = only === undefined ? names : only.split(',')
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new CommandError(`${unknown} is not benchmarked`, `One of: ${names.join(', ')}.`)
  }
  const chosen = rows.filter(({ fn }) => wanted.includes(fn))
  const cases = goldenCases()
  const verdicts = chosen.map((row) => ({ fn: row.fn, verdicts: holdToOracle(row, cases) }))
  const lines = []
  for (const line of timeRows(chosen, BUDGETS[quick ? 'quick' : 'full'])) {
    lines.push(line)
    note(`${line.fn} ${line.shape}`, { replace: true })
  }
  note('')
  const summary = summaryOf(lines)
  if (json) {
    print(JSON.stringify({ summary, lines, oracle: verdicts }, null, 2))
    return
  }
  const differing = verdicts.flatMap(({ fn, verdicts: found }) =>
    found.filter((verdict) => verdict.differing > 0).map(({ library }) => `${fn} ${library}`),
  )
  tableOf(lines, new Set(differing)).forEach(print)
  print('')
  for (const { fn, verdicts: found } of verdicts) differenceNotes(fn, found).forEach((text) => print(`* ${text}`))
  print('')
  print(
    `${summary.lines} comparisons: ahead of the fastest peer in ${summary.ahead}, within 1.5 times its time in ${summary.within}`,
  )
}

async function benchCompile({ json, quick }: BenchOptions, print: (text: string) => unknown): Promise<void> {
  const { timeCompiling, compileTable } = await import('../bench/compile')
  const { contentDir } = config()
  const lines = []
  for await (const line of timeCompiling(contentDir, quick ? [100, 1000] : [1000, 2000, 5000, 10_000])) {
    lines.push(line)
    if (!json) print(compileTable(line))
  }
  if (json) print(JSON.stringify(lines, null, 2))
}

async function benchStudy({ json, quick }: BenchOptions, print: (text: string) => unknown): Promise<void> {
  const { studyTable, timeStudy } = await import('../bench/study')
  const size = quick ? { items: 10_000, reviews: 100_000 } : { items: 100_000, reviews: 1_000_000 }
  const times = await timeStudy(size, quick ? 100 : 200, (text) => note(text, { replace: true }))
  note('')
  print(json ? JSON.stringify(times, null, 2) : studyTable(times))
}

async function benchDashboard({ json, quick }: BenchOptions, print: (text: string) => unknown): Promise<void> {
  const { dashboardTable, timeDashboard } = await import('../bench/study/dashboard')
  const size = quick ? { items: 10_000, reviews: 100_000 } : { items: 100_000, reviews: 1_000_000 }
  const { pagesTable, timePages, whyNoPages } = await import('../bench/study/pages')
  const { dataDir } = config()
  const rounds = quick ? 40 : 100
  const say = (text: string) => note(text, { replace: true })
  const times = await timeDashboard(size, rounds, say)
  const missing = whyNoPages(dataDir)
  const pages = missing === null ? await timePages(dataDir, rounds, say) : null
  note('')
  if (json) return void print(JSON.stringify({ ...times, pages }, null, 2))
  print(dashboardTable(times))
  print('')
  print(pages ? pagesTable(pages) : `The pages were not asked: ${missing}`)
}
