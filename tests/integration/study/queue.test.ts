import { beforeEach, describe, expect, test } from 'vitest'
import {
  getBookView,
  getMemories,
  getPageView,
  getQueue,
  getStatistics,
  getToday,
  recordReviews,
  updateLearner,
} from '@/lib/study'
import { wilson } from '@/lib/study/statistics/intervals'
import { order, smallDeck } from '@/tests/integration/support/deck'
import { practiceOf } from '@/tests/integration/support/practice'
import type { World } from '@/tests/integration/support/world'
import { answer, give, makeWorld } from '@/tests/integration/support/world'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
const noon = '2026-03-12T11:00:00.000Z'
const queue = async (instant = noon) => (await getQueue(world.at(instant))).items.map(({ id }) => id)

describe('today’s queue', () => {
  test('of a new learner: the book from its beginning, words after letters', async () => {
    expect(await queue()).toEqual([
      'a1',
      'a2',
      'a3',
      'a4',
      'a5',
      'a6',
      'a7',
      'a8',
      'which',
      'w1',
      'w2',
      'w3',
      'w4',
      'sum',
    ])
  })

  test('keeps to the limit of new items, over the whole day', async () => {
    await updateLearner(world.at(noon), { newPerDay: 3 })
    expect(await queue()).toEqual(['a1', 'a2', 'a3'])
    await give(world, 'a1', 4, noon)
    expect(await queue()).toEqual(['a2', 'a3'])
    expect(await queue('2026-03-13T11:00:00Z')).toEqual(['a2', 'a3', 'a4'])
  })

  test('brings back a step when it is over, and takes it early when nothing else is left', async () => {
    await updateLearner(world.at(noon), { newPerDay: 2 })
    await give(world, 'a1', 3, noon)
    expect(await queue()).toEqual(['a2', 'a1'])
    expect(await queue('2026-03-12T11:10:00Z')).toEqual(['a1', 'a2'])
  })

  test('brings back a review on its day, from four in the morning', async () => {
    await updateLearner(world.at(noon), { newPerDay: 0 })
    await give(world, 'a1', 4, '2026-03-04T10:00:00Z')
    const { dueDay } = await world.db.read.itemState.findFirstOrThrow()
    // Initial stability for Easy is 8.3 days; fuzz moves it by a day or two.
    expect(['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14']).toContain(dueDay)
    expect(await queue(`${dueDay}T02:59:59Z`)).toEqual([])
    expect(await queue(`${dueDay}T03:00:00Z`)).toEqual(['a1'])
  })

  test('shows options in an order of their own that does not change while they are looked at', async () => {
    const options = async () => {
      const { items } = await getQueue(world.at(noon), { practice: await practiceOf({ pages: ['letters'] }) })
      const item = items.find(({ id }) => id === 'which')
      return item?.kind === 'choice' ? item.options.map(({ index }) => index) : []
    }
    const first = await options()
    expect(first.toSorted()).toEqual([0, 1, 2])
    expect(await options()).toEqual(first)
  })
})

describe('steps to be put in order', () => {
  const deck = smallDeck('03', [order('steps', 'letters')])

  test('are shown in an order that is never the right one and does not change while they are looked at', async () => {
    world = await makeWorld(deck)
    const places = async (instant: string) => {
      const { items } = await getQueue(world.at(instant), { practice: await practiceOf({ pages: ['letters'] }) })
      const item = items[0]
      return item?.kind === 'order' ? item.steps.map(({ place, text }) => `${place} ${text.text}`) : []
    }
    const seen = new Set<string>()
    for (let review = 0; review < 12; review++) {
      const instant = `2026-03-${String(12 + review)}T11:00:00.000Z`
      const shown = await places(instant)
      expect(shown.toSorted()).toEqual(['0 first', '1 second', '2 third'])
      expect(shown).not.toEqual(['0 first', '1 second', '2 third'])
      expect(await places(instant)).toEqual(shown)
      seen.add(shown.join())
      await give(world, 'steps', 3, instant)
    }
    // Five wrong orders of three; twelve showings of the same one have a chance of 5 · (1/5)¹², and are no shuffle.
    expect(seen.size).toBeGreaterThan(1)
  })

  test('wait in the queue like everything else', async () => {
    world = await makeWorld(deck)
    expect(await queue()).toEqual(['steps'])
    expect(await getToday(world.at(noon))).toMatchObject({
      total: 1,
      fresh: 1,
      topics: [{ page: 'letters', items: [{ id: 'steps', kind: 'order' }] }],
    })
  })
})

