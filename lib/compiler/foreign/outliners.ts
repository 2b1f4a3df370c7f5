/** Lines as outliners write them (Logseq, Roam, Obsidian): properties, references to blocks, cards marked by a tag. */

const wellKnown =
  /^(?:id|ids|collapsed|type|alias|aliases|tags?|title|public|icon|template|template-including-parent|card-[\w-]+|created|created-at|updated|updated-at|heading|background-color|logseq\.[\w.-]+|exclude-from-graph-view|file|file-path|hl-[\w-]+|ls-type|status|source|author|url|parent|up|deck|cssclass|query-[\w-]+)$/
const property = /^[\s>]*(?:[-*+]\s+)?([a-z][\w.-]*)::(?:\s.*)?$/
const cardTag = /\s*#(?:card|flashcards?)(?:\/[\w-]+)*(?![\w-])/
const bullet = /^(\s*)([-*+])\s+(.*)$/

export function readOutlinerLines(source: readonly string[]): string[] {
  const lines = dedented(withoutBooks([...source]))
  const isProperty = propertiesOf(lines)
  for (let at = 0; at < lines.length; at++) {
    if (isProperty[at]) lines[at] = /^(\s*[-*+])\s/.exec(lines[at]!)?.[1] ?? ''
    else lines[at] = withoutReferences(lines[at]!)
  }
  return markedCards(lines)
}

/** Keys that everybody uses, and whatever stands in one run of lines with one of them or opens the page. */
function propertiesOf(lines: readonly string[]): boolean[] {
  const keys = lines.map((line) => property.exec(line)?.[1])
  const known = keys.map((key) => key !== undefined && wellKnown.test(key))
  for (let i = 1; i < lines.length; i++) if (keys[i] !== undefined && known[i - 1]) known[i] = true
  for (let i = lines.length - 2; i >= 0; i--) if (keys[i] !== undefined && known[i + 1]) known[i] = true
  return known
}

/** Outliners indent everything below a heading by a tab, which Markdown reads as code. */
function dedented(lines: string[]): string[] {
  let inList = false
  let indent = ''
  return lines.map((line) => {
    if (line.trim() === '') return line
    if (indent === '' && !inList) indent = /^(\t+)[-*+](?:\s|$)/.exec(line)?.[1] ?? ''
    if (!line.startsWith(indent)) indent = ''
    inList = indent !== '' || /^\s*(?:[-*+]|\d+[.)])(?:\s|$)/.test(line) || (inList && /^\s/.test(line))
    return line.slice(indent.length)
  })
}

/** The time-keeping of Org, `:LOGBOOK: … :END:`. */
function withoutBooks(lines: string[]): string[] {
  for (let at = 0; at < lines.length; at++) {
    if (!/^\s*:(?:LOGBOOK|PROPERTIES):\s*$/.test(lines[at]!)) continue
    const end = lines.findIndex((line, i) => i > at && /^\s*:END:\s*$/.test(line))
    if (end > 0) lines.fill('', at, end + 1)
  }
  return lines
}

function withoutReferences(line: string): string {
  return line
    .replace(/\[([^[\]\n]{1,300})\]\(\(\([\w-]{36}\)\)\)/g, '$1')
    .replace(/\{\{(?:embed|query|renderer|video|youtube|tweet|iframe|pdf)\b[^{}]*\}\}/g, '')
    .replace(/\{\{\{?cloze:?\s+([^{}]+)\}?\}\}/g, '{{c1::$1}}')
    .replace(/[ \t]*\(\([0-9a-f]{8}-[0-9a-f-]{27}\)\)/g, '')
    .replace(/[ \t]+\^[A-Za-z0-9-]{4,}[ \t]*$/, '')
    .replace(/^(\s*[-*+]\s+)(?:TODO|DONE|LATER|NOW|DOING)\s+/, '$1')
}

/** `- question #card` with its answer as the first line below it. */
function markedCards(lines: string[]): string[] {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (!cardTag.test(line)) continue
    const [, indent = '', mark, words = ''] = bullet.exec(line.replace(cardTag, '')) ?? []
    const below = lines.findIndex((other, i) => i > at && other.trim() !== '' && other.trim() !== '-')
    const [, deeper = '', other, answer = ''] = bullet.exec(lines[below] ?? '') ?? []
    lines[at] = line.replace(cardTag, '')
    if (mark === undefined || other === undefined || deeper.length <= indent.length || /\{\{c\d/.test(words)) continue
    lines[at] = `${indent}${mark} Q: ${words}`
    lines[below] = `${deeper}${other} A: ${answer}`
  }
  return lines
}
