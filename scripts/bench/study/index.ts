/** `bench study`: how long a learner waits who knows much. */
import { getQueue, getToday, recordReviews } from '@/lib/study'
import { generatedBook } from './book'
import type { Size } from './fill'
import type { Built } from './learner'
import { LEARNER, NOON, TODAY, contextAt, titleOf, withLearner } from './learner'
import { plainSql } from './plain'
import type { Spread } from './spread'
import { spreadOf, spreadTable, timed } from './spread'

export interface StudyTimes extends Built {
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
export function timeStudy(size: Size, rounds: number, say: (text: string) => void): Promise<StudyTimes> {
  return withLearner(size, generatedBook(size.items), say, async ({ file }) => {
    const ours = await timeOurs(rounds)
    return { rounds, ...ours, plain: timePlain(file, rounds) }
  })
}

/** Rounds that are not counted: V8 compiles what is new to it meanwhile, as it does once in the life of a server. A day holds no more. */
const WARM_UP = 15
const warm = (times: readonly number[]) => spreadOf(times.slice(WARM_UP))

async function timeOurs(rounds: number): Promise<Pick<StudyTimes, 'start' | 'queue' | 'today' | 'answer'>> {
  const times = { queue: [] as number[], today: [] as number[], answer: [] as number[] }
  const started = performance.now()
  await getQueue(contextAt(0))
  const start = performance.now() - started
  for (let round = 1; round <= WARM_UP + rounds; round++) {
    const context = contextAt(round)
    const queue = await timed(times.queue, async () => {
      const found = await getQueue(context)
      JSON.stringify(found)
      return found
    })
    await timed(times.today, async () => JSON.stringify(await getToday(context)))
    const item = queue.items[0]!
    const days = Math.floor(item.next[3].seconds / 86_400)
    const answer = {
      id: `bench-${round}`,
      itemId: item.id,
      grade: 3 as const,
      answeredAt: context.now.toISOString(),
      duration: 8000,
      ...(days > 0 ? { days } : {}),
    }
    await timed(times.answer, async () => JSON.stringify(await recordReviews(context, [answer])))
  }
  return { start, queue: warm(times.queue), today: warm(times.today), answer: warm(times.answer) }
}

function timePlain(file: string, rounds: number): StudyTimes['plain'] {
  const sql = plainSql(file, LEARNER, TODAY)
  const times = { queue: [] as number[], answer: [] as number[] }
  for (let round = 1; round <= WARM_UP + rounds; round++) {
    const before = performance.now()
    const [first] = sql.queue() as { itemId: string }[]
    const between = performance.now()
    sql.answer(first!.itemId, `plain-${round}`, NOON + round * 15_000)
    times.queue.push(between - before)
    times.answer.push(performance.now() - between)
  }
  sql.close()
  return { queue: warm(times.queue), answer: warm(times.answer) }
}

export const STUDY_LIMITS = { queue: 50, answer: 10 }

export function studyTable(times: StudyTimes): string {
  const { rounds, start, queue, today, answer, plain } = times
  return [
    `${titleOf(times, rounds)}, after ${WARM_UP} that are not counted`,
    '',
    ...spreadTable([
      ['first item: today’s queue', queue, STUDY_LIMITS.queue],
      ['  its rows in plain SQL', plain.queue],
      ['durable answer', answer, STUDY_LIMITS.answer],
      ['  the same in plain SQL', plain.answer],
      ['Today', today],
    ]),
    '',
    `first queue after the start, deck and database opened in it: ${start.toFixed(0)} ms`,
  ].join('\n')
}
