/** `outline.yaml` beside the pages: the numbers of the sections that the book is to cover. A folder of notes has none. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Problems } from '../problems'

export const outlineFile = 'outline.yaml'
const Outline = z.object({ sections: z.array(z.string().regex(/^\d+(\.\d+)*$/)) })

export async function readOutline(directory: string, problems: Problems): Promise<string[]> {
  let text: string
  try {
    text = await readFile(path.join(directory, outlineFile), 'utf8')
  } catch {
    return []
  }
  try {
    return Outline.parse(parse(text)).sections
  } catch {
    problems.error(
      { file: outlineFile, line: 1, column: 1 },
      'outline',
      'the outline cannot be read',
      'write a list of section numbers in quotes: sections: ["1", "1.1", "1.2"]',
    )
    return []
  }
}

export function lintCoverage(outline: readonly string[], covered: readonly string[], problems: Problems): void {
  const known = new Set(covered)
  const missing = outline.filter((section) => !known.has(section))
  if (missing.length === 0) return
  problems.warn(
    { file: outlineFile, line: 1, column: 1 },
    'section-missing',
    `no page covers ${missing.length === 1 ? 'the section' : 'the sections'} ${missing.join(', ')}`,
    'name it in the `covers` of the page that treats it',
  )
}
