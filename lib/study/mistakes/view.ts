import type { Desk } from '../desk'
import { openDesk } from '../desk'
import type { Context } from '../types'
import { readExample } from './example'
import { kindsOf, topicsOf } from './kinds'
import { readRows } from './rows'
import { total } from './sums'
import type { MistakeExample, MistakeKind, Mistakes } from './types'

/** The mistakes of the last weeks, by kind and by page of the book. */
export async function getMistakes(context: Context): Promise<Mistakes> {
  const { db, deck, learner, moment } = await openDesk(context)
  const rows = await readRows(db, deck, learner.id, moment.day)
  return {
    day: moment.day,
    weeks: rows.weeks,
    done: total([...rows.done.values()].map(total)),
    kinds: kindsOf(rows),
    topics: topicsOf(rows, deck),
  }
}

/** Those made in the exercises of one page. */
export async function mistakesOn({ db, deck, learner, moment }: Desk, page: string): Promise<MistakeKind[]> {
  const { rows, ...rest } = await readRows(db, deck, learner.id, moment.day)
  return kindsOf({ ...rest, rows: rows.filter(({ exercise }) => exercise.page === page) })
}

/** One kind, with the latest of one's own answers that show it. Null where none was made in the weeks that count. */
export async function getMistakeKind(
  context: Context,
  kind: string,
): Promise<{ weeks: string[]; mistake: MistakeKind; example: MistakeExample | null } | null> {
  const desk = await openDesk(context)
  const rows = await readRows(desk.db, desk.deck, desk.learner.id, desk.moment.day)
  const mistake = kindsOf(rows).find((one) => one.kind === kind)
  return mistake ? { weeks: rows.weeks, mistake, example: await readExample(desk, kind, rows) } : null
}
