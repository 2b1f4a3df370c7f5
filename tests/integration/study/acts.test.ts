/** What a learner may do with an item beside answering it, and taking it back. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { ActInput } from '@/lib/study'
import {
  actOnItem,
  getItem,
  getQueue,
  getRecent,
  getToday,
  recordReviews,
  undoReview,
  updateLearner,
} from '@/lib/study'
import { card, smallDeck } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { answer, derived, give, makeWorld, replayed } from '@/tests/integration/support/world'

const noon = '2026-03-12T11:00:00.000Z'
let world: World
beforeEach(async () => {
  world = await makeWorld()
  // Learned by Easy: back after 8.3 days, spread over 7 to 10, so that it is due at noon of the 12th.
  await give(world, 'a1', 4, '2026-03-02T10:00:00Z')
})

type Act = ActInput extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never
let made = 0
const act = (itemId: string, what: Act, at = noon) => actOnItem(world.at(at), itemId, { ...what, id: `act-${++made}` })
const queued = async (at = noon) => (await getQueue(world.at(at))).items.map(({ id }) => id)
const everything = async () => ({
  ...(await derived(world)),
  queue: await getQueue(world.at(noon)),
  today: await getToday(world.at(noon)),
})

test.each<[string, string, Act]>([
  ['a buried review', 'a1', { action: 'bury' }],
  ['a buried new item', 'a2', { action: 'bury' }],
  ['a forgotten item', 'a1', { action: 'reset' }],
  ['a due day moved ahead', 'a1', { action: 'due', days: 5 }],
  ['a new item that is known already', 'a2', { action: 'due', days: 30 }],
])('%s, undone, is exactly as before', async (_, itemId, what) => {
  const before = await everything()
  const done = await act(itemId, what)
  expect(await everything()).not.toEqual(before)
  expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
  expect(await undoReview(world.at(noon), { reviewId: done!.id })).toMatchObject({ reviewId: done!.id, itemId })
  expect(await everything()).toEqual(before)
})

describe('put off to the next day', () => {
  test('it does not come today, and comes tomorrow', async () => {
    await act('a1', { action: 'bury' })
    await act('a2', { action: 'bury' })
    expect(await queued()).not.toContain('a1')
    expect(await queued()).not.toContain('a2')
    // The day begins at 04:00, 03:00 UTC.
    expect(await queued('2026-03-13T02:59:00Z')).not.toContain('a1')
    expect(await queued('2026-03-13T03:00:00Z')).toEqual(expect.arrayContaining(['a1', 'a2']))
  })

  test('an item on a step waits too', async () => {
    await give(world, 'a3', 1, '2026-03-12T10:58:00Z')
    expect(await queued()).toContain('a3')
    await act('a3', { action: 'bury' })
    expect(await queued('2026-03-12T18:00:00Z')).not.toContain('a3')
    expect(await queued('2026-03-13T09:00:00Z')).toContain('a3')
  })
})

test('reset: it is new again, and its next answer a first one', async () => {
  expect(await act('a1', { action: 'reset' })).toMatchObject({ memory: { phase: 'new', reviews: 0, stability: null } })
  expect(await queued()).toContain('a1')
  await give(world, 'a1', 3, '2026-03-12T11:00:01Z')
  // Good at first sight: w2.
  expect(await getItem(world.at(noon), 'a1')).toMatchObject({
    memory: { phase: 'learning', stability: 2.3065, reviews: 1 },
    history: [{ what: 'answer' }, { what: 'reset' }, { what: 'answer' }],
  })
})

describe('a due day of one’s own', () => {
  test('is kept, and what is known of the item stays', async () => {
    const before = (await getItem(world.at(noon), 'a1'))!.memory
    const moved = (await act('a1', { action: 'due', days: 20 }))!.memory
    expect(moved).toMatchObject({ dueDay: '2026-04-01', stability: before.stability, difficulty: before.difficulty })
    expect((await act('a1', { action: 'due', days: 0 }))!.memory.dueDay).toBe('2026-03-12')
    expect(await queued()).toContain('a1')
  })

  test('of an item never answered says how well it is known: after 10 days as SM-2 would', async () => {
    // fsrs-rs: ease 2.5, interval 10 and a retention of 0.9 are a stability of 10 and a difficulty of 6.914.
    const { memory } = (await act('a2', { action: 'due', days: 10 }))!
    expect(memory).toMatchObject({ phase: 'review', dueDay: '2026-03-22', stability: 10 })
    expect(memory.difficulty).toBeCloseTo(6.914, 3)
  })
})

describe('taking back', () => {
  test('what can be: the latest first, by its names', async () => {
    const id = await give(world, 'a1', 3, '2026-03-12T10:00:00Z')
    const put = await act('a2', { action: 'bury' }, '2026-03-12T10:30:00Z')
    expect(await getRecent(world.at(noon))).toEqual([
      { id: put!.id, itemId: 'a2', at: '2026-03-12T10:30:00.000Z', what: 'bury', grade: null, ...asked('a2?') },
      { id, itemId: 'a1', at: '2026-03-12T10:00:00.000Z', what: 'answer', grade: 3, ...asked('a1?') },
    ])
    await undoReview(world.at(noon), { reviewId: id })
    expect((await getRecent(world.at(noon))).map(({ itemId }) => itemId)).toEqual(['a2'])
  })
  const asked = (text: string) => ({ section: '1', title: 'Page letters', text, html: `<p>${text}</p>` })

  test('sent twice takes back once', async () => {
    const first = await give(world, 'a1', 3, '2026-03-12T10:00:00Z')
    const last = await give(world, 'a2', 3, '2026-03-12T10:01:00Z')
    const undo = () => undoReview(world.at(noon), { id: 'undo-1' })
    expect(await undo()).toMatchObject({ reviewId: last, itemId: 'a2' })
    expect(await undo()).toMatchObject({ reviewId: last, itemId: 'a2' })
    expect((await getRecent(world.at(noon))).map(({ id }) => id)).toEqual([first])
  })

  test('just after the day’s start still reaches the evening before', async () => {
    const id = await give(world, 'a1', 3, '2026-03-13T02:59:30Z')
    expect((await undoReview(world.at('2026-03-13T03:00:30Z'))).reviewId).toBe(id)
  })

  test('told days later reaches what it could have reached then', async () => {
    const id = await give(world, 'a1', 3, '2026-03-12T10:00:00Z')
    const later = world.at('2026-03-15T10:00:00Z')
    expect((await undoReview(later, { reviewId: id })).reviewId).toBeNull()
    expect((await undoReview(later, { reviewId: id, at: '2026-03-12T10:00:05Z' })).reviewId).toBe(id)
  })
})

test('a day told late is the day it was: buried offline on the 12th, sent on the 14th', async () => {
  const input: ActInput = { id: 'late', action: 'bury', at: '2026-03-12T10:00:00Z' }
  await actOnItem(world.at('2026-03-14T10:00:00Z'), 'a1', input)
  expect(await queued('2026-03-12T18:00:00Z')).not.toContain('a1')
  expect(await queued('2026-03-14T10:00:00Z')).toContain('a1')
})

describe('settings', () => {
  test('count for answers from now on, and stay with those that were given', async () => {
    await updateLearner(world.at(noon), { learningSteps: [], maximumInterval: 3, desiredRetention: 0.8 })
    const [result] = await recordReviews(world.at(noon), [answer('a2', 4, noon)])
    // Easy at first sight would come after 8.3 days even at 0.9.
    expect(result).toMatchObject({ memory: { phase: 'review', dueDay: '2026-03-15' } })
    await updateLearner(world.at(noon), { learningSteps: [60], maximumInterval: 365, desiredRetention: 0.97 })
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
    const rows = await world.db.read.review.findMany({ orderBy: { sequence: 'asc' } })
    expect(rows.map(({ settings }) => settings)[0]).toBeNull()
    expect(JSON.parse(rows[1]!.settings!)).toMatchObject({ learningSteps: [], maximumInterval: 3 })
    expect(rows[1]).toMatchObject({ retention: 0.8, algorithm: 'fsrs-6 (ts-fsrs 5.4.2)', weights: 'default' })
  })

  test('easy days: a day of least work gets nothing that fuzz can put elsewhere', async () => {
    const deck = smallDeck(
      '09',
      Array.from({ length: 60 }, (_, i) => card(`c${i}`, 'letters')),
    )
    world = await makeWorld(deck)
    const easyDays = ['normal', 'normal', 'normal', 'normal', 'normal', 'minimum', 'minimum'] as const
    await updateLearner(world.at(noon), { easyDays, newPerDay: 100 })
    // Thursday the 12th plus 7 to 10 days: Thursday to Sunday.
    await recordReviews(
      world.at(noon),
      deck.items.map(({ id }) => answer(id, 4, noon)),
    )
    const states = await world.db.read.itemState.findMany()
    const weekend = states.filter(({ dueDay }) => dueDay === '2026-03-21' || dueDay === '2026-03-22')
    expect(states).toHaveLength(60)
    expect(weekend.length).toBeLessThanOrEqual(1)
  })

  test('minutes a day: as many reviews as fit, at 12 seconds each, and nothing new when they are full', async () => {
    const deck = smallDeck(
      '10',
      Array.from({ length: 20 }, (_, i) => card(`c${i}`, 'letters')),
    )
    world = await makeWorld(deck)
    const old = deck.items.slice(0, 12).map(({ id }) => answer(id, 4, '2026-03-02T10:00:00Z'))
    await recordReviews(world.at('2026-03-02T10:00:00Z'), old)
    await updateLearner(world.at(noon), { minutesPerDay: 2 })
    const { items } = await getQueue(world.at(noon))
    expect(items).toHaveLength(10)
    expect(items.every(({ memory }) => memory.phase === 'review')).toBe(true)
    expect(await getToday(world.at(noon))).toMatchObject({ total: 10, waiting: 2, minutes: 2 })
  })
})
