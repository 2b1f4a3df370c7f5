/** A learner's database of any size, written past the program but as the program would have written it. */
import Sqlite from 'better-sqlite3'
import type { TotalTable } from '@/lib/db'
import type { Day, Step } from '@/lib/scheduler'
import { ALGORITHM, daysBetween } from '@/lib/scheduler'
import type { Event } from '@/lib/study/event'
import type { LogRow } from '@/lib/study/log'
import { stateOf } from '@/lib/study/states'
import type { Totals } from '@/lib/study/totals'
import { addTotals, noTotals, rowsOf, totalsOf } from '@/lib/study/totals'
import type { Answered } from './history'
import { answersTo } from './history'

export interface Size {
  items: number
  reviews: number
}

/** An item of the book that is answered. */
export interface Studied {
  id: string
  kind: 'card' | 'choice' | 'order' | 'exercise'
  /** Made whenever the answer is wrong; of an exercise. */
  mistake: { id: string; title: string } | null
}

/** So many courses of an item there are; items share them, as folding a million answers takes minutes. */
const COURSES = 5000

/** As Prisma writes instants. */
export const instantText = (instant: number | Date): string => new Date(instant).toISOString().replace('Z', '+00:00')

export interface Learner {
  id: string
  today: Day
  /** The deck whose renames have been followed: page totals are counted when it is another one. */
  deckHash: string | null
  studied: (index: number) => Studied
}

/** Fills the migrated database at `file`. `onProgress` is told how many items are done. */
export function fill(
  file: string,
  { items, reviews }: Size,
  learner: Learner,
  onProgress: (done: number) => void,
): void {
  const db = new Sqlite(file)
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -400000')
  const totals = noTotals()
  const courses = new Map<number, Answered[]>()
  const courseOf = (number: number): Answered[] => {
    const known = courses.get(number) ?? answersTo(`card-${number}`, Math.round(reviews / items), learner.today, number)
    courses.set(number, known)
    return known
  }
  const write = writers(db, learner.id)
  let sequence = 0
  db.transaction(() => {
    write.learner(reviews, learner.deckHash)
    for (let i = 0; i < items; i++) {
      const studied = learner.studied(i)
      const answers = courseOf(i % COURSES)
      const rows = answers.map((answered) => rowOf(studied, answered, ++sequence))
      rows.forEach((row, n) => write.review(row, answers[n]!))
      write.state(studied.id, answers.at(-1)!, rows.length)
      addTotals(totals, totalsOf(answers.map(({ step }, n) => eventOf(rows[n]!, step))), 1)
      if (i % 5000 === 0) onProgress(i)
    }
    write.totals(totals)
  })()
  db.pragma('journal_mode = WAL')
  db.exec('ANALYZE')
  db.close()
}

/** Its days are promised, so that the log of every item that shares a course folds to the same states. */
function rowOf({ id, kind, mistake }: Studied, { answer, step }: Answered, sequence: number): LogRow {
  const { grade, at, retention } = answer
  const { memory } = step.after
  const days = memory.phase === 'review' ? daysBetween(at.day, memory.dueDay) : null
  return {
    id: `review-${sequence}`,
    sequence,
    kind,
    itemId: id,
    target: null,
    grade,
    day: at.day,
    retention,
    answeredAt: new Date(at.instant),
    duration: 8000,
    mistakes: mistake && grade === 1 ? JSON.stringify([mistake]) : null,
    settings: null,
    days,
    hour: new Date(at.instant).getUTCHours(),
  }
}

const eventOf = (row: LogRow, step: Step): Event => ({ row, step, before: step.before, after: step.after })

const REVIEW = [
  'learnerId',
  'id',
  'sequence',
  'kind',
  'itemId',
  'grade',
  'answeredAt',
  'recordedAt',
  'day',
  'hour',
  'duration',
  'mistakes',
  'days',
  'deckHash',
  'revision',
  'retention',
  'algorithm',
  'weights',
  'before',
  'after',
]
const STATE = [
  'learnerId',
  'itemId',
  'phase',
  'step',
  'stability',
  'difficulty',
  'due',
  'dueDay',
  'lastReview',
  'lastDay',
  'lastReviewDay',
  'reviews',
  'lapses',
  'suspended',
  'byHand',
  'version',
]

function writers(db: Sqlite, learnerId: string) {
  const insert = (table: string, columns: readonly string[]) => {
    const names = columns.map((column) => `"${column}"`).join(', ')
    return db.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`)
  }
  const review = insert('Review', REVIEW)
  const state = insert('ItemState', STATE)
  const learner = insert('Learner', ['id', 'timeZone', 'sequence', 'deckHash', 'created'])
  const written = { learnerId, deckHash: 'be4c', revision: 'one', algorithm: ALGORITHM, weights: 'default' }
  return {
    learner: (sequence: number, deckHash: string | null) =>
      learner.run({ id: learnerId, timeZone: 'UTC', sequence, deckHash, created: instantText(0) }),
    review: (row: LogRow, { step }: Answered) => {
      const at = instantText(row.answeredAt)
      const moved = { before: JSON.stringify(step.before), after: JSON.stringify(step.after) }
      review.run({ ...row, ...written, ...moved, answeredAt: at, recordedAt: at })
    },
    state: (id: string, { step }: Answered, version: number) => {
      const { due, lastReview, suspended, byHand, ...rest } = stateOf({
        history: step.after,
        totals: noTotals(),
        version,
      })!
      state.run({
        ...rest,
        learnerId,
        itemId: id,
        suspended: Number(suspended),
        byHand: Number(byHand),
        due: due && instantText(due),
        lastReview: lastReview && instantText(lastReview),
      })
    },
    totals: (totals: Totals) => {
      for (const table of Object.keys(totals) as TotalTable[])
        for (const sum of rowsOf(totals, table))
          insert(table, ['learnerId', ...Object.keys(sum)]).run({ learnerId, ...sum })
    },
  }
}
