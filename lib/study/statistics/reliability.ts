/** How far predicted recall can be trusted: what was recalled of the reviews for which the same was predicted. */
import { recallSums } from '@/lib/db'
import type { Desk } from '../desk'
import type { Recalls } from './intervals'
import { addUp, retentionOf } from './intervals'
import type { Statistics } from './types'
import type { Year } from './year'

/** Steps of predicted recall that are told apart. */
const BUCKETS = 20
/** Fewer reviews tell nothing: they are taken together with their neighbours. */
const ENOUGH = 25

interface Bucket extends Recalls {
  /** Step of predicted recall, from 0. */
  from: number
  to: number
}

export async function readReliability(
  { db, learner }: Pick<Desk, 'db' | 'learner'>,
  { monday }: Year,
): Promise<Statistics['reliability']> {
  return reliabilityOf(await recallSums(db.sql, learner.id, monday))
}

/** `rows` are sorted by bucket. */
export function reliabilityOf(rows: readonly (Recalls & { bucket: number })[]): Statistics['reliability'] {
  const buckets = merged(rows.filter(({ reviews }) => reviews > 0)).map(({ from, to, ...sum }) => ({
    from: from / BUCKETS,
    to: to / BUCKETS,
    ...retentionOf(sum),
  }))
  const n = buckets.reduce((sum, bucket) => sum + bucket.n, 0)
  const apart = buckets.reduce((sum, bucket) => sum + bucket.n * Math.abs(bucket.recalled - bucket.predicted), 0)
  return { n, error: n > 0 ? apart / n : null, buckets }
}

/** From the lowest up, until there are enough; what is left at the end joins the last. */
function merged(rows: readonly (Recalls & { bucket: number })[]): Bucket[] {
  const done: Bucket[] = []
  let open = null as Bucket | null
  for (const row of rows) {
    open = { from: open?.from ?? row.bucket, to: row.bucket + 1, ...addUp(open ? [open, row] : [row]) }
    if (open.reviews < ENOUGH) continue
    done.push(open)
    open = null
  }
  const last = done.at(-1)
  if (!open) return done
  if (!last) return [open]
  return [...done.slice(0, -1), { from: last.from, to: open.to, ...addUp([last, open]) }]
}
