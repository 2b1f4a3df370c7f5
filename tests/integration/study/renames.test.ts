import { beforeEach, describe, expect, test } from 'vitest'
import type { Item } from '@/lib/deck'
import { getMemories, getStatistics, undoReview } from '@/lib/study'
import { smallDeck, smallItems } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { derived, give, makeWorld, replayed } from '@/tests/integration/support/world'

const noon = '2026-03-12T11:00:00.000Z'
let world: World
beforeEach(async () => {
  world = await makeWorld()
})

const rename = (from: string, changes: Partial<Item>): Item[] =>
  smallItems().map((item) => (item.id === from ? ({ ...item, ...changes } as Item) : item))
const memoryOf = async (id: string) => (await getMemories(world.at(noon), [id]))[id]

describe('a renamed item', () => {
  test('continues its history to the digit, and back again', async () => {
    await give(world, 'a1', 4, '2026-03-04T10:00:00Z')
    const before = await memoryOf('a1')
    const total = await world.db.read.dayTotal.findMany()

    world.publish(smallDeck('02', rename('a1', { id: 'alpha', aliases: ['a1'] })))
    expect(await memoryOf('alpha')).toEqual(before)
    expect(await memoryOf('a1')).toEqual(before)
    expect(await world.db.read.itemState.findMany()).toMatchObject([{ itemId: 'alpha', version: 1 }])
    expect(await world.db.read.dayTotal.findMany()).toEqual(total)

    world.publish(smallDeck('03'))
    expect(await memoryOf('a1')).toEqual(before)
    expect(await world.db.read.itemState.findMany()).toMatchObject([{ itemId: 'a1' }])
  })

  test('takes further answers and undo as one history', async () => {
    await give(world, 'a1', 4, '2026-03-04T10:00:00Z')
    const deck = smallDeck('02', rename('a1', { id: 'alpha', aliases: ['a1'] }))
    world.publish(deck)
    const id = await give(world, 'alpha', 1, noon)
    expect(await memoryOf('alpha')).toMatchObject({ reviews: 2, lapses: 1, phase: 'relearning' })
    expect(await derived(world)).toEqual(await replayed(world, deck))
    await undoReview(world.at(noon), { reviewId: id })
    expect(await memoryOf('alpha')).toMatchObject({ reviews: 1, phase: 'review' })
    expect(await derived(world)).toEqual(await replayed(world, deck))
  })

  test('that was one of two becomes both, merged in time', async () => {
    await give(world, 'a1', 4, '2026-03-04T10:00:00Z')
    await give(world, 'a2', 3, '2026-03-05T10:00:00Z')
    const merged = rename('a1', { aliases: ['a2'] }).filter(({ id }) => id !== 'a2')
    world.publish(smallDeck('02', merged))
    expect(await memoryOf('a1')).toMatchObject({ reviews: 2 })
    expect(await derived(world)).toEqual(await replayed(world, smallDeck('02', merged)))
    // The second answer was no first sight after all.
    expect(await world.db.read.dayTotal.findMany({ orderBy: { day: 'asc' } })).toMatchObject([
      { newItems: 1 },
      { newItems: 0, reviews: 1 },
    ])
  })
})

test('an item that the book drops keeps its history and is asked no more', async () => {
  await give(world, 'a1', 4, '2026-03-04T10:00:00Z')
  world.publish(
    smallDeck(
      '02',
      smallItems().filter(({ id }) => id !== 'a1'),
    ),
  )
  const statistics = await getStatistics(world.at(noon))
  expect(statistics.sections[0]).toMatchObject({ items: 8, begun: 0 })
  expect(statistics.days.find(({ day }) => day === '2026-03-04')).toMatchObject({ answers: 1 })
  world.publish(smallDeck('03'))
  expect(await memoryOf('a1')).toMatchObject({ reviews: 1 })
})
