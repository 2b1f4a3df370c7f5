/** What must hold before a request is answered. */
import { currentDeck } from './deck'
import { isExpected } from './faults'
import { openStore } from './learner'
import { prepareSearch } from './search'

/** Reads the configuration, migrates the database, loads the deck and indexes it. */
async function prepare(): Promise<void> {
  await openStore()
  await currentDeck()
  await prepareSearch()
}

/** A wrong setting, an unusable database or a missing deck ends the program with one message instead of a stack trace. */
export async function prepareOrExit(): Promise<void> {
  try {
    await prepare()
  } catch (error) {
    if (!isExpected(error)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Whether the database and the deck can be read now. */
export async function checkHealth() {
  const [db, { deck }] = await Promise.all([openStore(), currentDeck()])
  await db.read.learner.count()
  return { status: 'ok', deck: deck.hash, pages: deck.pages.length, items: deck.items.length }
}
