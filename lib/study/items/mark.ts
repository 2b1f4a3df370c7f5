import { sqlOf } from '@/lib/db'
import { openDesk } from '../desk'
import { lockLearner } from '../learner'
import type { Context, ItemMark } from '../types'
import { NO_MARK, writeMark } from './marks'

/** Changes what is given of an item's flag and note. Null if the deck has no such item. */
export async function markItem(context: Context, name: string, changes: Partial<ItemMark>): Promise<ItemMark | null> {
  const desk = await openDesk(context)
  const item = desk.deck.item(name)
  if (!item) return null
  return desk.db.write(async (tx) => {
    await lockLearner(sqlOf(tx), context.learnerId, 0)
    const key = { learnerId: context.learnerId, itemId: item.id }
    const { flagged, note } = (await tx.itemMark.findUnique({ where: { learnerId_itemId: key } })) ?? NO_MARK
    const mark = { flagged, note, ...changes }
    await writeMark(tx, key, mark, desk.now)
    return mark
  })
}
