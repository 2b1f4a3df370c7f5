/** The map of the book, against sums made one by one from the rows of the database. */
import { expect, test } from 'vitest'
import { addDays, recallOn } from '@/lib/scheduler'
import type { Strength } from '@/lib/study'
import { actOnItem, getMap, getPageMap, recordReviews, undoReview, updateLearner } from '@/lib/study'
import { readHistories } from '@/lib/study/states'
import { card, smallDeck, smallItems } from '../support/deck'
import { answer, give, makeWorld } from '../support/world'
import type { World } from '../support/world'

const noon = '2026-03-12T12:00:00Z'

test('one card known since its first answer, by hand', async () => {
  const world = await makeWorld()
  // Easy at first sight: a stability of 8.2956 days, so 0.9 is passed between the 8th and the 9th day after.
  await give(world, 'w1', 4, '2026-03-10T10:00:00Z')
  const map = await getMap(world.at(noon))
  expect(map).toMatchObject({ day: '2026-03-12', target: 0.9, items: 14, begun: 1 })
  const [chapter] = map.chapters
  expect(chapter).toMatchObject({ number: '1', title: 'Chapter', items: 14, begun: 1, belowOn: '2026-03-19' })
  expect(chapter!.pages.map(({ slug, items, begun, belowOn }) => [slug, items, begun, belowOn])).toEqual([
    ['letters', 9, 0, null],
    ['words', 4, 1, '2026-03-19'],
    ['numbers', 1, 0, null],
  ])
  // After 2 days: (1 + f · 2/8.2956)^−0.1542 with f = 0.9^(−1/0.1542) − 1 = 0.98039: 1.23636^−0.1542 = 0.96781.
  expect(chapter!.pages[1]!.recall).toBeCloseTo(0.9678, 4)
  expect(map.expected).toBeCloseTo(0.9678, 4)
  expect(map.weakest.map(({ slug, dependants }) => [slug, dependants])).toEqual([['words', 0]])
  // Later it is below already: said as today.
  expect((await getMap(world.at('2026-03-25T12:00:00Z'))).chapters[0]!.belowOn).toBe('2026-03-25')
  // What a learner wants decides.
  await updateLearner(world.at(noon), { desiredRetention: 0.97 })
  expect((await getMap(world.at(noon))).chapters[0]!.belowOn).toBe('2026-03-12')
})

test('of nobody’s log it is empty and sound', async () => {
  const world = await makeWorld()
  const map = await getMap(world.at(noon))
  expect(map).toMatchObject({ items: 14, begun: 0, expected: 0, weakest: [] })
  expect(map.chapters[0]).toMatchObject({ begun: 0, recall: null, belowOn: null })
  const page = await getPageMap(world.at(noon), 'words')
  expect(page!.concepts.map(({ concept, items, recall }) => [concept, items, recall])).toEqual([
    ['w1', 1, null],
    ['w2', 1, null],
    ['w3', 1, null],
    ['w4', 1, null],
  ])
  expect(await getPageMap(world.at(noon), 'nothing')).toBeNull()
})

/** The same by going through the rows, and through the days. */
async function strengthOf({ db }: World, ids: readonly string[], day: string): Promise<Strength> {
  const histories = await readHistories(db, 'local', ids)
  const meanOn = (on: string) => {
    const recalls = [...histories.values()].flatMap(({ memory }) => recallOn(memory, on) ?? [])
    return { begun: recalls.length, mean: recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length }
  }
  const { begun, mean } = meanOn(day)
  if (begun === 0) return { items: ids.length, begun, recall: null, belowOn: null }
  let belowOn = day
  while (meanOn(belowOn).mean >= 0.9) belowOn = addDays(belowOn, 1)
  return { items: ids.length, begun, recall: expect.closeTo(mean, 10) as number, belowOn }
}

test('after answers, undone ones and what is set aside: as counted from the rows, page by page and concept by concept', async () => {
  const items = smallItems().map((item) =>
    item.kind === 'card' && (item.id === 'a7' || item.id === 'w4') ? { ...item, concept: 'shared' } : item,
  )
  const extra = card('formula', 'numbers', {
    front: { markdown: 'Why $x_1$?', html: '<p>Why <i>x</i>?</p>', text: 'Why x_1?' },
  })
  const deck = smallDeck('03', [...items, extra])
  const world = await makeWorld(deck)
  const days = ['01', '02', '03', '05', '08']
  for (const [i, day] of days.entries())
    await recordReviews(
      world.at(`2026-03-${day}T10:00:00Z`),
      ['a1', 'a2', 'a7', 'w1', 'w4', 'which'].map((id, n) =>
        answer(id, ([3, 4, 2, 1] as const)[(i + n) % 4]!, `2026-03-${day}T10:0${n}:00Z`),
      ),
    )
  const check = async (at: string) => {
    const map = await getMap(world.at(at))
    const pageIds = (slug: string) => deck.pages.find((page) => page.slug === slug)!.items
    for (const { slug, number, title, ...strength } of map.chapters[0]!.pages)
      expect(strength, `${number} ${title}`).toEqual(await strengthOf(world, pageIds(slug), map.day))
    const all = deck.pages.flatMap((page) => page.items)
    const { recall, belowOn, begun, items: count } = map.chapters[0]!
    expect({ recall, belowOn, begun, items: count }).toEqual(await strengthOf(world, all, map.day))
    expect({ begun: map.begun, expected: map.expected / map.begun }).toEqual({ begun, expected: recall })
    for (const slug of ['letters', 'words', 'numbers'])
      for (const { concept, label: _label, labelHtml: _html, ...one } of (await getPageMap(world.at(at), slug))!
        .concepts) {
        const ids = deck.items.filter((item) => item.concept === concept).map(({ id }) => id)
        expect(one, concept).toEqual(await strengthOf(world, ids, map.day))
      }
  }
  await check(noon)
  await give(world, 'a1', 3, '2026-03-12T12:10:00Z')
  await give(world, 'a3', 4, '2026-03-12T12:11:00Z')
  await check('2026-03-12T13:00:00Z')
  await undoReview(world.at('2026-03-12T13:00:00Z'), {})
  await actOnItem(world.at('2026-03-12T13:00:00Z'), 'w1', { id: 'forget', action: 'reset' })
  await actOnItem(world.at('2026-03-12T13:00:00Z'), 'a2', { id: 'aside', action: 'suspend' })
  await check('2026-03-12T14:00:00Z')
  await check('2026-04-20T14:00:00Z')
  const numbers = await getPageMap(world.at(noon), 'numbers')
  expect(numbers!.concepts.map(({ label, labelHtml }) => [label, labelHtml])).toEqual([
    ['Sums', null],
    ['Why x_1?', '<p>Why <i>x</i>?</p>'],
  ])
  // A concept of two pages is one and the same on both.
  const shared = await Promise.all(
    ['letters', 'words'].map(async (slug) =>
      (await getPageMap(world.at(noon), slug))!.concepts.find(({ concept }) => concept === 'shared'),
    ),
  )
  expect(shared[0]).toMatchObject({ items: 2 })
  expect(shared[0]).toEqual(shared[1])
})
