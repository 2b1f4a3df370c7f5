/**
 * A deck is a file under its hash, and `current.json` names the one to serve. Several processes may publish in one folder,
 * and others read there, without waiting for each other: so nothing is removed that one of them may be about to use.
 */
import { existsSync, rmSync, statSync } from 'node:fs'
import { mkdir, readFile, readdir, utimes } from 'node:fs/promises'
import path from 'node:path'
import { Deck } from '@/lib/deck'
import { writeAtomically } from './cache'

/** The latest stay, for whoever wants to see what has changed. */
const keptDecks = 5
/** Far longer than it takes from writing a deck to naming it, or from reading its name to reading it. In ms. */
const grace = 60_000

/** Writes the deck, then lets `current.json` name it. Older ones beyond a few are removed. */
export async function publishDeck(deck: Deck, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const file = fileOf(directory, deck.hash)
  const text = JSON.stringify(Deck.parse(deck))
  const before = await currentHash(directory)
  await writeAtomically(file, text)
  // Until now somebody may have read its name: its age counts from here, not from when it was written.
  if (before !== null) await touch(fileOf(directory, before))
  await writeAtomically(path.join(directory, 'current.json'), JSON.stringify({ hash: deck.hash }))
  // On a machine that slept in between, another process may have found it old.
  if (!existsSync(file)) await writeAtomically(file, text)
  await removeOld(directory)
}

const fileOf = (directory: string, hash: string) => path.join(directory, `${hash}.json`)

async function currentHash(directory: string): Promise<string | null> {
  try {
    const { hash } = JSON.parse(await readFile(path.join(directory, 'current.json'), 'utf8')) as { hash?: unknown }
    return typeof hash === 'string' && /^[0-9a-f]{16}$/.test(hash) ? hash : null
  } catch {
    return null // none has been published, or none that can be read
  }
}

/** What is old is removed in the moment in which it is found old: another process may be writing the same deck anew. */
async function removeOld(directory: string): Promise<void> {
  const files = (await readdir(directory))
    .filter((name) => /^[0-9a-f]{16}\.json/.test(name))
    .map((name) => path.join(directory, name))
  const beyond = files.toSorted((a, b) => ageOf(a) - ageOf(b)).slice(keptDecks)
  for (const file of beyond) if (ageOf(file) > grace) rmSync(file, { force: true })
}

/** In ms since it was written or replaced; 0 for one that is gone. */
function ageOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? Date.now() - found.mtimeMs : 0
}

async function touch(file: string): Promise<void> {
  const now = new Date()
  await utimes(file, now, now).catch(() => undefined) // one that is gone needs no time
}
