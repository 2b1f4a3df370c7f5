/** What plain Markdown yields, as a table of text in, cards out. */
import { describe, expect, test } from 'vitest'
import type { CardItem } from '@/lib/deck'
import { compileFiles, page } from '../../support/book'

async function cards(body: string): Promise<CardItem[]> {
  const { deck, errors } = await compileFiles({ '1.1-metrics.md': page(body, 'Metrics') })
  expect(errors).toEqual([])
  return deck.items as CardItem[]
}
const brief = (card: CardItem) => [card.id, card.form, card.front.markdown, card.back.markdown]

describe('terms', () => {
  test('a list item that opens with a bold term is asked both ways', async () => {
    expect((await cards('\n- **Recall:** the share of actual positives that the model finds.\n')).map(brief)).toEqual([
      [
        'metrics/recall',
        'term',
        '*Metrics:* what is meant by **recall**?',
        'The share of actual positives that the model finds.',
      ],
      [
        'metrics/recall/reverse',
        'reverse',
        '*Metrics:* which term is described? The share of actual positives that the model finds.',
        '**Recall**',
      ],
    ])
  })

  test('siblings share a concept, and carry the mark of derived cards', async () => {
    const [forward, reverse] = await cards('\n**Recall**: the share of actual positives that are found.\n')
    expect([forward!.concept, reverse!.concept]).toEqual(['metrics/recall', 'metrics/recall'])
    expect([forward!.derived, reverse!.derived]).toEqual([true, true])
  })

  test('a paragraph that opens with a bold term and defines it', async () => {
    const found = await cards(
      '\nThe **confusion matrix** is a table of actual against predicted classes, one row a class.\n',
    )
    expect(found.map((card) => card.id)).toEqual(['metrics/confusion-matrix', 'metrics/confusion-matrix/reverse'])
    expect(found[1]!.front.markdown).toContain('The […] is a table of actual')
  })

  test('the meaning hides the term and its abbreviation', async () => {
    const [, reverse] = await cards(
      '\n- **Support vector machine (SVM):** an SVM seeks the widest margin between two classes.\n',
    )
    expect(reverse!.front.text).toBe(
      'Metrics: which term is described? An […] seeks the widest margin between two classes.',
    )
  })

  // The topic is the page's, as a heading may be a play on words; a name, an abbreviation or three words need none.
  test.each([
    ['one plain word', 'Stride', '*Metrics:* what is meant by **stride**?'],
    ['two plain words', 'Output gate', '*Metrics:* what is meant by **output gate**?'],
    ['two words joined', 'Fine-tuning', '*Metrics:* what is meant by **fine-tuning**?'],
    ['three words', 'Post-training quantisation', 'What is meant by **post-training quantisation**?'],
    ['an abbreviation', 'ROC curve', 'What is meant by **ROC curve**?'],
    ['an abbreviation behind', 'Average precision (AP)', 'What is meant by **average precision (AP)**?'],
    ['capitals within', 'FlashAttention', 'What is meant by **FlashAttention**?'],
    ['a plain word before capitals', 'Leaky ReLU', 'What is meant by **leaky ReLU**?'],
    ['a plain word joined to a name', 'Macro-F1', 'What is meant by **macro-F1**?'],
    ['a person', 'Bayes error', 'What is meant by **Bayes error**?'],
    ['a possessive', 'Cohen’s kappa', 'What is meant by **Cohen’s kappa**?'],
    ['one letter', 'T test', 'What is meant by **T test**?'],
    ['the topic itself', 'Metric', 'What is meant by **metric**?'],
  ])('%s: how the question names it', async (_name, term, question) => {
    const [forward] = await cards(`\n## A judge of judges\n\n- **${term}:** what the learner is to know by heart.\n`)
    expect(forward!.front.markdown).toBe(question)
  })

  test('a meaning has the topic before it, unless that gives the term away', async () => {
    const found = await cards(
      '\n- **ROC curve:** recall against the false positive rate.\n- **Metric:** a number to judge by.\n',
    )
    expect(found.filter((card) => card.form === 'reverse').map((card) => card.front.markdown)).toEqual([
      '*Metrics:* which term is described? Recall against the false positive rate.',
      'Which term is described? A number to judge by.',
    ])
  })

  test('a subject speaks for a page whose title does not', async () => {
    const head = '---\ntitle: Are they any good?\nsubject: Clusters\norder: 1\n---\n'
    const { deck } = await compileFiles({ 'a.md': `${head}\n- **Purity:** the share of the commonest class.\n` })
    const [forward] = deck.items as CardItem[]
    expect(forward!.front.markdown).toBe('*Clusters:* what is meant by **purity**?')
  })

  test.each([
    ['a label', '\n**Example:** a filter that flags thirty mails a day.\n'],
    ['a question', '\n**Why does it matter?** Because classes are rarely balanced.\n'],
    ['a numbered step', '\n**Step 1:** shuffle the data before each epoch begins.\n'],
    ['emphasis in a sentence', '\nA model must be **well calibrated** before it is used.\n'],
    ['two words of meaning', '\n- **Loss:** a number.\n'],
    ['a definition that leans on another', '\n- **Recall:** similar to precision, but for the other error.\n'],
    ['a silenced paragraph', '\n- **Recall:** the share of actual positives that are found. {.no-card}\n'],
  ])('%s makes no card', async (_name, body) => {
    expect(await cards(body)).toEqual([])
  })

  test('a long definition is cut at a sentence', async () => {
    const long = `${'word '.repeat(30).trim()}. More ${'more '.repeat(40).trim()}.`
    const [forward] = await cards(`\n- **Recall:** a ${long}\n`)
    expect(forward!.back.text).toBe(`A ${'word '.repeat(30).trim()}.`)
  })

  test('moving a paragraph or mending its wording keeps the id', async () => {
    const before = await cards('\nFirst.\n\n- **Recall:** the share of actual positives that are fuond.\n')
    const after = await cards('\n- **Recall:** the share of actual positives that are found.\n\nLast.\n')
    expect(after.map((card) => card.id)).toEqual(before.map((card) => card.id))
    expect(after[0]!.revision).not.toBe(before[0]!.revision)
  })
})

