import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, recallAfter } from '@/lib/scheduler'
import { drawVariant, getConcept, getItem, submitAttempt, undoReview } from '@/lib/study'
import { smallDeck, smallItems } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { give, makeWorld } from '@/tests/integration/support/world'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
/** A Thursday. */
const noon = '2026-03-12T11:00:00.000Z'
const later = (days: number) => `${addDays('2026-03-12', days)}T11:00:00.000Z`
const concept = async (slug: string, instant = noon) => (await getConcept(world.at(instant), slug))!
const recallOf = async (id: string, instant: string) => (await getItem(world.at(instant), id))!.memory.recall!

describe('what is known of a page', () => {
  test('of a new learner: all that it asks, nothing begun', async () => {
    const view = await concept('words')
    expect(view).toMatchObject({
      day: '2026-03-12',
      target: 0.9,
      page: { slug: 'words', items: 4, begun: 0, recall: null, belowOn: null },
      mistakes: [],
      history: [],
    })
    expect(view.concepts.map(({ concept: name, label, items }) => [name, label, items])).toEqual([
      ['w1', 'w1?', 1],
      ['w2', 'w2?', 1],
      ['w3', 'w3?', 1],
      ['w4', 'w4?', 1],
    ])
    expect(Object.keys(view.memories)).toEqual(['w1', 'w2', 'w3', 'w4'])
    expect(view.graph.pages.map(({ slug, distance, recall }) => [slug, distance, recall])).toEqual([
      ['letters', -1, null],
      ['words', 0, null],
    ])
    expect(view.graph.edges).toEqual([['letters', 'words']])
    expect(await getConcept(world.at(noon), 'nowhere')).toBeNull()
  })

  test('recall today is the mean of what is begun, and falls below the target on the day on which that does', async () => {
    await give(world, 'w1', 4, noon)
    await give(world, 'w2', 3, noon)
    const on = later(5)
    const { page, memories } = await concept('words', on)
    expect(page).toMatchObject({ items: 4, begun: 2 })
    const [one, two] = [memories['w1']!, memories['w2']!]
    expect(page.recall).toBeCloseTo((one.recall! + two.recall!) / 2, 12)
    const mean = (day: number) => (recallAfter(day, one.stability!) + recallAfter(day, two.stability!)) / 2
    const day = Array.from({ length: 100 }, (_, i) => i).find((i) => mean(i) < 0.9)!
    expect(page.belowOn).toBe(addDays('2026-03-12', Math.max(day, 5)))
  })

  test('the graph knows the recall of its neighbours', async () => {
    await give(world, 'a1', 4, noon)
    const { graph } = await concept('words', later(3))
    expect(graph.pages[0]).toMatchObject({ slug: 'letters', begun: 1 })
    expect(graph.pages[0]!.recall).toBeCloseTo(await recallOf('a1', later(3)), 12)
  })
})

describe('its history', () => {
  test('has the answers of each week, right and wrong, and where its items stood at the end of it', async () => {
    await give(world, 'w1', 4, noon)
    await give(world, 'w2', 1, noon)
    await give(world, 'w2', 3, '2026-03-12T11:01:00.000Z')
    // Not of this page.
    await give(world, 'a1', 4, noon)
    // The Wednesday after the next.
    await give(world, 'w1', 1, later(13))
    const { history } = await concept('words', later(13))
    expect(history.map(({ week, right, wrong, begun }) => [week, right, wrong, begun])).toEqual([
      ['2026-03-09', 2, 1, 2],
      ['2026-03-16', 0, 0, 2],
      ['2026-03-23', 0, 1, 2],
    ])
    // On Sunday 22 March, ten days after the answers, before the lapse.
    const states = await world.db.read.review.findMany({
      where: { itemId: { in: ['w1', 'w2'] } },
      orderBy: { sequence: 'asc' },
    })
    const stability = (index: number) =>
      (JSON.parse(states[index]!.after!) as { memory: { stability: number } }).memory.stability
    const [one, two] = [stability(0), stability(2)]
    expect(history[1]!.recall).toBeCloseTo((recallAfter(10, one) + recallAfter(10, two)) / 2, 10)
    expect(history[1]!.stability).toBeCloseTo((one + two) / 2, 10)
    // The week is not over: it is told as of today.
    expect(history[2]!.recall).toBeCloseTo(
      ((await recallOf('w1', later(13))) + (await recallOf('w2', later(13)))) / 2,
      10,
    )
  })

  test('leaves out what was taken back, follows an item under its new name, and goes back half a year', async () => {
    const taken = await give(world, 'w3', 3, noon)
    await undoReview(world.at(noon), { reviewId: taken })
    expect((await concept('words')).history).toEqual([])
    await give(world, 'w1', 4, noon)
    const renamed = smallItems().map((item) => (item.id === 'w1' ? { ...item, id: 'word', aliases: ['w1'] } : item))
    world.publish(smallDeck('02', renamed))
    expect((await concept('words')).history).toMatchObject([{ right: 1, wrong: 0, begun: 1 }])
    const { history } = await concept('words', later(400))
    expect(history).toHaveLength(26)
    expect(history[0]).toMatchObject({ right: 0, wrong: 0, begun: 1 })
  })
})

test('the mistakes made in its exercises stand there, and in no other page', async () => {
  const { attemptId } = (await drawVariant(world.at(noon), 'sum'))!
  const { values } = await world.db.read.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  const { a, b } = JSON.parse(values) as { a: number; b: number }
  const check = (id: string, total: number, double: number) =>
    submitAttempt(world.at(noon), {
      ...{ id, attemptId, action: 'check', duration: 60_000 },
      answers: { total: String(total), double: String(double) },
    })
  await check('first', a - b, 2 * (a - b))
  await check('second', a + b, 2 * (a + b))
  expect((await concept('numbers')).mistakes).toMatchObject([{ name: 'Difference instead of sum', times: 1, of: 1 }])
  expect((await concept('words')).mistakes).toEqual([])
})
