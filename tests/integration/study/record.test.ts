import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/scheduler'
import { recordReviews } from '@/lib/study'
import { order, smallDeck, smallItems } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { answer, derived, give, makeWorld, replayed } from '@/tests/integration/support/world'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
const noon = '2026-03-12T11:00:00.000Z'
const ids = async () => (await world.db.read.review.findMany({ orderBy: { sequence: 'asc' } })).map(({ id }) => id)

describe('an answer', () => {
  test('is a row of the log, a state and a day’s total', async () => {
    const input = answer('a1', 3, noon, { duration: 7000.4 })
    const [result] = await recordReviews(world.at(noon), [input])
    expect(result).toMatchObject({
      id: input.id,
      status: 'recorded',
      itemId: 'a1',
      memory: { phase: 'learning', reviews: 1, due: '2026-03-12T11:10:00.000Z' },
    })
    const [row] = await world.db.read.review.findMany()
    expect(row).toMatchObject({
      kind: 'card',
      grade: 3,
      day: '2026-03-12',
      duration: 7000,
      deckHash: '01',
      revision: 'a1-1',
      retention: 0.9,
      algorithm: 'fsrs-6 (ts-fsrs 5.4.2)',
      answeredAt: new Date(noon),
    })
    expect(JSON.parse(row!.after!)).toMatchObject({ reviews: 1, memory: { phase: 'learning', step: 1 } })
    const total = { day: '2026-03-12', answers: 1, again: 0, newItems: 1, reviews: 0, durationMs: 7000 }
    expect(await world.db.read.dayTotal.findMany()).toMatchObject([total])
  })

  test('gives the intervals that answering next would give', async () => {
    const [first] = await recordReviews(world.at(noon), [answer('a1', 3, noon)])
    if (first?.status !== 'recorded') throw new Error('not recorded')
    // Good on the second step graduates; initial stability for Good is 2.3 days.
    expect(first.next[3]).toEqual({ label: '2 days', seconds: 2 * 86_400 })
    expect(first.next[1]).toEqual({ label: '1 min', seconds: 60 })
    const [second] = await recordReviews(world.at('2026-03-12T11:10:00Z'), [answer('a1', 3, '2026-03-12T11:10:00Z')])
    expect(second).toMatchObject({ memory: { phase: 'review', dueDay: '2026-03-14', due: '2026-03-14T03:00:00.000Z' } })
  })

  test('sent twice counts once, alone or within one batch', async () => {
    const input = answer('a1', 3, noon)
    await recordReviews(world.at(noon), [input])
    const before = await derived(world)
    const [again] = await recordReviews(world.at(noon), [{ ...input, grade: 1 }])
    expect(again).toMatchObject({ status: 'repeated', memory: { reviews: 1, phase: 'learning' } })
    const other = answer('a2', 4, noon)
    const twice = await recordReviews(world.at(noon), [other, other])
    expect(twice.map(({ status }) => status)).toEqual(['recorded', 'repeated'])
    expect(await ids()).toEqual([input.id, other.id])
    expect((await derived(world)).states).toContain(before.states[0])
  })

  test('sent by many requests at once counts once', async () => {
    const input = answer('a1', 3, noon)
    const results = await Promise.all(Array.from({ length: 8 }, () => recordReviews(world.at(noon), [input])))
    expect(results.flat().filter(({ status }) => status === 'recorded')).toHaveLength(1)
    expect(await world.db.read.dayTotal.findFirst()).toMatchObject({ answers: 1 })
  })

  test('of a clock that runs ahead is taken as given now', async () => {
    await recordReviews(world.at(noon), [answer('a1', 3, '2026-03-14T11:00:00Z')])
    expect(await world.db.read.review.findFirst()).toMatchObject({ answeredAt: new Date(noon), day: '2026-03-12' })
  })

  test('before four in the morning belongs to the day before', async () => {
    await give(world, 'a1', 3, '2026-03-12T02:59:59Z')
    await give(world, 'a2', 3, '2026-03-12T03:00:00Z')
    const days = await world.db.read.dayTotal.findMany({ select: { day: true }, orderBy: { day: 'asc' } })
    expect(days.map(({ day }) => day)).toEqual(['2026-03-11', '2026-03-12'])
  })
})

