/** Notes written for other programs: what is left of their marks on the page, and what becomes a card. */
import { describe, expect, test } from 'vitest'
import type { CardItem } from '@/lib/deck'
import { compileFiles } from '../../support/book'

async function compile(body: string, others: Record<string, string> = {}) {
  const { deck, errors, warnings, skipped } = await compileFiles({ 'notes.md': body, ...others })
  expect(errors).toEqual([])
  const page = deck.pages.find(({ file }) => file === 'notes.md')!
  const html = page.blocks.map((block) => ('html' in block ? block.html : '')).join('\n')
  const items = deck.items.filter(({ file }) => file === 'notes.md') as CardItem[]
  return {
    html,
    page,
    warnings,
    skipped: skipped.map(({ line, what, reason }) => ({ line, what, reason })),
    fronts: items.map((card) => card.front.markdown),
    cards: items.map((card) => [card.front.markdown, card.back.markdown]),
  }
}
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

describe('what a page shows', () => {
  test.each([
    ['a callout', '> [!tip]- Mind the scale\n> Divide first.', 'Mind the scale Divide first.'],
    ['an alert without a title', '> [!WARNING]\n> Divide first.', 'Warning Divide first.'],
    ['a container', ':::note Mind it\n\nDivide *first*.\n\n:::\n\nAfter.', 'Mind it Divide first. After.'],
    ['a container of Quarto', '::: {.callout-tip title="Scale"}\nDivide first.\n:::', 'Scale Divide first.'],
    ['a container without meaning', '::::{.columns}\nDivide first.\n::::', 'Divide first.'],
    ['an admonition of MkDocs', '!!! note "Scale"\n    Divide first.\n\nAfter.', 'Scale Divide first. After.'],
    ['a container that nothing closes', ':::note\nDivide.', ':::note Divide.'],
    ['a link to a note that is not there', 'See [[Some note|that]] and [[Other]].', 'See that and Other.'],
    ['a heading with an id', 'Text.\n\n## Scaling {#sec-scaling .unnumbered}', 'Text. Scaling'],
    ['a picture that is not there', 'See ![[loss-curve.png]] here.', 'See (picture: loss curve) here.'],
    ['a picture with an address', '![A bowl](https://a.example/b.png){width=40%}', '(picture: A bowl)'],
    ['a reference to a block', 'It falls. ^b4f1a2\n\nSo it is [[#^b4f1a2|there]].', 'It falls. So it is there.'],
    ['comments', 'It %%todo: check%% falls. <!-- really -->', 'It falls.'],
    ['imports of MDX', 'import Tabs from "@theme/Tabs";\n\nIt falls.', 'It falls.'],
    ['components of MDX', '<Box style={{ top: 1 }}\n  wide>\n\nIt falls.\n\n</Box>', 'It falls.'],
    ['tabs', '<Tabs>\n    <Tab label="One">It falls.</Tab>\n</Tabs>', 'One: It falls.'],
    ['shortcodes', '{{< box >}}{{% tip %}}It falls.{{% /tip %}}', 'It falls.'],
    ['a figure as a shortcode', '{{< figure src="a.png" caption="A bowl" >}}', '(picture: A bowl)'],
    [
      'properties of an outliner',
      '- It falls.\n  id:: 0a1b2c3d-aaaa-bbbb-cccc-0123456789ab\n  colour:: red',
      'It falls.',
    ],
    ['an outline below a heading', '# Notes\n\t- It falls.\n\t\t- Then rises.', 'It falls. Then rises.'],
    ['a table of contents', '[TOC]\n\nIt falls.', 'It falls.'],
    ['marks in code', 'Write `[[a]]` and `{{< b >}}`.', 'Write [[a]] and {{&#x3C; b >}}.'],
    ['prices', 'It costs $5 to rent and $10 to buy.', 'It costs $5 to rent and $10 to buy.'],
  ])('%s', async (_name, body, shown) => {
    expect(words((await compile(body)).html)).toBe(shown)
  })

  test('TOML front matter gives the title', async () => {
    const { page, html } = await compile('+++\ntitle = "Bowls"\ndraft = true\n+++\nIt falls.')
    expect([page.title, words(html)]).toEqual(['Bowls', 'It falls.'])
  })

  test('a note is named by its file where its first heading is only that of a part', async () => {
    expect((await compile('It falls.\n\n## Summary\n\nMore.')).page.title).toBe('Notes')
  })

  test('links between notes by their names', async () => {
    const { html, warnings } = await compile('[[Steep bowls#Why so|w]], [x](../a/Steep%20bowls.md), [[Чаша]].', {
      'deep/Steep bowls.md': '# B\n\n## Why so\n',
      'Чаша.md': 'Дно.',
    })
    expect(html).toContain('<a href="/book/steep-bowls#why-so">w</a>')
    expect(html).toContain('<a href="/book/steep-bowls">x</a>')
    expect(html).toMatch(/<a href="\/book\/page-[0-9a-f]{8}">Чаша<\/a>/)
    expect(warnings).toEqual([])
  })
})

