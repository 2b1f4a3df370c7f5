/** What must hold before a request is answered. */
import { currentDeck } from './deck'
import { openStore } from './learner'

/** Reads the configuration, migrates the database and loads the deck. */
export async function prepare(): Promise<void> {
  await openStore()
  await currentDeck()
}

/** Whether the database and the deck can be read now. */
export async function checkHealth() {
  const [db, { deck }] = await Promise.all([openStore(), currentDeck()])
  await db.read.learner.count()
  return { status: 'ok', deck: deck.hash, pages: deck.pages.length, items: deck.items.length }
}