describe('Today', () => {
  test('of a new learner', async () => {
    expect(await getToday(world.at(noon))).toMatchObject({
      day: '2026-03-12',
      total: 14,
      reviews: 0,
      exercises: 1,
      fresh: 13,
      waiting: 0,
      doneToday: 0,
      // 13 new cards, twice 12 s each, and one exercise of 90 s.
      minutes: 7,
      readFirst: { page: 'letters', section: '1', title: 'Page letters' },
      recalled: null,
      minutesADay: null,
      mistake: null,
      tomorrow: { items: 0, minutes: 0 },
    })
  })

  test('counts what was done and what waits, weakest topic first', async () => {
    await updateLearner(world.at(noon), { newPerDay: 2, reviewsPerDay: 1 })
    for (const id of ['a1', 'a2']) await give(world, id, 4, '2026-03-02T10:00:00Z')
    await give(world, 'w1', 4, '2026-03-02T10:00:00Z')
    const today = await getToday(world.at('2026-03-20T11:00:00Z'))
    expect(today).toMatchObject({ total: 3, reviews: 1, fresh: 2, waiting: 2, readFirst: null })
    expect(today.topics.at(-1)?.items.at(-1)?.memory.phase).toBe('new')
    expect(today.week.map(({ day }) => day)).toEqual([
      '2026-03-14',
      '2026-03-15',
      '2026-03-16',
      '2026-03-17',
      '2026-03-18',
      '2026-03-19',
      '2026-03-20',
    ])
    expect(today.week.at(-1)).toEqual({ day: '2026-03-20', answers: 0, planned: 3 })
  })

  test('recall over seven days counts first answers of a day to what had been learned', async () => {
    for (const id of ['a1', 'a2', 'a3', 'a4']) await give(world, id, 4, '2026-02-20T10:00:00Z')
    await give(world, 'a1', 1, '2026-03-11T10:00:00Z')
    await give(world, 'a1', 3, '2026-03-11T10:11:00Z') // a step: does not count
    await give(world, 'a2', 3, '2026-03-12T10:00:00Z')
    await give(world, 'a3', 2, '2026-03-12T10:00:10Z')
    await give(world, 'a4', 4, '2026-03-12T10:00:20Z')
    const { recalled, minutesADay } = await getToday(world.at(noon))
    expect(recalled).toEqual({ share: 0.75, n: 4 })
    expect(minutesADay).toBeCloseTo((5 * 5) / 60 / 2, 10) // five answers of five seconds on two days
  })
})

