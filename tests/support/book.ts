/** Small books for tests: files by name, written to a temporary folder and compiled. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compileBook, type Compiled } from '@/lib/compiler'

export async function compileFiles(files: Record<string, string | Uint8Array>): Promise<Compiled> {
  const folder = writeBook(files)
  try {
    return await compileBook(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function writeBook(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'epoch-book-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

/** One page with front matter; the text given begins in line 6. */
export const page = (body: string, title = 'Page') => `---\ntitle: ${title}\norder: 1\ncovers: ["1.1"]\n---\n${body}`
