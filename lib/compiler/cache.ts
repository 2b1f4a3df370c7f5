/** A page that did not change is not compiled again: its unit is kept under the hash of its text and of the compiler. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PageUnit } from './page'
import type { SourceFile } from './parse/source'

export interface PageCache {
  get(source: SourceFile): Promise<PageUnit | null>
  put(source: SourceFile, unit: PageUnit): Promise<void>
  /** Forgets everything that was neither read nor written since the cache was opened. */
  sweep(): Promise<void>
}

/** What a compiled page depends on besides its own text. */
const compilerFolders = ['compiler', 'deck', 'exercises', 'expression', 'figures', 'markdown', 'reference']

export async function openCache(directory: string): Promise<PageCache> {
  const version = await hashFolders(compilerFolders.map((folder) => path.join(process.cwd(), 'lib', folder)))
  await mkdir(directory, { recursive: true })
  const used = new Set<string>()
  const fileOf = (source: SourceFile) => {
    const name = `${createHash('sha256').update(`${version}\0${source.file}\0${source.hash}`).digest('hex').slice(0, 32)}.json`
    used.add(name)
    return path.join(directory, name)
  }
  return {
    async get(source) {
      try {
        return JSON.parse(await readFile(fileOf(source), 'utf8')) as PageUnit
      } catch {
        return null // not there, or cut short by a crash: compiled anew
      }
    },
    async put(source, unit) {
      const file = fileOf(source)
      await writeAtomically(file, JSON.stringify(unit))
    },
    async sweep() {
      for (const name of await readdir(directory)) if (!used.has(name)) await rm(path.join(directory, name), { force: true })
    },
  }
}

/** A reader sees the old file or the new one, never half of it. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`
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