describe('statistics', () => {
  test('agree with the log', async () => {
    for (const id of ['a1', 'a2', 'a3']) await give(world, id, 4, '2026-02-20T10:00:00Z')
    await give(world, 'a1', 1, '2026-03-12T10:00:00Z')
    await give(world, 'a2', 3, '2026-03-12T10:00:10Z')
    const statistics = await getStatistics(world.at(noon))
    expect(statistics.today).toEqual({
      answers: 2,
      newItems: 0,
      recalled: 1,
      ofReviews: 2,
      exercisesRight: 0,
      exercises: 0,
      minutes: 0.2,
    })
    expect(statistics.days).toHaveLength(365)
    expect(statistics.days.at(-1)).toEqual({ day: '2026-03-12', answers: 2, again: 1, newItems: 0, minutes: 0.2 })
    expect(statistics.days.find(({ day }) => day === '2026-02-20')).toMatchObject({ answers: 3, newItems: 3 })
    expect(statistics.retention).toHaveLength(1)
    expect(statistics.retention[0]).toMatchObject({ week: '2026-03-09', n: 2, recalled: 0.5 })
    // Both 20 days after a first answer of Easy, stability 8.2956: (1 + (0.9^(-1/0.1542) − 1) · 20/8.2956)^-0.1542
    // = (1 + 0.98034 · 2.41092)^-0.1542 = 3.36351^-0.1542 = 0.8294.
    expect(statistics.retention[0]!.predicted).toBeCloseTo(0.8294, 4)
    expect(statistics.retentionTotal).toMatchObject({ n: 2, recalled: 0.5 })
    // Due: a1 on a step today, a3 overdue since early March, a2 weeks ahead.
    expect(statistics.forecast).toHaveLength(30)
    // Of 14 items 11 are new, fewer than the 20 of a day: 2 · 12 s + 11 · 24 s = 288 s.
    const today = { due: 2, exercises: 0, fresh: 11, minutes: 4.8, share: 'normal' }
    expect(statistics.forecast[0]).toEqual({ day: '2026-03-12', ...today })
    expect(statistics.sections[0]).toMatchObject({ page: 'letters', items: 9, begun: 3 })
  })

  test('of nobody’s log are empty and sound', async () => {
    const statistics = await getStatistics(world.at(noon))
    expect(statistics).toMatchObject({ retention: [], retentionTotal: null, mistakes: [], exercisesByTopic: [] })
    expect(statistics.sections.map(({ known }) => known)).toEqual([0, 0, 0])
  })

  test('the interval of a share is Wilson’s', () => {
    // Brown, Cai and DasGupta (2001): for 0 of 10 the upper end is z²/(n + z²) = 3.8415/13.8415.
    expect(wilson(0, 10)).toEqual([0, expect.closeTo(0.2775, 4)])
    expect(wilson(10, 10)).toEqual([expect.closeTo(0.7225, 4), expect.closeTo(1, 12)])
    // 88 of 100: p̃ = (0.88 + 0.01921)/1.03841 = 0.86594, reach = 0.06407.
    expect(wilson(88, 100)).toEqual([expect.closeTo(0.8019, 3), expect.closeTo(0.93, 3)])
  })
})

describe('the book', () => {
  test('shows each page’s items and how well they are known', async () => {
    await give(world, 'a1', 4, '2026-03-04T10:00:00Z')
    const [page, book, memories] = await Promise.all([
      getPageView(world.at(noon), 'letters'),
      getBookView(world.at(noon)),
      getMemories(world.at(noon), ['a1', 'w1', 'nothing']),
    ])
    expect(page!.memories.a1).toMatchObject({ phase: 'review', reviews: 1 })
    expect(Object.keys(page!.memories)).toHaveLength(9)
    expect(Object.keys(memories)).toEqual(['a1', 'w1'])
    const [letters, words] = book.chapters[0]!.pages
    // Eight days after Easy, with a stability of 8.3 days: a little above 0.9.
    expect(letters).toMatchObject({ slug: 'letters', items: 9, begun: 1 })
    expect(letters!.recall).toBeCloseTo(0.903, 2)
    expect(words).toMatchObject({ begun: 0, recall: null })
    expect(await getPageView(world.at(noon), 'nothing')).toBeNull()
  })
})

test('a day of many answers stays within the limits of the database', async () => {
  const inputs = Array.from({ length: 500 }, (_, i) =>
    answer(`a${(i % 8) + 1}`, 3, new Date(Date.parse(noon) + i * 1000).toISOString()),
  )
  const results = await recordReviews(world.at('2026-03-12T12:00:00Z'), inputs)
  expect(results.filter(({ status }) => status === 'recorded')).toHaveLength(500)
  expect(await world.db.read.dayTotal.findFirst()).toMatchObject({ answers: 500, newItems: 8 })
})
