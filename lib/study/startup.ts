/** What must hold before the first request is answered. */
import { ConfigError } from '@/lib/config'
import { DatabaseError } from '@/lib/db'
import { DeckError, currentDeck } from './deck'
import { openStore } from './learner'

/** Reads the configuration, migrates the database and loads the deck. Throws what `isExpected` knows, or a fault. */
export async function prepare(): Promise<void> {
  await openStore()
  await currentDeck()
}

/** Whether an error is for whoever starts the program, to be told without a stack trace. */
export const isExpected = (error: unknown): error is Error =>
  error instanceof ConfigError || error instanceof DatabaseError || error instanceof DeckError