describe('a batch', () => {
  test('is applied in the order in which it was answered and told in the order in which it was sent', async () => {
    const [late, early] = [answer('a1', 3, '2026-03-12T11:12:00Z'), answer('a1', 1, '2026-03-12T11:00:00Z')]
    const results = await recordReviews(world.at('2026-03-12T12:00:00Z'), [late, early])
    expect(results.map(({ id }) => id)).toEqual([late.id, early.id])
    expect(await ids()).toEqual([early.id, late.id])
    // Again, then Good from the first step: on the second, ten minutes later.
    expect(results[0]).toMatchObject({ memory: { phase: 'learning', reviews: 2, due: '2026-03-12T11:22:00.000Z' } })
  })

  test('records what it can and says why not of the rest', async () => {
    const inputs = [
      answer('nothing', 3, noon),
      answer('a1', 3, noon),
      answer('sum', 3, noon),
      answer('a2', 3, noon, { chosen: [0] }),
      answer('which', 3, noon, { chosen: [3] }),
    ]
    const results = await recordReviews(world.at(noon), inputs)
    expect(results.map((result) => ('reason' in result ? result.reason : result.status))).toEqual([
      "The deck 01 has no item 'nothing'.",
      'recorded',
      "'sum' is an exercise: it is graded by its attempts, POST /api/attempts.",
      "'a2' is a card and has no options to choose.",
      "'which' has 3 options, numbered from 0; chosen: 3.",
    ])
    expect(await ids()).toHaveLength(1)
  })

  test('keeps what was chosen', async () => {
    await recordReviews(world.at(noon), [answer('which', 1, noon, { chosen: [2] })])
    expect(await world.db.read.review.findFirst()).toMatchObject({ kind: 'choice', chosen: '[2]' })
  })
})

describe('steps put in order', () => {
  beforeEach(async () => {
    world = await makeWorld(smallDeck('03', [...smallItems(), order('steps', 'letters')]))
  })

  test('are kept as the order that was given', async () => {
    await recordReviews(world.at(noon), [answer('steps', 1, noon, { chosen: [1, 0, 2], duration: 200_000 })])
    expect(await world.db.read.review.findFirst()).toMatchObject({ kind: 'order', chosen: '[1,0,2]', grade: 1 })
    // Three minutes at most: longer than that nobody moves six lines about.
    expect(await world.db.read.dayTotal.findFirst()).toMatchObject({ answers: 1, durationMs: 180_000 })
    expect(await derived(world)).toEqual(
      await replayed(world, smallDeck('03', [...smallItems(), order('steps', 'letters')])),
    )
  })

  test.each([[[0, 1]], [[0, 1, 1]], [[0, 1, 3]]])('an order of %j is none', async (chosen) => {
    const [result] = await recordReviews(world.at(noon), [answer('steps', 3, noon, { chosen })])
    expect(result).toMatchObject({
      status: 'refused',
      reason: `'steps' has 3 steps, numbered from 0, each to be given once; chosen: ${chosen.join(', ')}.`,
    })
  })
})

describe('an answer that comes late', () => {
  test('ends in the state it would have had in time', async () => {
    const story = [
      answer('a1', 3, '2026-03-02T10:00:00Z'),
      answer('a1', 3, '2026-03-02T10:10:00Z'),
      answer('a1', 1, '2026-03-04T10:00:00Z'),
      answer('a1', 3, '2026-03-04T10:10:00Z'),
    ]
    const end = world.at('2026-03-05T10:00:00Z')
    for (const input of story) await recordReviews(end, [input])
    const inTime = await derived(world)

    world = await makeWorld()
    for (const i of [3, 0, 2, 1]) await recordReviews(world.at('2026-03-05T10:00:00Z'), [story[i]!])
    expect(await derived(world)).toEqual(inTime)
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
    expect(await world.db.read.itemState.findFirst()).toMatchObject({ reviews: 4, lapses: 1, version: 4 })
  })
})

