/** What must hold before a request is answered. */
import { currentDeck } from './deck'
import { isExpected } from './faults'
import { openStore } from './learner'

/** Reads the configuration, migrates the database and loads the deck. */
async function prepare(): Promise<void> {
  await openStore()
  await currentDeck()
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
