/**
 * What was done once is not done again: a page is kept under the hash of its text and of the compiler, the proof of an
 * exercise under that of its definition and of what it is proven with, so that an edit of the prose proves nothing anew.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

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
  /** Forgets what was there when the cache was opened and has been neither read nor written since. */
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

/** Another process may be compiling with other code, or other notes with this code: what is younger may be its work. */
const hour = 3_600_000

async function openStore(directory: string, folders: string[]): Promise<Store & { sweep(): Promise<void> }> {
  const version = await hashFolders(folders.map((folder) => path.join(process.cwd(), 'lib', folder)))
  const current = path.join(directory, version.slice(0, 16))
  const opened = new Date()
  await mkdir(current, { recursive: true })
  await utimes(current, opened, opened)
  // Another version of the code keeps nothing of the one before.
  for (const name of await readdir(directory))
    if (name !== path.basename(current)) await removeOlder(path.join(directory, name), opened.getTime() - hour)
  const used = new Set<string>()
  return {
    ...storeAt(current, (name) => used.add(name)),
    async sweep() {
      for (const name of await readdir(current))
        if (!used.has(name)) await removeOlder(path.join(current, name), opened.getTime())
    },
  }
}

/** A file or folder that was last changed before `time` (in ms); one that somebody else has removed is gone as well. */
async function removeOlder(file: string, time: number): Promise<void> {
  const changed = await stat(file).catch(() => null)
  if (changed && changed.mtimeMs < time) await rm(file, { recursive: true, force: true, maxRetries: 3 })
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
    put: (key, value) => writeAtomically(fileOf(key), JSON.stringify(value)),
  }
}

/** Keeps nothing. */
export const noStore: Store = {
  directory: null,
  get: () => Promise.resolve(null),
  put: () => Promise.resolve(),
}

/** A reader sees the old file or the new one, never half of it. A folder that is not there, or no longer, is made. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  // Processes of two containers may have the same number.
  const temporary = `${file}.${randomUUID()}.tmp`
  for (let triesLeft = 3; ; triesLeft--) {
    try {
      await writeFile(temporary, text)
      return await rename(temporary, file)
    } catch (error) {
      if (triesLeft === 0 || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      await mkdir(path.dirname(file), { recursive: true })
    }
  }
}

async function hashFolders(folders: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort()
    for (const name of names) hash.update(name).update(await readFile(path.join(folder, name)))
  }
  return hash.digest('hex')
}