describe('a clock that is wrong', () => {
  test('is put right by the time of sending that it says', async () => {
    // Two days fast; answered ten minutes before it was sent, by that clock.
    const input = answer('a1', 3, '2026-03-14T10:50:00Z')
    await recordReviews(world.at(noon), [input], { sentAt: '2026-03-14T11:00:00Z' })
    expect(await world.db.read.review.findFirst()).toMatchObject({ answeredAt: new Date('2026-03-12T10:50:00Z') })
  })

  test('that has gone back to its first day dates an answer as now', async () => {
    await recordReviews(world.at(noon), [answer('a1', 3, '1970-01-01T00:03:00Z')])
    expect(await world.db.read.review.findFirst()).toMatchObject({ answeredAt: new Date(noon), day: '2026-03-12' })
  })

  test('is not blamed for a network of a few seconds', async () => {
    await recordReviews(world.at(noon), [answer('a1', 3, '2026-03-12T10:50:00Z')], { sentAt: '2026-03-12T10:59:30Z' })
    expect(await world.db.read.review.findFirst()).toMatchObject({ answeredAt: new Date('2026-03-12T10:50:00Z') })
  })
})

describe('an answer given elsewhere', () => {
  test('belongs to the day it was there', async () => {
    const [here, there] = [answer('a1', 3, '2026-03-12T09:00:00Z'), answer('a2', 3, '2026-03-12T09:00:00Z')]
    await recordReviews(world.at(noon), [here, { ...there, timeZone: 'America/Los_Angeles' }])
    // 10:00 in Berlin, and 02:00 of the same date in Los Angeles, whose day begins at 04:00.
    expect(await world.db.read.review.findMany({ select: { itemId: true, day: true } })).toEqual([
      { itemId: 'a1', day: '2026-03-12' },
      { itemId: 'a2', day: '2026-03-11' },
    ])
  })

  test('to an item that has left the book since is kept', async () => {
    await give(world, 'a1', 4, '2026-03-02T10:00:00Z')
    world.publish(
      smallDeck(
        '02',
        smallItems().filter(({ id }) => id !== 'a1'),
      ),
    )
    const [known, unknown] = await recordReviews(world.at(noon), [answer('a1', 3, noon), answer('a0', 3, noon)])
    expect(known).toMatchObject({ status: 'recorded', itemId: 'a1', memory: { reviews: 2 } })
    expect(unknown).toMatchObject({ status: 'refused' })
  })
})

describe('the days that were promised', () => {
  const promise = async (days: number) => {
    world = await makeWorld()
    await give(world, 'a1', 4, '2026-03-02T10:00:00Z')
    await recordReviews(world.at(noon), [answer('a1', 3, noon, { days })])
    return world.db.read.itemState.findFirstOrThrow()
  }
  // Ten days after Easy, Good: S 8.2956 becomes about 41 (w8 to w10), whose fuzz reaches 1 + 0.675 + 1.3 + 1 to either side.
  test('are kept where fuzz could have chosen them, and are not where it could not', async () => {
    const free = await promise(1)
    const interval = Math.round(free.stability!)
    expect((await promise(interval - 2)).dueDay).toBe(addDays('2026-03-12', interval - 2))
    expect((await promise(interval + 2)).dueDay).toBe(addDays('2026-03-12', interval + 2))
    expect((await promise(400)).dueDay).toBe(free.dueDay)
    expect(Math.abs(daysBetween('2026-03-12', free.dueDay!) - interval)).toBeLessThanOrEqual(4)
  })
})
