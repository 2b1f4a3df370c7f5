import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ReviewInput, Told } from '@/lib/study/types'

/** Absent in messages that an older version of the page has kept. */
type When = Pick<Told, 'at' | 'timeZone'>

/** What waits to be said to the server, in the order in which it happened. */
export type Message =
  | { kind: 'review'; review: ReviewInput }
  | ({ kind: 'undo'; reviewId: string } & When)
  | ({ kind: 'aside'; id: string; itemId: string; action?: 'suspend' | 'bury' } & When)
export interface Kept {
  sequence: number
  message: Message
}

interface Schema extends DBSchema {
  messages: { key: number; value: Message }
}

/** Messages survive a closed tab in IndexedDB; where there is none (private mode), they live as long as the page. */
export interface Store {
  add(message: Message): Promise<void>
  all(): Promise<Kept[]>
  remove(sequences: readonly number[]): Promise<void>
}

export async function openStore(): Promise<Store> {
  try {
    const database = await openDB<Schema>('epoch', 1, {
      upgrade: (db) => void db.createObjectStore('messages', { autoIncrement: true }),
    })
    return persistent(database)
  } catch {
    return transient(1)
  }
}

function persistent(database: IDBPDatabase<Schema>): Store {
  // Where the disk is full, what comes now is kept behind what was kept before.
  const spill = transient(Number.MAX_SAFE_INTEGER / 2)
  return {
    add: (message) => database.add('messages', message).then(ignore, () => spill.add(message)),
    all: async () => {
      const kept: Kept[] = []
      let cursor = await database.transaction('messages').store.openCursor()
      for (; cursor; cursor = await cursor.continue()) kept.push({ sequence: cursor.key, message: cursor.value })
      return [...kept, ...(await spill.all())]
    },
    remove: async (sequences) => {
      const transaction = database.transaction('messages', 'readwrite')
      await Promise.all([...sequences.map((sequence) => transaction.store.delete(sequence)), transaction.done])
      await spill.remove(sequences)
    },
  }
}

function transient(first: number): Store {
  let kept: Kept[] = []
  let next = first
  return {
    add: (message) => {
      kept.push({ sequence: next++, message })
      return Promise.resolve()
    },
    all: () => Promise.resolve([...kept]),
    remove: (sequences) => {
      kept = kept.filter(({ sequence }) => !sequences.includes(sequence))
      return Promise.resolve()
    },
  }
}

function ignore() {}
