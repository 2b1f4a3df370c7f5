/** The table of flags and notes. They follow an item that is renamed, but are no part of its memory. */
import type { Transaction } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import { canonicalId } from '../ledger'
import type { ItemMark } from '../types'

export const NO_MARK: ItemMark = { flagged: false, note: '' }

/** A blank mark leaves no row. */
export async function writeMark(
  tx: Transaction,
  key: { learnerId: string; itemId: string },
  mark: ItemMark,
  changed: Date,
): Promise<void> {
  if (!mark.flagged && mark.note === '') {
    await tx.itemMark.deleteMany({ where: key })
    return
  }
  const data = { ...mark, changed }
  await tx.itemMark.upsert({ where: { learnerId_itemId: key }, create: { ...key, ...data }, update: data })
}

/** Moves marks to the ids that items have now. Where two items became one, both notes are kept. */
export async function carryMarks(tx: Transaction, deck: DeckIndex, learnerId: string): Promise<void> {
  const marks = await tx.itemMark.findMany({ where: { learnerId }, orderBy: { changed: 'asc' } })
  for (const old of marks) {
    const itemId = canonicalId(deck, old.itemId)
    if (itemId === old.itemId) continue
    const key = { learnerId, itemId }
    const there = await tx.itemMark.findUnique({ where: { learnerId_itemId: key } })
    const notes = [there?.note ?? '', old.note].filter((note) => note !== '')
    const flagged = old.flagged || (there?.flagged ?? false)
    const changed = there && there.changed > old.changed ? there.changed : old.changed
    await writeMark(tx, key, { flagged, note: notes.join('\n\n') }, changed)
    await tx.itemMark.delete({ where: { learnerId_itemId: { learnerId, itemId: old.itemId } } })
  }
}
