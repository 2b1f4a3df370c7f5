/**
 * What was done once is not done again: a page is kept under the hash of its text and of the compiler, the proof of an
 * exercise under that of its definition and of what it is proven with, so that an edit of the prose proves nothing anew.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { threadId } from 'node:worker_threads'

/** Values by key; the same key always means the same value. */
export interface Store {
  /** Where they are kept; null: nowhere. */
  directory: string | null
  get<T>(key: string): Promise<T | null>
  put(key: string, value: unknown): Promise<void>
}
export interface Cache {
  pages: Store
  proofs: Store
  /** Forgets everything that was neither read nor written since the cache was opened. */
  sweep(): Promise<void>
}

/** What a proof depends on besides the exercise, and a page besides its text. */
const proofFolders = ['compiler/verify', 'exercises', 'expression', 'markdown', 'reference']
const pageFolders = [...proofFolders, 'compiler', 'deck', 'figures']

export async function openCache(directory: string): Promise<Cache> {
  const pages = await openStore(path.join(directory, 'pages'), pageFolders)
  const proofs = await openStore(path.join(directory, 'proofs'), proofFolders)
  return {
    pages,
    proofs,
    async sweep() {
      await pages.sweep()
      // A page from the cache asks for no proof; its proofs are wanted again when it changes.
    },
  }
}

async function openStore(directory: string, folders: string[]): Promise<Store & { sweep(): Promise<void> }> {
  const version = await hashFolders(folders.map((folder) => path.join(process.cwd(), 'lib', folder)))
  // Another version of the code keeps nothing of the one before.
  const current = path.join(directory, version.slice(0, 16))
  await mkdir(current, { recursive: true })
  for (const name of await readdir(directory))
    if (name !== path.basename(current)) await rm(path.join(directory, name), { recursive: true, force: true })
  const used = new Set<string>()
  return {
    ...storeAt(current, (name) => used.add(name)),
    async sweep() {
      for (const name of await readdir(current))
        if (!used.has(name)) await rm(path.join(current, name), { force: true })
    },
  }
}

/** A store in a folder that is there. `onUse` hears the names of all files that are read or written. */
export function storeAt(directory: string, onUse?: (name: string) => void): Store {
  const fileOf = (key: string) => {
    const name = `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`
    onUse?.(name)
    return path.join(directory, name)
  }
  return {
    directory,
    async get<T>(key: string) {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as T
      } catch {
        return null // not there, or cut short by a crash: done anew
      }
    },
    async put(key, value) {
      await mkdir(directory, { recursive: true })
      await writeAtomically(fileOf(key), JSON.stringify(value))
    },
  }
}

/** Keeps nothing. */
export const noStore: Store = {
  directory: null,
  get: () => Promise.resolve(null),
  put: () => Promise.resolve(),
}

/** A reader sees the old file or the new one, never half of it. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}-${threadId}.tmp`
  await writeFile(temporary, text)
  await rename(temporary, file)
}

async function hashFolders(folders: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort()
    for (const name of names) hash.update(name).update(await readFile(path.join(folder, name)))
  }
  return hash.digest('hex')
}
