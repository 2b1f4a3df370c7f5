/** The forms in which people write questions into notes: Anki, Obsidian, Pandoc, plain Q and A. */
import { describe, expect, test } from 'vitest'
import type { CardItem } from '@/lib/deck'
import { compileFiles } from '../../support/book'

async function compile(body: string) {
  const { deck, skipped, errors } = await compileFiles({ 'notes.md': `# Notes\n\n${body}\n` })
  expect(errors).toEqual([])
  const cards = (deck.items as CardItem[]).map((card) => [card.form, card.front.markdown, card.back.markdown])
  const html = deck.pages[0]!.blocks.map((block) => ('html' in block ? block.html : '')).join('\n')
  return { cards, skipped: skipped.map(({ reason }) => reason), html }
}

describe('Q and A', () => {
  const card = ['basic', 'What is recall?', 'The share of positives found.']
  test.each([
    ['lines of one paragraph', 'Q: What is recall?\nA: The share of positives found.'],
    ['paragraphs', 'Q: What is recall?\n\nA: The share of positives found.'],
    ['list items', '- Q: What is recall?\n- A: The share of positives found.'],
    ['bold labels', '**Q:** What is recall?\n**A:** The share of positives found.'],
    ['words as labels, numbered', 'Question 3: What is recall?\nAnswer: The share of positives found.'],
    ['an answer over two lines', 'Q: What is recall?\nA: The share of\npositives found.'],
    ['colons', 'What is recall? :: The share of positives found.'],
    ['colons in a list', '1. What is recall? :: The share of positives found.'],
    ['three colons', 'What is recall? ::: The share of positives found.'],
    ['a line with a question mark', 'What is recall?\n?\nThe share of positives found.'],
  ])('%s', async (_name, body) => {
    expect((await compile(body)).cards).toEqual([card])
  })

  test('an answer that is a formula of its own', async () => {
    const { cards } = await compile('Q: The logistic sigmoid?\nA:\n\n$$\n\\frac{1}{1 + e^{-x}}\n$$')
    expect(cards).toEqual([['basic', 'The logistic sigmoid?', '$$\n\\frac{1}{1 + e^{-x}}\n$$']])
  })

  test('two pairs in one paragraph', async () => {
    const { cards } = await compile('Q: One?\nA: Eins.\nQ: Two?\nA: Zwei.')
    expect(cards.map(([, front, back]) => [front, back])).toEqual([
      ['One?', 'Eins.'],
      ['Two?', 'Zwei.'],
    ])
  })

  test.each([
    ['code', 'Use `std::vector` and a::b there.'],
    ['a question that nobody answers', 'Q: What is recall?\n\nSome other prose follows it.'],
    ['prose with a colon', 'A: first letter of the alphabet.'],
    ['a label alone', 'Q:'],
  ])('%s makes no card', async (_name, body) => {
    expect((await compile(body)).cards).toEqual([])
  })

  test('what nobody can learn is left out, with the reason', async () => {
    const { cards, skipped } = await compile(
      `Q: All of it?\nA: ${'word '.repeat(61)}\n\nReading :: [one](https://a.example) [two](https://b.example)\n\nEmpty? :: …`,
    )
    expect(cards).toEqual([])
    expect(skipped).toEqual([
      'its answer is longer than 60 words',
      'its answer is nothing but links',
      'its answer has no words',
    ])
  })
})

describe('gaps as in Anki', () => {
  test('a card for each number, the other gaps shown, hints in the gap', async () => {
    const { cards, html } = await compile(
      'Adam keeps the {{c1::mean}} and the {{c2::uncentred variance::which moment?}} of the {{c1::gradient}}.',
    )
    expect(cards).toEqual([
      ['cloze', 'Adam keeps the […] and the uncentred variance of the […].', 'mean, gradient'],
      ['cloze', 'Adam keeps the mean and the [which moment? …] of the gradient.', 'uncentred variance'],
    ])
    expect(html).toContain('the <mark>mean</mark> and the <mark>uncentred variance</mark> of')
  })

  test('a formula with braces inside a gap', async () => {
    const { cards } = await compile('The slope is {{c1::$\\frac{a}{b}$}} at the origin.')
    expect(cards).toEqual([['cloze', 'The slope is […] at the origin.', '$\\frac{a}{b}$']])
  })

  test('braces that are no gap stay as they are', async () => {
    const { cards, html } = await compile('A template has {{ name }} and {{c1}} and }} in it.')
    expect(cards).toEqual([])
    expect(html).toContain('{{ name }} and {{c1}} and }} in it.')
  })
})

describe('definition lists', () => {
  test('terms are asked both ways and read as a list', async () => {
    const { cards, html } = await compile(
      'Recall\n: The share of actual positives that are found.\nPrecision\n: The share of flagged cases that are positive.',
    )
    expect(cards.map(([form, front]) => [form, front])).toEqual([
      ['term', '*Notes:* what is meant by **Recall**?'],
      ['reverse', '*Notes:* which term is described? The share of actual positives that are found.'],
      ['term', '*Notes:* what is meant by **Precision**?'],
      ['reverse', '*Notes:* which term is described? The share of flagged cases that are positive.'],
    ])
    expect(html).toContain('<dt>Recall</dt><dd>The share of actual')
  })

  test('prose in which a line opens with a colon is prose', async () => {
    const { html } = await compile('One\n: two\nthree four')
    expect(html).not.toContain('<dl>')
  })
})
