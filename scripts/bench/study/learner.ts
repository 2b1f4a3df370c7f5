/** A learner of any size in a folder of their own, for as long as something is timed. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@/lib/db'
import type { Context } from '@/lib/study'
import type { Size, Studied } from './fill'
import { fill } from './fill'

export const LEARNER = 'local'
export const TODAY = '2026-03-12'
export const NOON = Date.parse(`${TODAY}T12:00:00Z`)

/** What is learned from. */
export interface Book {
  publish: (folder: string) => void
  studied: (index: number) => Studied
}

export interface Built extends Size {
  /** Of the database, in megabytes. */
  megabytes: number
}

/** A quarter of a minute after another, from noon on. */
export const contextAt = (round: number): Context => ({ learnerId: LEARNER, now: new Date(NOON + round * 15_000) })

export async function withLearner<T>(
  size: Size,
  book: Book,
  say: (text: string) => void,
  work: (place: { folder: string; file: string }) => Promise<T>,
): Promise<Built & T> {
  const folder = mkdtempSync(join(tmpdir(), 'epoch-bench-'))
  try {
    const file = join(folder, 'epoch.db')
    process.env['DATA_DIR'] = folder
    process.env['DATABASE_URL'] = `file:${file}`
    book.publish(folder)
    await (await openDatabase(`file:${file}`)).close()
    const learner = { id: LEARNER, today: TODAY, deckHash: null, studied: book.studied }
    fill(file, size, learner, (done) => say(`${done} of ${size.items} items`))
    say('timing')
    const times = await work({ folder, file })
    return { ...size, megabytes: Math.round(statSync(file).size / 2 ** 20), ...times }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const titleOf = ({ items, reviews, megabytes }: Built, rounds: number): string =>
  `${items} item states and ${reviews} reviews of one learner (${megabytes} MB), ${rounds} rounds; milliseconds`
