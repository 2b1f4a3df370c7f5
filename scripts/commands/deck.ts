/** `epoch deck`: compile and check the book, publish the deck. */
import { existsSync, watch } from 'node:fs'
import path from 'node:path'
import { compileBook, prepare, publishDeck, type Compiled } from '@/lib/compiler'
import { config } from '@/lib/config'
import type { Problem } from '@/lib/deck'
import { CommandError, note } from '../output'

export interface DeckOptions {
  content?: string
  json?: boolean
  watch?: boolean
  derived?: boolean
  /** As part of `npm start`: with errors the last good deck stays, without one a deck of the good pages is published. */
  start?: boolean
}

export async function runDeck(options: DeckOptions): Promise<number> {
  const { contentDir, dataDir } = config()
  const content = options.content === undefined ? contentDir : path.resolve(options.content)
  if (!existsSync(content))
    throw new CommandError(`there is no folder ${content}`, 'name the folder with the Markdown files: --content DIR')
  const own = content === contentDir
  const once = async () => {
    const compiled = await compile(content, path.join(dataDir, 'cache', own ? 'own' : 'other'))
    const errors = compiled.errors.length
    const deckDirectory = path.join(dataDir, 'deck')
    const first = !existsSync(path.join(deckDirectory, 'current.json'))
    const publish = own && compiled.deck.pages.length > 0 && (errors === 0 || (options.start === true && first))
    if (publish) await publishDeck(compiled.deck, deckDirectory)
    if (options.json) process.stdout.write(`${JSON.stringify(summary(compiled), null, 2)}\n`)
    else print(compiled, options)
    if (own && errors > 0)
      note(first && !publish ? 'No deck was published.' : 'The last good deck goes on being served.')
    return options.start ? (publish || !first ? 0 : 1) : errors > 0 ? 1 : 0
  }
  const code = await once()
  if (!options.watch) return code
  return keepWatching(content, once)
}

async function compile(content: string, cacheDirectory: string): Promise<Compiled> {
  const started = performance.now()
  let shown = 0
  const compiled = await compileBook(content, {
    cacheDirectory,
    onProgress(done, total, file) {
      if (performance.now() - started < 500 || performance.now() - shown < 200) return
      shown = performance.now()
      note(`compiling ${done}/${total} ${file}`, { replace: true })
    },
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  note(`${compiled.deck.pages.length} pages, ${compiled.fresh} of them compiled anew, in ${seconds} s`)
  return compiled
}

/** The promise of `deck --json`: keys fixed. */
export function summary({ deck, errors, warnings }: Compiled) {
  const count = (kind: string) => deck.items.filter((item) => item.kind === kind && !item.derived).length
  return {
    hash: deck.hash,
    pages: deck.pages.length,
    sections: deck.sections,
    figures: deck.figures.length,
    interactiveFigures: deck.figures.filter((figure) => figure.interactive).length,
    items: { card: count('card'), choice: count('choice'), order: count('order'), exercise: count('exercise') },
    derived: deck.items.filter((item) => item.derived).length,
    warnings,
    errors,
  }
}

function print(compiled: Compiled, options: DeckOptions): void {
  const { items, derived, figures, sections, hash } = summary(compiled)
  for (const problem of [...compiled.warnings, ...compiled.errors])
    note(describe(problem, compiled.errors.includes(problem)))
  if (options.derived) listDerived(compiled)
  if (options.start && compiled.errors.length === 0) return
  process.stdout.write(
    `deck ${hash}: ${items.card} cards, ${items.choice} choice questions, ${items.order} questions of order, ${items.exercise} exercises, ${derived} derived cards, ` +
      `${figures} figures, ${sections.length} sections; ${compiled.errors.length} errors, ${compiled.warnings.length} warnings\n`,
  )
}

function describe({ file, line, column, code, message, hint }: Problem, isError: boolean): string {
  return `${file}:${line}:${column} ${isError ? 'error' : 'warning'} ${code}: ${message}\n    ${hint}`
}

/** `--derived`: what plain Markdown yielded, and what it did not and why. */
function listDerived({ deck, skipped }: Compiled): void {
  for (const item of deck.items)
    if (item.derived && item.kind === 'card')
      process.stdout.write(`${item.file}:${item.line} ${item.id}\n    ${item.front.text} — ${item.back.text}\n`)
  for (const { file, line, what, reason } of skipped)
    process.stdout.write(`${file}:${line} skipped '${what}': ${reason}\n`)
}

/** Compiles again after each save, until the process is ended. */
function keepWatching(content: string, once: () => Promise<number>): Promise<number> {
  note(`watching ${content}; end with Ctrl-C`)
  void prepare()
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve<unknown>(undefined)
  const watcher = watch(content, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(once).catch((error: unknown) => note(String(error)))
    }, 100)
  })
  return new Promise((resolve) =>
    process.once('SIGINT', () => {
      watcher.close()
      resolve(0)
    }),
  )
}
