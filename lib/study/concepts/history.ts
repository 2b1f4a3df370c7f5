/** How a page's items fared, week by week: a fold over their rows of the log. */
import type { Item } from '@/lib/deck'
import type { Day, ItemHistory } from '@/lib/scheduler'
import { addDays, recallOn, weekOf } from '@/lib/scheduler'
import type { Desk } from '../desk'
import type { Event } from '../event'
import { eventsOf } from '../fold'
import { groupBy } from '../group'
import { canonicalId, namesOf } from '../ledger'
import { LOG_FIELDS } from '../log'
import type { ConceptWeek } from './types'

const MOST_WEEKS = 26

export async function readHistory(desk: Desk, items: readonly Item[]): Promise<ConceptWeek[]> {
  const { db, deck, learner, moment, weights } = desk
  const names = items.flatMap(({ id }) => namesOf(deck, id))
  const rows = await db.read.review.findMany({
    where: { learnerId: learner.id, itemId: { in: names } },
    select: LOG_FIELDS,
  })
  const byItem = groupBy(rows, ({ itemId }) => canonicalId(deck, itemId))
  const events = [...byItem.values()].map((own) => eventsOf(own, weights.numbers))
  return weeksOf(events, moment.day, weights.numbers)
}

/** `events` by item, each oldest first. */
export function weeksOf(events: readonly (readonly Event[])[], today: Day, weights: readonly number[]): ConceptWeek[] {
  const answers = events.flat().filter(({ step }) => step !== null)
  if (answers.length === 0) return []
  const first = answers.map(({ row }) => row.day).reduce((a, b) => (a < b ? a : b))
  const [from, last] = [weekOf(first), weekOf(today)]
  const earliest = addDays(last, -7 * (MOST_WEEKS - 1))
  const weeks: ConceptWeek[] = []
  for (let week = from < earliest ? earliest : from; week <= last; week = addDays(week, 7)) {
    const sunday = addDays(week, 6)
    const end = sunday < today ? sunday : today
    const inIt = answers.filter(({ row }) => row.day >= week && row.day <= end)
    const right = inIt.filter(({ row }) => row.grade > 1).length
    weeks.push({ week, right, wrong: inIt.length - right, ...standingOn(events, end, weights) })
  }
  return weeks
}

function standingOn(events: readonly (readonly Event[])[], day: Day, weights: readonly number[]) {
  const memories = events.flatMap((own) => begun(own.findLast(({ row }) => row.day <= day)?.after))
  const recalls = memories.map((memory) => recallOn(memory, day, weights) ?? 0)
  const stabilities = memories.map(({ stability }) => stability).sort((a, b) => a - b)
  const sum = recalls.reduce((total, recall) => total + recall, 0)
  return {
    begun: memories.length,
    recall: memories.length > 0 ? sum / memories.length : null,
    stability: middle(stabilities),
  }
}

function begun(history: ItemHistory | undefined) {
  return history && history.memory.phase !== 'new' ? [history.memory] : []
}

/** The middle one; of an even number, the mean of the two in the middle. */
function middle(sorted: readonly number[]): number | null {
  const half = sorted.length >> 1
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
