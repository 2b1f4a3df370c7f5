/** A renamed item continues its history: when the deck has changed, what is known moves to the ids items have now. */
import type { Database, Learner, Transaction } from '@/lib/db'
import { sqlOf } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import { lockLearner } from './learner'
import { carryMarks } from './items/marks'
import { canonicalId } from './ledger'
import { writePageTotals } from './pages'
import { replayLearner } from './replay'

/** Once for each learner and deck. Returns the learner as it is afterwards. */
export async function followRenames(db: Database, deck: DeckIndex, learner: Learner): Promise<Learner> {
  const { hash } = deck.deck
  if (learner.deckHash === hash) return learner
  return db.write(async (tx) => {
    const { learner: locked } = await lockLearner(sqlOf(tx), learner.id, 0)
    if (locked.deckHash === hash) return locked
    await carryMarks(tx, deck, learner.id)
    if (await isInStep(tx, deck, learner.id)) await writePageTotals(tx, deck, learner.id)
    else await replayLearner(tx, deck, locked)
    return tx.learner.update({ where: { id: learner.id }, data: { deckHash: hash } })
  })
}

/** Whether each state was folded from as many rows as the log holds under the names its item has now. */
async function isInStep(tx: Transaction, deck: DeckIndex, learnerId: string): Promise<boolean> {
  const counts = await tx.review.groupBy({ by: ['itemId'], where: { learnerId }, _count: { _all: true } })
  const rows = new Map<string, number>()
  for (const { itemId, _count } of counts) {
    const id = canonicalId(deck, itemId)
    rows.set(id, (rows.get(id) ?? 0) + _count._all)
  }
  const states = await tx.itemState.findMany({ where: { learnerId }, select: { itemId: true, version: true } })
  for (const { itemId, version } of states) {
    if (rows.get(itemId) !== version) return false
    rows.delete(itemId)
  }
  // What is left has no state yet. (Or every answer was undone: then replaying once more does no harm.)
  return rows.size === 0
}
