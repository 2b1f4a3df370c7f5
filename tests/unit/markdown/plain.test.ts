import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarkdown, renderInline, renderMarkdown, rich, speak, textOf } from '@/lib/markdown'

/** Pieces that mean something in Markdown in one place and nothing in another, among words that never do. */
const pieces = [
  ...['recall', 'Größe', 'x', '7', '12', ' ', ' ', ' ', '  ', '.', ',', ';', ':', ': ', '?', '!', '-', '- ', '–', '…'],
  ...['(', ')', '"', "'", '’', '%', '/', '×', '−', '·', '1.', '1. ', '2) ', 'www.', 'WWW.a.de', 'http://a.de', '+ '],
  ...['a@b.de', '*', '_', '`', '~', '$', '#', '# ', '>', '<', '&', '&amp;', '[', ']', '\\', '|', '==', '{', '}', '\n'],
  ...['\n\n', '\t', '\u00a0', '    ', '---', '::', '\n: '],
]
const mostlyPlain = fc.array(fc.constantFrom(...pieces.slice(0, 40)), { maxLength: 12 }).map((all) => all.join(''))
const anything = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''))

describe('a text that is looked at and not parsed', () => {
  test('is rendered as the parser would', () => {
    fc.assert(
      fc.property(fc.oneof(mostlyPlain, anything), (text) => {
        const source = text.trim()
        const spoken = textOf(parseMarkdown(source), speak)
        expect(rich(text).value).toEqual({ markdown: source, html: renderMarkdown(source), text: spoken })
        expect(rich(text, { inline: true }).value).toEqual({
          markdown: source,
          html: renderInline(source),
          text: spoken,
        })
      }),
      { numRuns: 1500 },
    )
  })

  test.each([
    ['1. A list of one', '<ol>\n<li>A list of one</li>\n</ol>'],
    [
      'See www.example.org',
      '<p>See <a href="http://www.example.org" rel="noopener noreferrer">www.example.org</a></p>',
    ],
    ['3.5 of "ten": (half)?', '<p>3.5 of "ten": (half)?</p>'],
  ])('%s', (text, html) => {
    expect(rich(text).value.html).toBe(html)
  })
})
