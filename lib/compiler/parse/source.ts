/** Reading the book's files: any encoding, any line ending, in a fixed order. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export interface SourceFile {
  /** Relative to the content folder, with forward slashes. */
  file: string
  text: string
  /** SHA-256 of the bytes. */
  hash: string
}

const skippedFolders = new Set(['node_modules', '.git', '.obsidian', '.trash', '.ipynb_checkpoints'])
/** These sit beside our book and are not part of it; in a folder of notes they are pages like any other. */
const skippedFiles = new Set(['errata.md', 'readme.md'])

/** All Markdown files under a folder, by path. Throws where the folder cannot be read. */
export async function readSources(directory: string): Promise<SourceFile[]> {
  const all = await listFiles(directory)
  const ourBook = existsSync(path.join(directory, 'outline.yaml'))
  const beside = (file: string) => ourBook && skippedFiles.has(path.posix.basename(file).toLowerCase())
  const files = all.filter((file) => !beside(file)).sort(byNumberedPath)
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(path.join(directory, file))
      return { file, text: decode(bytes), hash: createHash('sha256').update(bytes).digest('hex') }
    }),
  )
}

async function listFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true })
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : listFiles(root, name)
      return entry.isFile() && /\.(md|mdx|qmd|rmd|markdown|mdown)$/i.test(entry.name) ? [name] : []
    }),
  )
  return lists.flat()
}

/** 4.9 before 4.10. */
function byNumberedPath(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

/** UTF-8 with or without BOM, UTF-16 by its BOM, else Windows-1252. Line ends become \n, NUL and other controls go. */
export function decode(bytes: Uint8Array): string {
  return text(bytes)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g, '')
}

function text(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
