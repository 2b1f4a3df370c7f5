/** The head of a page: `title`, `subject`, `order`, `covers`, `requires`. Pages without one get sensible defaults. */
import { z } from 'zod'
import type { Place, Problems } from '../problems'
import { strict } from './schema'
import { parseYaml, validate } from './yaml'

const sectionNumber = z.string().regex(/^\d+(\.\d+)*$/, 'a section number is digits and dots, such as 4.9.3')
const slugs = z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a page is named in lower case with hyphens'))

const FrontMatter = strict({
  title: z.string().min(1, 'is empty'),
  /** What its derived cards say they are about, where the title does not say it in plain words. */
  subject: z.string().min(1, 'is empty').optional(),
  order: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'must be a number')
    .transform(Number)
    .optional(),
  covers: z.array(sectionNumber).default([]),
  requires: slugs.default([]),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case with hyphens')
    .optional(),
  aliases: slugs.default([]),
})
export type FrontMatter = z.infer<typeof FrontMatter>

export interface Head {
  matter: FrontMatter | null
  /** Line of `requires`, for problems found when pages are linked. */
  requiresPlace: Place
  /** The page with its head blanked out: positions stay those of the file. */
  body: string
}

/** Keys of other tools are no error: a page counts as ours when it has a key of ours besides `title`. */
const ourKeys = ['order', 'covers', 'requires', 'slug']

export function readHead(file: string, text: string, problems: Problems): Head {
  const none: Place = { file, line: 1, column: 1 }
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*(?:\n|$)/m.exec(text)
  if (toml?.index === 0)
    return {
      matter: foreignHead(toml[1] ?? ''),
      requiresPlace: none,
      body: toml[0].replace(/[^\n]/g, ' ') + text.slice(toml[0].length),
    }
  const match = /^---[ \t]*\n([\s\S]*?)^(---|\.\.\.)[ \t]*(\n|$)/m.exec(text)
  if (!match || match.index !== 0) {
    if (/^---[ \t]*\n\s*\w+:/.test(text))
      problems.error(
        none,
        'front-matter-open',
        'the front matter is never closed',
        'end it with a line of three hyphens: ---',
      )
    return { matter: null, requiresPlace: none, body: text }
  }
  const body = match[0].replace(/[^\n]/g, ' ') + text.slice(match[0].length)
  const source = match[1] ?? ''
  const ours = ourKeys.some((key) => new RegExp(`^${key}\\s*:`, 'm').test(source))
  if (!ours) return { matter: foreignHead(source), requiresPlace: none, body }
  const yaml = parseYaml(source, { file, line: 2, column: 1 }, problems)
  const matter = yaml && validate(yaml, FrontMatter, 'the front matter', problems)
  return {
    matter,
    requiresPlace: yaml?.place(['requires']) ?? none,
    body,
  }
}

/** Of another tool's front matter only a title is taken, and nothing in it can be wrong. */
function foreignHead(source: string): FrontMatter | null {
  const title = /^title\s*[:=]\s*(?:"([^"\n]*)"|'([^'\n]*)'|(.*))$/m.exec(source)
  const text = (title?.[1] ?? title?.[2] ?? title?.[3] ?? '').trim()
  return text === '' ? null : { title: text, covers: [], requires: [], aliases: [] }
}
