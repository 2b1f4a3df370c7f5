/** The compiler as a whole: foreign files, safety, caching. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { compileBook } from '@/lib/compiler'
import { compileFiles, page, writeBook } from '../../support/book'

const folders: string[] = []
const folder = (files: Record<string, string>) => {
  const made = writeBook(files)
  folders.push(made)
  return made
}
const scratch = () => {
  const made = mkdtempSync(path.join(tmpdir(), 'epoch-scratch-'))
  folders.push(made)
  return made
}
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })))

describe("anyone's Markdown", () => {
  test.each([
    ['an empty file', ''],
    ['only front matter of another tool', '---\ntags: [a, b]\ncssclass: x\n---\n'],
    ['front matter that is no YAML, without a key of ours', '---\n: : :\n---\ntext'],
    ['CRLF line ends', '# A\r\n\r\n**Term:** what it means here.\r\n'],
    ['a byte order mark', '\ufeff# A\n\ntext'],
    [
      'HTML of all kinds',
      '<table><tr><td>1</table>\n<script>alert(1)</script>\n<img src=x onerror=alert(1)>\n<!-- c -->',
    ],
    ['an unclosed fence', '```python\nprint(1)\n'],
    ['an unclosed formula', '$$\nx = 1\n'],
    ['a formula KaTeX does not know', '$\\undefinedcommand{x}$ and $$\\begin{foo}x\\end{foo}$$'],
    ['dollars that are money', 'It costs $5 and then $10 more.'],
    ['wiki links and embeds', '[[Other page|shown]] and ![[image.png]] #tag ^block'],
    ['templates of other tools', '{{c1::cloze}} {% raw %} {{ page.title }}'],
    ['deep lists', Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n')],
    ['emphasis that never ends', '**a *b __c ==d ==e'],
    ['a Graphviz source of its own', '```dot\ndigraph { a -> b }\n```\n'],
  ])('%s compiles without an error', async (_name, text) => {
    const { deck, errors } = await compileFiles({ 'notes.md': text })
    expect(errors).toEqual([])
    expect(deck.pages).toHaveLength(1)
  })

  test('other encodings are read', async () => {
    const latin1 = new Uint8Array(
      [...'# Na']
        .map((c) => c.charCodeAt(0))
        .concat(
          [0xef],
          [...'ve Bayes'].map((c) => c.charCodeAt(0)),
        ),
    )
    const utf16 = new Uint8Array(Buffer.from('\ufeff# Größe', 'utf16le'))
    const { deck } = await compileFiles({ 'a.md': latin1, 'b.md': utf16 })
    expect(deck.pages.map((one) => one.title)).toEqual(['Naïve Bayes', 'Größe'])
  })

  test('section numbers are read from headings', async () => {
    const { deck } = await compileFiles({
      'notes.md': '# Chapter 4\n\n### 4.1 Activations\n\n## 4.10 Schedules\n\n### 3. Reinforcement',
    })
    expect(deck.sections).toEqual(['3', '4', '4.1', '4.10'])
  })
})

describe('safety', () => {
  test('scripts, handlers and foreign addresses do not reach the page', async () => {
    const evil =
      '<script>alert(1)</script><a href="javascript:alert(1)" onclick="x()">a</a>\n\n[b](javascript:alert(2))\n\n<iframe src="https://e.example"></iframe><style>*{}</style>'
    const { deck } = await compileFiles({ 'a.md': evil })
    const html = JSON.stringify(deck)
    expect(html).not.toMatch(/<script|onclick|javascript:|<iframe|<style/)
  })

  test('a formula cannot carry links or HTML', async () => {
    const { deck } = await compileFiles({ 'a.md': '$\\href{javascript:alert(1)}{x}$ $\\htmlClass{y}{z}$' })
    expect(JSON.stringify(deck.pages)).not.toMatch(/<a |class="y"/)
  })
})

describe('the deck', () => {
  const one = page('\n- **Recall:** the share of actual positives that are found.\n', 'One')

  test('the same book gives the same hash, another text another one', async () => {
    const [a, b, c] = await Promise.all([
      compileFiles({ 'a.md': one }),
      compileFiles({ 'a.md': one }),
      compileFiles({ 'a.md': `${one}\nMore.\n` }),
    ])
    expect(a.deck.hash).toMatch(/^[0-9a-f]{16}$/)
    expect(b.deck.hash).toBe(a.deck.hash)
    expect(c.deck.hash).not.toBe(a.deck.hash)
  })

  test('a page that did not change is not compiled again', async () => {
    const book = folder({ 'a.md': one, 'b.md': page('\nText.\n', 'Two') })
    const options = { cacheDirectory: scratch() }
    const first = await compileBook(book, options)
    const second = await compileBook(book, options)
    writeFileSync(path.join(book, 'b.md'), page('\nOther text.\n', 'Two'))
    const third = await compileBook(book, options)
    expect([first.fresh, second.fresh, third.fresh]).toEqual([2, 0, 1])
    expect(second.deck).toEqual(first.deck)
    expect(third.deck.hash).not.toBe(first.deck.hash)
  })
})

test('links between pages are checked, with a suggestion', async () => {
  const { warnings, deck } = await compileFiles({
    '1-recall.md': page('\nSee [p](precision) and [q](recal#top) and [r](recall#use).\n\n## Use\n', 'Recall'),
    '2-precision.md': page('\nText\n', 'Precision'),
  })
  const links = warnings.filter(({ code }) => code === 'link-unknown')
  expect(links.map(({ code, line, hint }) => [code, line, hint])).toEqual([
    ['link-unknown', 7, "did you mean 'recall'?"],
  ])
  expect(JSON.stringify(deck.pages)).toContain('/book/recall#use')
})
