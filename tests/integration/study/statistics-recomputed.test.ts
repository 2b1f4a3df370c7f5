/** A year is lived, and every number that the dashboard shows of it is computed a second time, from the log alone. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Deck } from '@/lib/deck'
import { exportLearner, getStatistics, getWeek } from '@/lib/study'
import { card, choice, order, smallDeck, sums } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { makeWorld } from '@/tests/integration/support/world'
import { recompute } from '@/tests/support/recompute'
import type { RawDeck, RawExport } from '@/tests/support/recompute/log'
import { onTheWall } from '@/tests/support/recompute/log'
import { YearOfLearning } from '@/tests/support/year'

const DAY = 86_400_000
/** The clocks of Berlin go back on 26 October 2025 and forward on 29 March 2026. */
const FROM = Date.parse('2025-10-06T00:00:00Z')

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

function yearDeck(): Deck {
  const slip = (i: number) => ({ ...sums().mistakes[0]!, title: `Slip ${i}` })
  const exercises = times(6, (i) =>
    sums(`sum${i}`, i < 4 ? 'numbers' : 'words', { title: `Sums ${i}`, mistakes: [slip(i)] }),
  )
  return smallDeck('0365', [
    ...times(6, (i) => exercises[i]!),
    ...times(30, (i) => card(`l${i}`, 'letters')),
    ...times(10, (i) => choice(`c${i}`, 'letters')),
    ...times(22, (i) => card(`w${i}`, 'words')),
    ...times(6, (i) => order(`o${i}`, 'words')),
    // Some that are never begun.
    ...times(9, (i) => card(`n${i}`, 'numbers')),
  ])
}

let world: World
let year: YearOfLearning
const deck = yearDeck()
const raw = deck as unknown as RawDeck

beforeAll(async () => {
  world = await makeWorld(deck)
  const items = deck.items.filter(({ id }) => !id.startsWith('n')).map(({ id, kind }) => ({ id, kind }))
  const solve = async (attemptId: string) => {
    const { values } = await world.db.read.attempt.findUniqueOrThrow({ where: { id: attemptId } })
    const { a, b } = JSON.parse(values) as { a: number; b: number }
    const answers = (total: number) => ({ total: String(total), double: String(2 * total) })
    return { right: answers(a + b), wrong: answers(a - b) }
  }
  year = new YearOfLearning(
    { at: (instant) => world.at(instant), items, solve },
    { from: FROM, days: 365, seed: 11, newPerDay: 1.2, most: 12 },
  )
})
afterAll(() => vi.unstubAllEnvs())

/** As it is sent. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Where what is sent and what the log says are not the same. */
async function faults(instant: string, week?: string): Promise<string[]> {
  const context = world.at(instant)
  const statistics = sent(await getStatistics(context, week === undefined ? {} : { week }))
  const recomputed = sent(recompute(sent(await exportLearner(context)) as unknown as RawExport, raw, week))
  const alone = sent(await getWeek(context, week))
  return [...differences(statistics, recomputed), ...differences(alone, recomputed.week, 'getWeek')]
}

/** FSRS rounds recall to eight digits; numbers further apart than that, and keys that only one of them has, are told. */
function differences(a: unknown, b: unknown, path = ''): string[] {
  if (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-7) return []
  if (a === b) return []
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${path}: ${JSON.stringify(a)} is sent, the log says ${JSON.stringify(b)}`]
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return [...new Set([...Object.keys(x), ...Object.keys(y)])].flatMap((key) =>
    differences(x[key], y[key], `${path}.${key}`),
  )
}

const on = (day: number, hour = 12) => new Date(FROM + day * DAY + hour * 3_600_000).toISOString()

describe('every number of the statistics', () => {
  test(
    'follows from the log: before the first answer, after days, months and a year',
    { timeout: 900_000 },
    async () => {
      let lived = 0
      for (const day of [0, 5, 120, 365]) {
        await year.live(lived, day)
        lived = day
        expect(await faults(on(day, 3)), `after ${day} days`).toEqual([])
      }
    },
  )

  test('of a week that is asked for, as well', async () => {
    for (const week of ['2025-10-06', '2026-03-23', '2026-06-01', '2026-10-05']) {
      expect(await faults(on(365, 3), week)).toEqual([])
    }
  })

  test('late in the evening, after midnight and two weeks later', async () => {
    for (const instant of [
      '2026-10-06T21:30:00Z',
      '2026-10-07T01:30:00Z',
      '2026-10-07T02:30:00Z',
      '2026-10-20T10:00:00Z',
    ]) {
      expect(await faults(instant)).toEqual([])
    }
  })

  test('comes from a log in which all of it happens', async () => {
    const log = sent(await exportLearner(world.at(on(365)))) as unknown as RawExport
    const kinds = new Map<string, number>()
    for (const { kind } of log.reviews) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    for (const kind of [
      'card',
      'choice',
      'order',
      'exercise',
      'undo',
      'regrade',
      'suspend',
      'resume',
      'bury',
      'reset',
      'due',
    ])
      expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(0)
    expect(log.reviews.length).toBeGreaterThan(500)
    const statistics = await getStatistics(world.at(on(365)))
    expect(statistics.reliability.buckets.length).toBeGreaterThan(2)
    expect(statistics.mistakes.length).toBeGreaterThan(0)
    expect(statistics.states.some(({ suspended }) => suspended > 0)).toBe(true)
    // Days and hours are those of the clock in Berlin, save for what was answered on a journey.
    for (const row of log.reviews) {
      if (year.travelled.has(row.id) || row.kind === 'undo' || row.kind === 'regrade') continue
      const { day, hour } = onTheWall(row.answeredAt, log.learner)
      expect([row.day, row.hour]).toEqual([day, row.hour === null ? null : hour])
    }
  })
})
