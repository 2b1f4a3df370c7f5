import { describe, expect, test } from 'vitest'
import { indexDeck } from '@/lib/deck'
import type { PracticeOf } from '@/lib/study/practice'
import { conceptLabel, findPractice, itemLabel } from '@/lib/study/practice'
import { card, choice, smallDeck, smallItems, sums } from '@/tests/integration/support/deck'

const rich = (text: string) => ({ markdown: text, html: text, text })
const term = card('bias-term', 'words', {
  concept: 'words/bias',
  form: 'term',
  front: { ...rich('Errors: what is meant by Bias?'), markdown: '*Errors:* what is meant by **Bias**?' },
})
const meaning = card('bias-meaning', 'words', { concept: 'words/bias', form: 'reverse', back: rich('Bias') })
const deck = indexDeck(
  smallDeck('01', [
    ...smallItems(),
    term,
    meaning,
    sums('sum-2', 'numbers', { title: 'More sums', aliases: ['sum-old'] }),
    sums('sum-3', 'words', { title: 'Sums of words' }),
  ]),
)
const find = (asked: PracticeOf) => {
  const found = findPractice(deck, asked)
  if ('unknown' in found) throw new Error(found.unknown.name)
  return { title: found.title, ids: found.items.map(({ id }) => id).join(' ') }
}

describe('what a session is of', () => {
  test.each<[PracticeOf, string, string]>([
    [{ pages: ['numbers'] }, 'Page numbers', 'sum sum-2'],
    [
      { pages: ['numbers', 'words'] },
      'Page numbers and Page words',
      'sum sum-2 w1 w2 w3 w4 bias-term bias-meaning sum-3',
    ],
    [{ concepts: ['words/bias'] }, 'Bias', 'bias-term bias-meaning'],
    [{ concepts: ['w1', 'w2'] }, 'two concepts on Page words', 'w1 w2'],
    [{ concepts: ['w1', 'a1', 'a2'] }, 'three concepts', 'w1 a1 a2'],
    [{ exercises: ['sum-2'] }, 'More sums', 'sum-2'],
    [{ exercises: ['sum', 'sum-2'] }, 'two exercises on Page numbers', 'sum sum-2'],
    [{ exercises: ['sum', 'sum-3'] }, 'two exercises', 'sum sum-3'],
    [{ pages: ['numbers'], concepts: ['a1'] }, 'Page numbers; a1?', 'sum sum-2 a1'],
    // The same twice, by an earlier name, or in a page that is asked for as well: once.
    [{ exercises: ['sum-old', 'sum-2'] }, 'More sums', 'sum-2'],
    [{ pages: ['numbers', 'numbers'], exercises: ['sum'] }, 'Page numbers; Sums', 'sum sum-2'],
  ])('%j', (asked, title, ids) => {
    expect(find(asked)).toEqual({ title, ids })
  })

  test.each<[PracticeOf, object]>([
    [{ pages: ['numbers', 'nowhere'] }, { parameter: 'page', name: 'nowhere' }],
    [{ concepts: ['nothing'] }, { parameter: 'concept', name: 'nothing' }],
    [{ exercises: ['sum', 'none'] }, { parameter: 'exercise', name: 'none' }],
    // A card is no exercise.
    [{ exercises: ['a1'] }, { parameter: 'exercise', name: 'a1' }],
  ])('%j has something unknown', (asked, unknown) => {
    expect(findPractice(deck, asked)).toEqual({ unknown })
  })
})

describe('a label', () => {
  const formula = card('mse', 'words', { form: 'formula', front: rich('State the formula: Mean squared error.') })
  const long = choice('long', 'words')
  long.question = rich('After training, the mean loss on the data is exactly 0, and nobody knows why: what follows?')

  test.each([
    [term, 'Bias'],
    [meaning, 'Bias'],
    [formula, 'Mean squared error'],
    [sums(), 'Sums'],
    // At most 64 characters, whole words.
    [long, 'After training, the mean loss on the data is exactly 0, and …'],
  ])('of an item', (item, label) => {
    expect(itemLabel(item)).toBe(label)
  })

  test('of a concept is the term that is asked for, wherever it stands', () => {
    expect(conceptLabel([card('w9', 'words', { concept: 'words/bias' }), term])).toBe('Bias')
  })
})
