/**
 * Notes written for other programs, rewritten into the Markdown that ours understands. Every line stays a line, so that
 * whatever is said about the page names the line its author sees.
 */
import type { Skipped } from '../derive'
import { quoteBoxes } from './boxes'
import { readFences } from './fences'
import { readLinks } from './links'
import { readMathematics } from './mathematics'
import { readOutlinerLines } from './outliners'
import { readTags } from './tags'

export { settleForeign } from './settle'

export interface Rewritten {
  text: string
  /** What another program would have put there, and the file alone cannot. */
  skipped: Skipped[]
}

export function fromOtherTools(source: string): Rewritten {
  const fenced = readFences(source.split('\n'))
  const skipped = [...fenced.skipped]
  const { lines, code } = quoteBoxes(fenced.lines, fenced.code)
  const out = [...lines]
  for (const [from, to] of proseRuns(code)) {
    const prose = readOutlinerLines(lines.slice(from, to)).join('\n')
    const tags = readTags(prose, from + 1)
    skipped.push(...tags.skipped)
    const read = readLinks(readMathematics(tags.text)).split('\n')
    out.splice(from, to - from, ...read)
  }
  return { text: out.join('\n'), skipped }
}

/** Runs of lines that are no code. */
function proseRuns(code: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  let from = 0
  for (let i = 0; i <= code.length; i++)
    if (i === code.length || code[i]) {
      if (i > from) runs.push([from, i])
      from = i + 1
    }
  return runs
}
