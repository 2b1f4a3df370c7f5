import type { StandingRow } from '@/lib/db'
import { standingAfter } from '@/lib/db'
import type { Desk } from '../desk'
import type { Standing } from './standing'
import { standingOf } from './standing'

/** States are read so many at a time: whoever asks something else meanwhile waits for one such part. */
const PART = 5000

/** The standing from all of a learner's states. */
export async function loadStanding(desk: Pick<Desk, 'db' | 'deck' | 'learner'>, part = PART): Promise<Standing> {
  const { db, deck, learner } = desk
  const rows: StandingRow[] = []
  let from = null
  for (let after = ''; ;) {
    const found = await standingAfter(db.sql, learner.id, after, part)
    if (!found) throw new Error(`The learner ${learner.id} is no longer in the database.`)
    from ??= found.from
    // All states were folded anew between two parts. That takes so long that the next attempt sees none of it.
    if (found.from.fitId !== from.fitId || found.from.deckHash !== from.deckHash) return loadStanding(desk, part)
    rows.push(...found.rows)
    const last = found.rows.at(-1)
    if (!last || found.rows.length < part) return standingOf(deck, from, rows)
    after = last.itemId
  }
}
