/** The pages of `bench dashboard`: asked of the built server, of a learner who knows the whole book. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Deck, Item } from '@/lib/deck'
import { runServer } from '../../server'
import { root } from '../../setup/run.mjs'
import { DASHBOARD_LIMIT } from './dashboard'
import type { Built } from './learner'
import { contextAt, titleOf, withLearner } from './learner'
import type { Spread } from './spread'
import { spreadOf, spreadTable, timed } from './spread'

export interface PageTimes extends Built {
  rounds: number
  /** By path, right after an answer. */
  pages: Record<string, Spread>
}

const ANSWERS_AN_ITEM = 10
/** Rounds that are not counted: V8 compiles what is new to it meanwhile, as it does once in the life of a server. */
const WARM_UP = 15

/** What has to be done first, or null. */
export function whyNoPages(dataDir: string): string | null {
  if (!existsSync(join(root, '.next/BUILD_ID'))) return 'there is no build. `npm start` makes one.'
  if (!existsSync(join(dataDir, 'deck/current.json')))
    return `there is no deck in ${dataDir}. \`npm run -s epoch -- deck\` compiles the book.`
  return null
}

/** In each round an item is answered and each page asked for, whole, one after another. */
export function timePages(dataDir: string, rounds: number, say: (text: string) => void): Promise<PageTimes> {
  const { hash } = JSON.parse(readFileSync(join(dataDir, 'deck/current.json'), 'utf8')) as { hash: string }
  const { items, pages } = JSON.parse(readFileSync(join(dataDir, `deck/${hash}.json`), 'utf8')) as Deck
  const book = {
    publish: (folder: string) => copyDeck(dataDir, folder, hash),
    studied: (i: number) => studied(items[i]!),
  }
  const size = { items: items.length, reviews: ANSWERS_AN_ITEM * items.length }
  return withLearner(size, book, say, async ({ folder }) => {
    const server = await runServer(folder, 0)
    try {
      const concept = `/concepts/${pages.at(-1)!.slug}`
      return {
        rounds,
        pages: await timeOf(server.url, ['/progress', '/progress/map', '/progress/mistakes', concept], rounds),
      }
    } finally {
      await server.kill()
    }
  })
}

function copyDeck(from: string, to: string, hash: string): void {
  mkdirSync(join(to, 'deck'))
  for (const name of ['current.json', `${hash}.json`]) copyFileSync(join(from, 'deck', name), join(to, 'deck', name))
}

function studied(item: Item) {
  const [mistake] = item.kind === 'exercise' ? item.mistakes : []
  return { id: item.id, kind: item.kind, mistake: mistake ? { id: mistake.id, title: mistake.title } : null }
}

async function timeOf(url: string, paths: readonly string[], rounds: number): Promise<Record<string, Spread>> {
  const ask = async (path: string, round: number, body?: object): Promise<string> => {
    const response = await fetch(`${url}${path}`, {
      headers: { 'x-epoch-now': contextAt(round).now.toISOString(), 'content-type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 200)}`)
    return response.text()
  }
  const queue = JSON.parse(await ask('/api/queue?limit=200', 0)) as { items: { id: string; kind: string }[] }
  const cards = queue.items.filter(({ kind }) => kind === 'card')
  const times = paths.map(() => [] as number[])
  for (let round = 1; round <= WARM_UP + rounds; round++) {
    const { id: itemId } = cards[round % cards.length]!
    const answeredAt = contextAt(round).now.toISOString()
    await ask('/api/reviews', round, {
      reviews: [{ id: `bench-${round}`, itemId, grade: 3, answeredAt, duration: 8000 }],
    })
    for (const [i, path] of paths.entries()) await timed(times[i]!, () => ask(path, round))
  }
  return Object.fromEntries(paths.map((path, i) => [path, spreadOf(times[i]!.slice(WARM_UP))]))
}

export function pagesTable(times: PageTimes): string {
  return [
    `Pages of the built server, each right after an answer: ${titleOf(times, times.rounds)}, after ${WARM_UP} that are not counted`,
    '',
    ...spreadTable(Object.entries(times.pages).map(([path, spread]) => [path, spread, DASHBOARD_LIMIT] as const)),
  ].join('\n')
}
