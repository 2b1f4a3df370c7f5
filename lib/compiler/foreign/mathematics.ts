/** Formulas as Jupyter, LaTeX and Obsidian write them, in the one form that Markdown reads: `$…$`, and `$$` on lines of its own. */
import { outsideCode } from './mask'

export function readMathematics(source: string): string {
  return outsideCode(source, (text) => openFences(bareEnvironments(brackets(prices(text)))))
}

/** '$5 to $10' are two prices: a number, then words, and no sign of mathematics between the two. */
function prices(text: string): string {
  return text.replace(
    /(?<![\\$])\$(?=\d[\d.,]*[kKmMbB+]?(?:[ )\-–]| ?[a-z])[^$\n]*[a-z]{2}[^$\n]*\$\d)([^$\n\\^_={}]*)\$/g,
    '\\$$$1\\$$',
  )
}

/** `\(…\)` within a line, `\[…\]` on one or several. */
function brackets(text: string): string {
  return text
    .replace(/(?<!\\)\\\(([^\n]{1,2000}?)\\\)/g, (_, tex: string) => `$${tex.trim()}$`)
    .replace(/(?<!\\)\\\[((?:(?!\n\s*\n)[\s\S]){1,4000}?)\\\]/g, (_, tex: string) => `$$${tex}$$`)
}

/** `\begin{align}` with no dollars around it. */
function bareEnvironments(text: string): string {
  return text.replace(
    /\$\$[\s\S]*?\$\$|\$[^$\n]+\$|^([ \t>]*)(\\begin\{(equation|align|aligned|gather|alignat|eqnarray|multline|cases)(\*?)\}(?:(?!\n\s*\n)[\s\S]){0,6000}?\\end\{\3\4\})[ \t]*$/gm,
    (found: string, indent: string | undefined, tex: string | undefined) =>
      tex === undefined ? found : `${indent ?? ''}$$${tex}$$`,
  )
}

/**
 * `$$a =` at a line's start and `b$$` at another's end: Markdown takes the first for a fence that nothing closes, and
 * the rest of the page for a formula. The dollars get lines of their own, taken from the formula's.
 */
function openFences(text: string): string {
  return text.replace(
    /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?)\$\$((?:(?!\$\$|\n[ \t>]*\n)[\s\S])*?\n(?:(?!\$\$|\n[ \t>]*\n)[\s\S])*?)\$\$([^\n]*)$/gm,
    (found: string, lead: string, body: string, rest: string) => {
      const lines = body.split('\n')
      const [first = '', last = ''] = [lines[0], lines.at(-1)]
      const quote = lead.replace(/[-*+]|\d+[.)]/g, (mark) => ' '.repeat(mark.length))
      const bare = (line: string) => line.replace(/^[ \t>]*/, '')
      if (first.trim() === '' && bare(last).trim() === '') return found
      const inner = [first, ...lines.slice(1).map(bare)].filter((line) => line.trim() !== '')
      const after = /^\s*\{/.test(rest) ? '' : rest.trim()
      // As many lines as before: two for the dollars, the formula in what is left, one of its own at least.
      const room = lines.length - 2 - (after === '' ? 0 : 1)
      if (room < 1) return `${lead}$$${inner.join(' ').trim()}$$${rest}${'\n'.repeat(lines.length - 1)}`
      const shown = [...inner.slice(0, room - 1), inner.slice(room - 1).join(' ')]
      while (shown.length < room) shown.push('')
      const tail = after === '' ? [] : [`${quote}${after}`]
      return [`${lead}$$`, ...shown.map((line) => `${quote}${line}`), `${quote}$$`, ...tail].join('\n')
    },
  )
}
