/** Problems are data: every stage adds to the list, and one run reports them all. */
import type { Problem } from '@/lib/deck'

export type { Problem }

/** A place in a source file; lines and columns count from 1. */
export interface Place {
  file: string
  line: number
  column: number
}

export class Problems {
  readonly errors: Problem[] = []
  readonly warnings: Problem[] = []

  error(place: Place, code: string, message: string, hint: string): void {
    this.errors.push({ file: place.file, line: place.line, column: place.column, code, message, hint })
  }

  warn(place: Place, code: string, message: string, hint: string): void {
    this.warnings.push({ file: place.file, line: place.line, column: place.column, code, message, hint })
  }
}

/** By file, then place: a run prints the same list whatever order the pages were compiled in. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.code.localeCompare(b.code),
  )
}

/** The candidate nearest to a misspelt word, within a third of its length. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** Levenshtein distance, one row at a time. O(|a|·|b|). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
