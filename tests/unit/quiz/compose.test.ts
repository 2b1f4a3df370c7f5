import { describe, expect, test } from 'vitest'
import { indexDeck, type Item } from '@/lib/deck'
import { drawVariant } from '@/lib/exercises'
import { compose, isAnswerTo, judge, poolOf, QUIZ_KINDS, shownOrder, type Given, type QuizOptions } from '@/lib/quiz'
import { card, choice, order, smallDeck, sums } from '@/tests/integration/support/deck'
import { chance } from '@/tests/support/learner'

const gap = (id: string, page: string): Item =>
  card(id, page, { form: 'cloze', back: { markdown: id, html: id, text: `gap ${id}` } })
const range = (count: number) => Array.from({ length: count }, (_, i) => i)
const items: Item[] = [
  ...range(8).map((i) => choice(`c${i}`, i < 6 ? 'letters' : 'words')),
  ...range(4).map((i) => order(`o${i}`, 'words')),
  ...range(5).map((i) => gap(`g${i}`, 'letters')),
  ...range(6).map((i) => card(`b${i}`, 'letters')),
  ...range(6).map((i) => sums(`s${i}`)),
]
const deck = indexDeck(smallDeck('aa', items))
const all: QuizOptions = { chapters: ['1'], pages: [], count: 10, minutes: null, mix: QUIZ_KINDS, feedback: 'each' }
const ids = (options: Partial<QuizOptions>, seed: string) =>
  compose(deck, { ...all, ...options }, seed).map(({ item }) => item.id)

describe('which questions', () => {
  test('all that can be asked, by kind: a card without a gap cannot', () => {
    const pool = poolOf(deck, ['letters', 'words', 'numbers'])
    expect(Object.fromEntries(Object.entries(pool).map(([kind, own]) => [kind, own.length]))).toEqual({
      choice: 8,
      order: 4,
      numeric: 6,
      cloze: 5,
    })
  })
  test('as many as asked for, or as there are, none twice', () => {
    expect(new Set(ids({ count: 10 }, 'k')).size).toBe(10)
    expect(ids({ count: 100 }, 'k').toSorted()).toEqual(
      items
        .filter(({ id }) => !id.startsWith('b'))
        .map(({ id }) => id)
        .toSorted(),
    )
  })
  test('the kinds in turn: of four kinds each has two or three of ten', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const kinds = compose(deck, all, seed).map(({ kind }) => kind)
      for (const kind of QUIZ_KINDS) expect([2, 3]).toContain(kinds.filter((one) => one === kind).length)
    }
  })
  test('a page is not asked twice while another has not been asked', () => {
    // Two of eight choice questions, six of them on one page: one of each page.
    for (const seed of ['a', 'b', 'c']) {
      const chosen = compose(deck, { ...all, count: 2, mix: ['choice'] }, seed)
      expect(new Set(chosen.map(({ item }) => item.page)).size).toBe(2)
    }
  })
  test('of one concept a second question comes only when nothing else is left', () => {
    const siblings = range(4).map((i) => ({ ...choice(`c${i}`, 'letters'), concept: i < 3 ? 'same' : 'other' }))
    const small = indexDeck(smallDeck('bb', siblings))
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const two = compose(small, { ...all, count: 2 }, seed)
      expect(new Set(two.map(({ item }) => item.concept)).size).toBe(2)
    }
    expect(compose(small, { ...all, count: 4 }, 'a')).toHaveLength(4)
  })
  test('single pages beside chapters, and only the kinds chosen', () => {
    const chosen = compose(deck, { ...all, chapters: [], pages: ['words'], mix: ['choice', 'numeric'] }, 'k')
    expect(chosen.map(({ item }) => item.id).toSorted()).toEqual(['c6', 'c7'])
  })
})

describe('the same seed', () => {
  test('gives the same questions, numbers and orders; another one others', () => {
    const seen = new Set<string>()
    for (let i = 0; i < 40; i++) {
      const seed = `seed-${i}`
      const [one, two] = [compose(deck, all, seed), compose(indexDeck(structuredClone(deck.deck)), all, seed)]
      expect(two).toEqual(one)
      expect(two.map(shownOrder)).toEqual(one.map(shownOrder))
      const numbers = (questions: typeof one) =>
        questions.flatMap(({ item, seed: own }) => (item.kind === 'exercise' ? [drawVariant(item, own).values] : []))
      expect(numbers(two)).toEqual(numbers(one))
      seen.add(JSON.stringify(one.map(({ item, seed: own }) => [item.id, own])))
    }
    expect(seen.size).toBe(40)
  })
  test('chapters and their pages say the same', () => {
    expect(ids({ chapters: [], pages: ['letters', 'words', 'numbers'] }, 'k')).toEqual(ids({}, 'k'))
  })
  test('steps are never shown in their right order', () => {
    const item = order('o', 'words')
    for (let seed = 0; seed < 300; seed++) expect(shownOrder({ kind: 'order', item, seed })).not.toEqual([0, 1, 2])
  })
})

test('whatever is answered, a question is worth 0 to 1', () => {
  const random = chance(7)
  const pick = (most: number) => Math.floor(random() * most)
  const texts = ['', '0', '-3', 'gap g1', '1e9', 'x/0', '½', 'A, B']
  const answers: (() => Given)[] = [
    () => range(pick(6)).map(() => pick(7)),
    () => texts[pick(texts.length)]!,
    () => ({ total: texts[pick(texts.length)]!, double: texts[pick(texts.length)]! }),
  ]
  const scores = new Set<number>()
  for (let i = 0; i < 120; i++)
    for (const question of compose(deck, { ...all, count: 20 }, `s${i}`)) {
      const given = answers[pick(3)]!()
      const { score } = judge(question, given)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      if (!isAnswerTo(question, given) && typeof given === 'string') expect(score).toBe(0)
      scores.add(score)
    }
  // Both ends and something between were met.
  expect(scores.size).toBeGreaterThan(2)
})
