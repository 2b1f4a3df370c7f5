/** What a learner may do with an item beside answering it: rows of the log, folded like answers, undone like answers. */
import { reviewsNamed } from '@/lib/db'
import type { ItemHistory } from '@/lib/scheduler'
import { openDesk } from '../desk'
import { readDueOn } from '../due-days'
import { toldMoment } from '../true-time'
import type { ActInput, ActResult, Context, ItemView } from '../types'
import { writeLog } from '../write'

export function suspendedBy({ suspended, byHand }: ItemHistory): ItemView['suspendedBy'] {
  if (!suspended) return null
  return byHand ? 'hand' : 'leech'
}

/** Null if the deck has no such item. */
export async function actOnItem(context: Context, name: string, input: ActInput): Promise<ActResult | null> {
  const desk = await openDesk(context)
  const item = desk.deck.item(name)
  if (!item) return null
  const { id, action } = input
  const at = toldMoment(input, desk)
  const dueOn = await readDueOn(desk)
  return writeLog(desk, 1, async ({ sql, open }) => {
    const ledger = await open([item.id])
    const [known] = await reviewsNamed(sql, context.learnerId, [id])
    const row = {
      id,
      kind: action,
      itemId: item.id,
      grade: 0,
      answeredAt: new Date(at.instant),
      day: at.day,
      hour: at.hour,
      duration: 0,
    }
    const history = known
      ? ledger.history(item.id)
      : ledger.append(input.action === 'due' ? { ...row, days: input.days } : row)
    return {
      id,
      status: known ? 'repeated' : 'recorded',
      itemId: item.id,
      memory: desk.memory(history),
      suspendedBy: suspendedBy(history),
      next: desk.next(history, item.id, dueOn),
    }
  })
}
