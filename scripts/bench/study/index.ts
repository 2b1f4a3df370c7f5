/** `bench study`: how long a learner waits who knows much. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@/lib/db'
import type { Context } from '@/lib/study'
import { getQueue, getToday, recordReviews } from '@/lib/study'
import { publishBook } from './book'
import type { Size } from './fill'
import { fill } from './fill'
import { plainSql } from './plain'

const LEARNER = 'local'
const TODAY = '2026-03-12'
const NOON = Date.parse(`${TODAY}T12:00:00Z`)
/** The book goes on behind what is known. */
const NEW_ITEMS = 4000

/** Milliseconds. */
export interface Spread {
  median: number
  p95: number
  most: number
}
export interface StudyTimes extends Size {
  /** Of the database, in megabytes. */
  megabytes: number
  rounds: number
  /** A learner's first page after the server has started. */
  start: number
  queue: Spread
  today: Spread
  answer: Spread
  /** The same in plain SQL. */
  plain: { queue: Spread; answer: Spread }
}

/**
 * Builds a learner of this size in a folder of its own, and times what the server does for them: of one day, whose limits
 * allow 220 rounds.
 */
export async function timeStudy(size: Size, rounds: number, say: (text: string) => void): Promise<StudyTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'epoch-bench-'))
  try {
    const file = join(folder, 'epoch.db')
    process.env['DATA_DIR'] = folder
    process.env['DATABASE_URL'] = `file:${file}`
    publishBook(folder, size.items + NEW_ITEMS)
    await (await openDatabase(`file:${file}`)).close()
    const learner = { id: LEARNER, today: TODAY, deckHash: null }
    fill(file, size, learner, (done) => say(`${done} of ${size.items} items`))
    say('timing')
    const ours = await timeOurs(rounds)
    const plain = timePlain(file, rounds)
    return { ...size, megabytes: Math.round(statSync(file).size / 2 ** 20), rounds, ...ours, plain }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timeOurs(rounds: number): Promise<Pick<StudyTimes, 'start' | 'queue' | 'today' | 'answer'>> {
  const times = { queue: [] as number[], today: [] as number[], answer: [] as number[] }
  const at = (round: number): Context => ({ learnerId: LEARNER, now: new Date(NOON + round * 15_000) })
  const started = performance.now()
  await getQueue(at(0))
  const start = performance.now() - started
  for (let round = 1; round <= rounds; round++) {
    const context = at(round)
    const queue = await timed(times.queue, async () => {
      const found = await getQueue(context)
      JSON.stringify(found)
      return found
    })
    await timed(times.today, async () => JSON.stringify(await getToday(context)))
    const item = queue.items[0]!
    const days = Math.floor(item.next[3].seconds / 86_400)
    const answer = {
      ...{ id: `bench-${round}`, itemId: item.id, grade: 3 as const, answeredAt: context.now.toISOString() },
      ...{ duration: 8000, ...(days > 0 ? { days } : {}) },
    }
    await timed(times.answer, async () => JSON.stringify(await recordReviews(context, [answer])))
  }
  return { start, queue: spreadOf(times.queue), today: spreadOf(times.today), answer: spreadOf(times.answer) }
}

function timePlain(file: string, rounds: number): StudyTimes['plain'] {
  const sql = plainSql(file, LEARNER, TODAY)
  const times = { queue: [] as number[], answer: [] as number[] }
  for (let round = 1; round <= rounds; round++) {
    const before = performance.now()
    const [first] = sql.queue() as { itemId: string }[]
    const between = performance.now()
    sql.answer(first!.itemId, `plain-${round}`, NOON + round * 15_000)
    times.queue.push(between - before)
    times.answer.push(performance.now() - between)
  }
  sql.close()
  return { queue: spreadOf(times.queue), answer: spreadOf(times.answer) }
}

async function timed<T>(times: number[], run: () => Promise<T>): Promise<T> {
  const before = performance.now()
  const result = await run()
  times.push(performance.now() - before)
  return result
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { median: at(0.5), p95: at(0.95), most: at(1) }
}

export const STUDY_LIMITS = { queue: 50, answer: 10 }

export function studyTable({
  items,
  reviews,
  megabytes,
  rounds,
  start,
  queue,
  today,
  answer,
  plain,
}: StudyTimes): string {
  const line = (name: string, { median, p95, most }: Spread, limit = '') =>
    [name.padEnd(34), ...[median, p95, most].map((ms) => ms.toFixed(1).padStart(8)), limit.padStart(8)]
      .join('  ')
      .trimEnd()
  return [
    `${items} item states and ${reviews} reviews of one learner (${megabytes} MB), ${rounds} rounds; milliseconds`,
    '',
    `${''.padEnd(34)}  ${['median', 'p95', 'most', 'limit'].map((head) => head.padStart(8)).join('  ')}`,
    line('first item: today’s queue', queue, `p95 ${STUDY_LIMITS.queue}`),
    line('  its rows in plain SQL', plain.queue),
    line('durable answer', answer, `p95 ${STUDY_LIMITS.answer}`),
    line('  the same in plain SQL', plain.answer),
    line('Today', today),
    '',
    `first queue after the start, deck and database opened in it: ${start.toFixed(0)} ms`,
  ].join('\n')
}
