/** Publishes decks of its own, one after another, in a folder in which others do the same. */
import { publishDeck } from '@/lib/compiler'
import { smallDeck } from '@/tests/integration/support/deck'

const [directory = '', publisher = '', count = ''] = process.argv.slice(2)

async function publishAll(): Promise<void> {
  for (let n = 0; n < Number(count); n++)
    await publishDeck(smallDeck(`${publisher}${n.toString(16).padStart(15, '0')}`), directory)
}

void publishAll()