describe('formulas', () => {
  test('a labelled formula is asked by its name', async () => {
    const body = '\n$$\nF_1 = \\frac{2PR}{P + R}\n$$ {#f1-formula name="F1-score, from precision and recall"}\n'
    expect((await cards(body)).map(brief)).toEqual([
      [
        'f1-formula',
        'formula',
        'State the formula: **F1-score, from precision and recall**.',
        '$$\nF_1 = \\frac{2PR}{P + R}\n$$',
      ],
    ])
  })

  test('a label on a formula of one line', async () => {
    expect((await cards('\n$$x = 1$$ {#x name="X"}\n')).map((card) => card.id)).toEqual(['x'])
  })

  test('in notes without labels the sentence before asks', async () => {
    const [card] = await cards(
      '\nThe *sigmoid* maps any number into (0, 1) and is defined as:\n\n$$\\sigma(x) = \\frac{1}{1 + e^{-x}}$$\n',
    )
    expect(card!.front.markdown).toBe('As a formula: The *sigmoid* maps any number into (0, 1) and is defined as …')
  })
})

describe('clozes', () => {
  test('the sentence around the highlight, with a gap', async () => {
    expect((await cards('\nFirst. F1 is the ==harmonic mean== of precision and recall. Last.\n')).map(brief)).toEqual([
      ['metrics/harmonic-mean', 'cloze', 'F1 is the […] of precision and recall.', 'harmonic mean'],
    ])
  })

  test('a full stop inside a formula or an abbreviation ends no sentence', async () => {
    const [card] = await cards('\nWith $p = 0.5$, e.g. a coin, the entropy is ==one bit== exactly.\n')
    expect(card!.front.markdown).toBe('With $p = 0.5$, e.g. a coin, the entropy is […] exactly.')
  })

  test('two highlights make two cards, each with the other shown', async () => {
    const found = await cards('\nThe ==mean== minimises squares, the ==median== absolute values.\n')
    expect(found.map((card) => card.front.markdown)).toEqual([
      'The […] minimises squares, the median absolute values.',
      'The mean minimises squares, the […] absolute values.',
    ])
  })
})

test('an explicit card with the same id replaces the derived one', async () => {
  const found = await cards(
    '\n- **Recall:** the share of actual positives that are found.\n\n```card\nid: metrics/recall\nfront: F\nback: B\n```\n',
  )
  expect(found.map((card) => [card.id, card.derived])).toEqual([
    ['metrics/recall/reverse', true],
    ['metrics/recall', false],
  ])
})
