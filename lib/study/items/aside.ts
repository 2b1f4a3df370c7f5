/** Setting an item aside by hand and bringing it back: rows of the log that leave its memory as it is. */
import type { ItemHistory } from '@/lib/scheduler'
import { openDesk } from '../desk'
import { lockLearner } from '../learner'
import { openLedger } from '../record'
import type { AsideInput, AsideResult, Context, ItemView } from '../types'

export function suspendedBy({ suspended, byHand }: ItemHistory): ItemView['suspendedBy'] {
  if (!suspended) return null
  return byHand ? 'hand' : 'leech'
}

/** Null if the deck has no such item. */
export async function setItemAside(context: Context, name: string, input: AsideInput): Promise<AsideResult | null> {
  const desk = await openDesk(context)
  const item = desk.deck.item(name)
  if (!item) return null
  const { id, action } = input
  return desk.db.write(async (tx) => {
    const lock = await lockLearner(tx, context.learnerId, 1)
    const ledger = await openLedger(tx, desk, lock, [item.id])
    const known = await tx.review.findUnique({ where: { learnerId_id: { learnerId: context.learnerId, id } } })
    const { day } = desk.moment
    const row = { id, kind: action, itemId: item.id, grade: 0, answeredAt: desk.now, day, duration: 0 }
    const history = known ? ledger.history(item.id) : ledger.append(row)
    await ledger.close()
    return {
      id,
      status: known ? 'repeated' : 'recorded',
      itemId: item.id,
      memory: desk.memory(history),
      suspendedBy: suspendedBy(history),
      next: desk.next(history, item.id),
    }
  })
}
