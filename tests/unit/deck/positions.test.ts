import { expect, test } from 'vitest'
import { indexDeck, type Deck } from '@/lib/deck'
import { placesOf } from '@/lib/study/standing/places'
import { smallDeck } from '@/tests/integration/support/deck'

test('what two pages ask is counted where it comes first, and moves nothing behind it', () => {
  const deck: Deck = smallDeck()
  // The pages are letters (a1 to a8, which), words (w1 to w4) and numbers (sum); words ask a8 as well.
  deck.pages[1]!.items.splice(1, 0, 'a8')
  const index = indexDeck(deck)
  const ids = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'which', 'w1', 'w2', 'w3', 'w4', 'sum']
  expect(ids.map((id) => index.position(id))).toEqual(ids.map((_, i) => i))
  const { items, pages } = placesOf(index)
  expect(items.map(({ id }) => id)).toEqual(ids)
  expect(pages.map(({ from, to }) => [from, to])).toEqual([
    [0, 9],
    [9, 13],
    [13, 14],
  ])
})