describe('formulas', () => {
  test.each([
    ['dollars beside the formula', '$$\\begin{aligned}\na &= b \\\\\nc &= d\n\\end{aligned}$$\n\nAfter.', 1],
    ['two lines', '$$a =\nb$$\n\nAfter.', 1],
    ['prose behind', '$$a =\nb +\nc\n+ d$$ where\n\nAfter.', 1],
    ['in a list', '- item\n  $$\n  a = b$$\n\nAfter.', 1],
    ['in a quotation', '> $$a =\n> b +\n> c$$\n\nAfter.', 1],
    ['brackets', 'Let \\(a_1\\) be.\n\n\\[\na_1 = *b*\n\\]\n\nAfter.', 2],
    ['an environment alone', '\\begin{align*}\na_1 &= b \\\\\nc_1 &= d\n\\end{align*}\n\nAfter.', 1],
    ['a block of code called math', '```math\na_1 = b\n```\n\nAfter.', 1],
    ['as ever', '$$\na = b\n$$\n\nAfter.', 1],
  ])('%s', async (_name, body, count) => {
    const { html, warnings } = await compile(body)
    expect(html.match(/<math /g)).toHaveLength(count)
    expect(html).toMatch(/<p>After\.<\/p>$/)
    expect(warnings).toEqual([])
  })

  test('lines stay lines: what follows is reported where it stands', async () => {
    const { skipped } = await compile('$$a =\nb$$\n\n\\[\nc\n\\]\n\n**Note:** what is said here.')
    expect(skipped.map(({ line }) => line)).toEqual([8])
  })
})

describe('cards', () => {
  const card = ['What is a saddle?', 'A flat place that is no minimum.']
  test.each([
    ['a heading that asks', '## What is a saddle?\n\nA flat place that is no minimum.'],
    ['a numbered heading', '#### Q12: What is a saddle?\n\n**Answer:** A flat place that is no minimum.'],
    ['a bold line', '**3. What is a saddle?**\n\nA flat place that is no minimum.'],
    ['a bold answer label', 'Q: What is a saddle?\n\n**A**: A flat place that is no minimum.'],
    ['a tag', '- What is a saddle? #card\n\t- A flat place that is no minimum.'],
  ])('%s', async (_name, body) => {
    expect((await compile(`# Notes\n\n${body}`)).cards).toEqual([card])
  })

  test('a gap as Logseq writes it', async () => {
    expect((await compile('- The gradient is {{cloze zero}} at a saddle.')).cards).toEqual([
      ['The gradient is […] at a saddle.', 'zero'],
    ])
  })

  test('a table of terms', async () => {
    const { fronts } = await compile(
      '| **Term** | Seen | Meaning |\n|--|--|--|\n| Saddle | often | A flat place that is no minimum. |',
    )
    expect(fronts).toEqual([
      '*Notes:* what is meant by **Saddle**?',
      '*Notes:* which term is described? A flat place that is no minimum.',
    ])
  })

  test('a term in Chinese, whose sentences have no spaces', async () => {
    const { cards } = await compile('- **过拟合**：模型在训练集上表现很好，但在新数据上表现很差。')
    expect(cards[0]).toEqual([
      '*Notes:* what is meant by **过拟合**?',
      '模型在训练集上表现很好，但在新数据上表现很差。',
    ])
  })

  test.each([
    ['any table', '| Name | Value |\n|--|--|\n| rate | 0.1 of it all |'],
    ['properties', 'type:: note\nid:: 0a1b2c3d-aaaa-bbbb-cccc-0123456789ab'],
    ['a heading about the file', '## How to install it?\n\nWith the package manager of your system.'],
    ['a question that a list answers', '## Why is it so?\n\nThere are reasons:\n\n- one\n- two'],
    ['an answer to come', 'Q: What is a saddle?\nA: *TBD*'],
    ['a sentence in bold', '- **Folders are only for pictures**: all else stands in one place.'],
  ])('none of %s', async (_name, body) => {
    expect((await compile(body)).fronts).toEqual([])
  })
})

test('what only another program could fill is reported', async () => {
  const { skipped, html } = await compile('One.\n\n```dataview\nLIST FROM #a\n```\n\n{{< youtube abc >}}\n')
  expect(words(html)).toBe('One.')
  expect(skipped).toEqual([
    { line: 3, what: 'dataview', reason: 'a query, whose result the file does not hold' },
    { line: 7, what: 'youtube', reason: 'a tag of another program, which only that program can fill' },
  ])
})

test('notes of one name in several folders, and names in other scripts, are pages of their own', async () => {
  const note = '- **Saddle:** a flat place that is no minimum.'
  const { deck, errors } = await compileFiles({
    'a/index.md': note,
    'b/index.md': note,
    'Чаша.md': 'Дно.',
    '鞍点.md': '平。',
    'README.md': '# Read',
  })
  expect(errors).toEqual([])
  expect(new Set(deck.pages.map(({ slug }) => slug)).size).toBe(5)
  expect(deck.items.map(({ id, page }) => [id, page])).toEqual([
    ['index/saddle', 'index'],
    ['index/saddle/reverse', 'index'],
    ['b-index/saddle', 'b-index'],
    ['b-index/saddle/reverse', 'b-index'],
  ])
})
