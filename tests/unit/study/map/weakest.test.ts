import { expect, test } from 'vitest'
import { indexDeck } from '@/lib/deck'
import { standingOf } from '@/lib/study/standing/standing'
import type { MapPage } from '@/lib/study/map/types'
import { dependantsOf, weakestPages } from '@/lib/study/map/weakest'
import { smallDeck } from '@/tests/integration/support/deck'

/** Words and numbers require letters, poems require both of them. */
function diamond() {
  const deck = smallDeck()
  const [letters, words, numbers] = deck.pages
  const pages = [
    { ...letters!, aliases: ['alphabet'] },
    { ...words!, requires: ['alphabet'] },
    { ...numbers!, requires: ['letters'] },
    { ...numbers!, slug: 'poems', requires: ['words', 'numbers'], items: [] },
  ]
  return indexDeck({ ...deck, pages })
}

test('a page that is needed along two ways is needed once', () => {
  expect([...dependantsOf(diamond())]).toEqual([
    ['letters', 3],
    ['words', 1],
    ['numbers', 1],
    ['poems', 0],
  ])
})

test('weakest by what is forgotten, times the pages that need it and one for itself', () => {
  const deck = diamond()
  const row = { phase: 'review', stability: 9, difficulty: 5, lastDay: 20_000, dueDay: '2024-10-12' }
  const rest = { buriedUntil: null, reviews: 1, lapses: 0, byHand: false }
  const from = { sequence: 3, fitId: null, deckHash: '01' }
  const standingWith = (aside: boolean) =>
    standingOf(deck, from, [
      { itemId: 'a1', ...row, ...rest, suspended: false },
      { itemId: 'w1', ...row, ...rest, suspended: false },
      { itemId: 'sum', ...row, ...rest, suspended: aside },
    ])
  const page = (slug: string, recall: number | null): MapPage => ({
    ...{ slug, number: '', title: slug, items: 9, begun: recall === null ? 0 : 1 },
    ...{ recall, belowOn: recall === null ? null : '2026-03-20' },
  })
  const pages = [page('letters', 0.95), page('words', 0.95), page('numbers', 0.88), page('poems', null)]
  const ranked = (aside: boolean) =>
    weakestPages(deck, standingWith(aside), pages).map(({ slug, dependants, score }) => [
      slug,
      dependants,
      Number(score.toFixed(10)),
    ])
  // (1 − 0.88) · 2 = 0.24, (1 − 0.95) · 4 = 0.2, (1 − 0.95) · 2 = 0.1.
  expect(ranked(false)).toEqual([
    ['numbers', 1, 0.24],
    ['letters', 3, 0.2],
    ['words', 1, 0.1],
  ])
  // Nothing of the numbers would be asked.
  expect(ranked(true).map(([slug]) => slug)).toEqual(['letters', 'words'])
  expect(weakestPages(deck, standingWith(false), [page('letters', 1)])).toEqual([])
})
