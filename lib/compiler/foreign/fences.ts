/** Fenced code of other programs: queries that are no content, formulas written as code, chunks with options. */
import type { Skipped } from '../derive'

export interface Fenced {
  lines: string[]
  /** Which lines are code. */
  code: boolean[]
  skipped: Skipped[]
}

const queries = /^(?:dataview|dataviewjs|tasks|query|base|button|toc|breadcrumbs|kanban|meta-bind)\b/
const opening = /^((?:\s|>)*)(`{3,}|~{3,})\s*(.*)$/
/** Jekyll and Hugo write code between tags of their own. */
const highlight = /^(\s*)\{(?:%-?|\{[<%])\s*highlight\s+"?([\w+-]+).*?(?:[%>]\})?\}\s*$/
const highlightEnd = /^(\s*)\{(?:%-?\s*end|\{[<%]\s*\/\s*)highlight\s*-?[%>]\}\}?\s*$/

export function readFences(source: readonly string[]): Fenced {
  const lines = source.map((line) => line.replace(highlight, '$1```$2').replace(highlightEnd, '$1```'))
  const code = lines.map(() => false)
  const skipped: Skipped[] = []
  for (let at = 0; at < lines.length; at++) {
    const [, prefix = '', fence, info = ''] = opening.exec(lines[at]!) ?? []
    if (fence === undefined || (fence.startsWith('`') && info.includes('`'))) continue
    const end = endOf(lines, at, fence)
    code.fill(true, at, end + 1)
    const language = info.replace(/^\{?\.?\s*/, '')
    const hidden = /^\{.*\binclude\s*=\s*F(?:ALSE)?\b/.test(info)
    if (queries.test(language) || hidden) {
      lines.fill('', at, end + 1)
      const reason = hidden ? 'the code is marked as not to be shown' : 'a query, whose result the file does not hold'
      skipped.push({ line: at + 1, what: language.split(/[\s,}]/)[0] || 'code', reason })
    } else if (language === 'math' && end < lines.length) {
      code.fill(false, at, end + 1)
      lines[at] = lines[end] = `${prefix}$$`
    } else if (info.startsWith('{')) lines[at] = `${prefix}${fence}${/^\w+/.exec(language)?.[0] ?? ''}`
    at = end
  }
  return { lines, code, skipped }
}

/** The closing line, or the last one of the file. */
function endOf(lines: readonly string[], from: number, fence: string): number {
  const closing = new RegExp(`^(?:\\s|>)*${fence[0]}{${fence.length},}\\s*$`)
  const at = lines.findIndex((line, i) => i > from && closing.test(line))
  return at < 0 ? lines.length - 1 : at
}
