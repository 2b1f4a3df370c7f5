/** The log as the optimiser wants it: each item's answers in the order of time. */
import type { Database } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import type { Recalled, Track } from '@/lib/optimizer'
import type { Grade } from '@/lib/scheduler'
import { daysBetween } from '@/lib/scheduler'
import { canonicalId } from '../ledger'
import type { LogRow } from '../log'
import { LOG_FIELDS, isAnswer, standing } from '../log'

/** Rows are read so many at a time: whoever asks something else meanwhile waits for one such part, not for the whole log. */
const PART = 5000

/** Answers that stand, by item; an item that was renamed is one item. */
export async function readTracks({ read }: Database, deck: DeckIndex, learnerId: string): Promise<Track[]> {
  const logs = new Map<string, LogRow[]>()
  for (let after = 0; ;) {
    const rows = await read.review.findMany({
      where: { learnerId, sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: PART,
      select: LOG_FIELDS,
    })
    for (const row of rows) {
      const id = canonicalId(deck, row.itemId)
      const log = logs.get(id)
      if (log) log.push(row)
      else logs.set(id, [row])
    }
    const last = rows.at(-1)
    if (!last) return [...logs.values()].map(trackOf)
    after = last.sequence
  }
}

/**
 * As Anki trains: what went before a reset is forgotten, and an item that the learner knew already (given a due day before
 * its first answer) says nothing, since nobody saw how it was learned.
 */
export function trackOf(rows: readonly LogRow[]): Track {
  const events = standing(rows)
  const since = events.slice(events.findLastIndex(({ kind }) => kind === 'reset') + 1)
  const first = since.find((row) => isAnswer(row) || row.kind === 'due')
  if (first?.kind === 'due') return []
  const track: Recalled[] = []
  let before: string | null = null
  for (const { answeredAt, day, grade } of since.filter(isAnswer)) {
    // A learner who flew west may answer on an earlier day than the time before.
    const days = before === null ? 0 : Math.max(daysBetween(before, day), 0)
    track.push({ at: answeredAt.getTime(), grade: grade as Grade, days })
    before = day
  }
  return track
}
