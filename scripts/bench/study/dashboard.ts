/** `bench dashboard`: how long the pictures of everything that is known take at the server. */
import type { Context } from '@/lib/study'
import { getMap, getMemories, getQueue, getStatistics, recordReviews } from '@/lib/study'
import { generatedBook } from './book'
import type { Size } from './fill'
import type { Built } from './learner'
import { contextAt, titleOf, withLearner } from './learner'
import type { Spread } from './spread'
import { spreadOf, spreadTable, timed } from './spread'

/** What is timed, as `JSON.stringify` leaves it. */
const VIEWS = { statistics: getStatistics, map: getMap } satisfies Record<string, (context: Context) => Promise<object>>
type Name = keyof typeof VIEWS

interface ViewTimes {
  /** The first time, with the item states read from the database. */
  cold: number
  /** Right after an answer. */
  answered: Spread
  /** With nothing changed since. */
  unchanged: Spread
}
export interface DashboardTimes extends Built {
  rounds: number
  views: Record<Name, ViewTimes>
}

export const DASHBOARD_LIMIT = 100
/** Rounds that are not counted: V8 compiles what is new to it meanwhile, as it does once in the life of a server. */
const WARM_UP = 10

/** Of one day, whose limits allow 110 rounds of two answers. */
export function timeDashboard(size: Size, rounds: number, say: (text: string) => void): Promise<DashboardTimes> {
  return withLearner(size, generatedBook(size.items), say, async () => {
    await getMemories(contextAt(0), [])
    const cold = { statistics: await timeCold('statistics'), map: await timeCold('map') }
    const { items } = await getQueue(contextAt(0), { limit: 2 * (WARM_UP + rounds) })
    const times = { statistics: noTimes(), map: noTimes() }
    for (const [i, { id }] of items.entries()) {
      const context = contextAt(i + 1)
      const name: Name = i % 2 === 0 ? 'statistics' : 'map'
      const answer = { id: `bench-${i}`, itemId: id, grade: 3 as const, answeredAt: context.now.toISOString() }
      await recordReviews(context, [{ ...answer, duration: 8000 }])
      await timed(times[name].answered, () => sent(name, context))
      await timed(times[name].unchanged, () => sent(name, context))
    }
    const spreads = (name: Name): ViewTimes => ({
      cold: cold[name],
      answered: spreadOf(times[name].answered.slice(WARM_UP)),
      unchanged: spreadOf(times[name].unchanged.slice(WARM_UP)),
    })
    return { rounds, views: { statistics: spreads('statistics'), map: spreads('map') } }
  })
}

const noTimes = () => ({ answered: [] as number[], unchanged: [] as number[] })

const sent = async (name: Name, context: Context): Promise<string> => JSON.stringify(await VIEWS[name](context))

/** As after a start of the server, when the deck has been opened. */
async function timeCold(name: Name): Promise<number> {
  delete (globalThis as { epochStandings?: unknown }).epochStandings
  const times: number[] = []
  await timed(times, () => sent(name, contextAt(0)))
  return times[0]!
}

export function dashboardTable(times: DashboardTimes): string {
  const { statistics, map } = times.views
  return [
    `${titleOf(times, times.rounds)}, after ${WARM_UP} that are not counted`,
    '',
    ...spreadTable([
      ['statistics, after an answer', statistics.answered, DASHBOARD_LIMIT],
      ['statistics, nothing changed', statistics.unchanged, DASHBOARD_LIMIT],
      ['map, after an answer', map.answered, DASHBOARD_LIMIT],
      ['map, nothing changed', map.unchanged, DASHBOARD_LIMIT],
    ]),
    '',
    `the first time, all item states read: statistics ${statistics.cold.toFixed(0)} ms, map ${map.cold.toFixed(0)} ms`,
  ].join('\n')
}
