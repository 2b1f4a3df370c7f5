/** Boxes beside the text (`:::note`, `!!! tip`, `> [!warning]`): each becomes a quotation under its title. */

const kinds =
  /^(?:abstract|attention|bug|caution|danger|definition|details|error|example|failure|faq|hint|info|important|note|proof|question|quote|remark|success|summary|tip|theorem|todo|lemma|warning)$/i

interface Boxed {
  lines: string[]
  code: boolean[]
}

export function quoteBoxes(source: readonly string[], code: readonly boolean[]): Boxed {
  const lines = source.map((line, at) => (code[at] ? line : quotedTitle(line)))
  for (let at = 0; at < lines.length; at++) {
    if (code[at]) continue
    const colons = /^\s*(:{3,})\s*([^\s:].*)$/.exec(lines[at]!)
    const marks = /^(\s*)(?:!!!|\?{3}\+?)\s+(\w+)(?:.*?"(.*)")?.*$/.exec(lines[at]!)
    if (colons) quoteContainer(lines, code, at, colons[2]!)
    else if (marks) quoteIndented(lines, at, marks[1]!, marks[3] || named(marks[2]!))
  }
  return { lines, code: [...code] }
}

/** `> [!note]- Title`, of Obsidian and GitHub. */
function quotedTitle(line: string): string {
  const match = /^((?:\s*>)+)\s*\[!([\w-]+)(?:\|[^\]]*)?\][+-]?\s*(.*)$/.exec(line)
  return match ? title(`${match[1]} `, match[3] || named(match[2]!)) : line
}

function quoteContainer(lines: string[], code: readonly boolean[], at: number, opening: string): void {
  const end = closing(lines, code, at)
  if (end === null) return
  lines[end] = ''
  const words = /^\{?\s*\.?(?:callout-)?([\w-]+)\s*([\s\S]*)$/.exec(opening)
  const kind = words?.[1] ?? ''
  if (!kinds.test(kind)) {
    lines[at] = ''
    return
  }
  const rest = words?.[2]?.replace(/[{}]/g, ' ').trim() ?? ''
  const given = /(?:title|name)="([^"]*)"/.exec(rest)?.[1] ?? /^\[(.*)\]$/.exec(rest)?.[1]
  const attributes = opening.startsWith('{')
  lines[at] = title('> ', given || (attributes ? '' : rest) || named(kind))
  for (let i = at + 1; i < end; i++) lines[i] = `> ${lines[i]}`
}

function quoteIndented(lines: string[], at: number, indent: string, words: string): void {
  lines[at] = title(`${indent}> `, words)
  const inside = `${indent}    `
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.trim() === '') {
      if (!lines[i + 1]?.startsWith(inside)) return
      lines[i] = `${indent}>`
    } else if (line.startsWith(inside)) lines[i] = `${indent}> ${line.slice(inside.length)}`
    else return
  }
}

/** The line that closes a container, others inside it counted; null where none does. */
function closing(lines: readonly string[], code: readonly boolean[], from: number): number | null {
  let depth = 0
  for (let i = from; i < lines.length; i++) {
    if (code[i]) continue
    if (/^\s*:{3,}\s*[^\s:]/.test(lines[i]!)) depth++
    else if (/^\s*:{3,}\s*$/.test(lines[i]!) && --depth === 0) return i
  }
  return null
}

const title = (prefix: string, words: string) => `${prefix}**${words.replace(/\*\*/g, '').trim()}**  `
const named = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
