/** What every item of a page shares, and texts with their problems reported at the right line. */
import { createHash } from 'node:crypto'
import type { ExerciseItem, Item, Rich } from '@/lib/deck'
import { rich, type MathProblem } from '@/lib/markdown'
import type { Proving } from '../verify/prover'
import type { Place, Problems } from '../problems'

/** Where an item stands: its page, section and heading. */
export interface Setting {
  page: string
  section: string
  anchor: string | null
  file: string
  problems: Problems
  prover: Proving
  /** Proofs under way, each to end in the items it found faulty. */
  pending: Promise<ExerciseItem[]>[]
  link: (target: string) => string | null
}

type Base = Pick<
  Item,
  'id' | 'aliases' | 'page' | 'section' | 'anchor' | 'concept' | 'derived' | 'file' | 'line' | 'revision'
>

export function base(
  setting: Setting,
  line: number,
  id: string,
  options: { aliases?: string[]; concept?: string | undefined; derived?: boolean; seen: unknown },
): Base {
  return {
    id,
    aliases: options.aliases ?? [],
    page: setting.page,
    section: setting.section,
    anchor: setting.anchor,
    concept: options.concept ?? id,
    derived: options.derived ?? false,
    revision: hash(options.seen),
    file: setting.file,
    line,
  }
}

/** First 12 hexadecimal digits of SHA-256 over the JSON. */
export function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
}

export function richText(setting: Setting, place: Place, markdown: string, inline = false): Rich {
  const { value, problems } = rich(markdown, { inline, link: setting.link })
  for (const problem of problems) reportMath(setting.problems, place, problem)
  return value
}

export function reportMath(
  problems: Problems,
  place: Place,
  problem: MathProblem,
  level: 'error' | 'warn' = 'error',
): void {
  problems[level](
    place,
    'math',
    mathMessage(problem),
    'write LaTeX that KaTeX knows; a dollar sign that is no formula is written \\$',
  )
}

export function mathMessage({ tex, at, message }: MathProblem): string {
  const shown = tex.trim().replace(/\s+/g, ' ')
  const where = at === null ? '' : ` at character ${at + 1}`
  return `the formula '${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}' cannot be typeset${where}: ${message}`
}
