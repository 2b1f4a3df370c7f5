/** Tags of site builders: Hugo's and Liquid's shortcodes, the imports and components of MDX, comments. */
import type { Skipped } from '../derive'
import { lineEnds, outsideFormulas } from './mask'

/** `line` is that of the first one of the text, from 1. */
export function readTags(source: string, line: number): { text: string; skipped: Skipped[] } {
  const skipped: Skipped[] = []
  const left = (what: string, before: string) => {
    const reason = 'a tag of another program, which only that program can fill'
    skipped.push({ line: line + lineEnds(before).length, what, reason })
  }
  const text = outsideFormulas(source, (prose) => {
    const plain = prose
      .replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}|%%[\s\S]*?%%/g, lineEnds)
      .replace(/^import\s[^\n;]*?["'][^"'\n]+["'];?[ \t]*$/gm, '')
      .replace(/^export\s+(?:const|default|function|let)\b(?:(?!\n\s*\n)[\s\S])*/gm, lineEnds)
    const coded = plain.replace(shortcode, (found: string, at: number, all: string) => {
      const body = found.replace(/^\{\{?[<%]-?\s*|\s*-?[>%]\}\}?$/g, '')
      const words = shortcodeWords(body)
      if (words === null) left(/^[\w./-]+/.exec(body)?.[0] ?? 'tag', all.slice(0, at))
      return `${words ?? ''}${lineEnds(found)}`
    })
    return components(coded)
  })
  return { text, skipped }
}

const shortcode = /\{\{[<%][\s\S]*?[>%]\}\}|\{%[^%\n]*%\}/g
const wrappers =
  /^(?:\/|end|raw|admonition|notice|callout|hint|alert|note|tip|info|warning|math|katex|mathjax|tabs?|tab-?panel|details|columns?|expand|quote|blockquote|center|steps|spoiler|param|toc)/i

/** What a reader should see for a shortcode; null where it draws what is not in the file. */
function shortcodeWords(body: string): string | null {
  const attribute = (names: string) => new RegExp(`\\b(?:${names})\\s*=\\s*"([^"]+)"`).exec(body)?.[1]
  if (/^(?:figure|image|img|imgproc)\b/i.test(body))
    return picture(attribute('caption') ?? attribute('alt|title') ?? '')
  if (/^(?:ref|relref)\b/.test(body)) return /"([^"]+)"/.exec(body)?.[1] ?? ''
  if (!wrappers.test(body)) return null
  if (body.startsWith('/')) return ''
  const title = attribute('title|summary|name') ?? /^(?:\w+\s+){1,2}"([^"]+)"\s*$/.exec(body)?.[1]
  return title ? `*${title}:* ` : ''
}

const attributes = String.raw`(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?)*`
const component = new RegExp(String.raw`[ \t]*<(\/?)([A-Z][\w.]*)(${attributes})\s*\/?>`, 'g')

/** Components of MDX: what they enclose stays, and the label of a tab or the words of a picture. */
function components(text: string): string {
  return text.replace(component, (found: string, end: string, name: string, given: string) => {
    const indent = /^[ \t]*/.exec(found)?.[0] ?? ''
    const space = indent.length < 4 ? indent : ''
    const attribute = (key: string) => new RegExp(`\\s${key}\\s*=\\s*["']([^"']+)["']`).exec(given)?.[1]
    const words = end === '/' ? '' : wordsOf(name, attribute('label') ?? attribute('title'), attribute('alt'))
    return `${space}${words}${lineEnds(found)}`
  })
}

function wordsOf(name: string, label: string | undefined, alt: string | undefined): string {
  if (alt !== undefined) return picture(alt)
  return label !== undefined && /^(?:TabItem|Tab|Card|Accordion|Step)/.test(name) ? `*${label}:* ` : ''
}

export const picture = (words: string) =>
  words === '' ? '*(picture)*' : `*(picture: ${words.replace(/[*[\]]/g, '')})*`
