/** Coming back after days away. */
import { beforeEach, describe, expect, test } from 'vitest'
import { beginRestart, endRestart, getQueue, getToday, recordReviews, updateLearner } from '@/lib/study'
import { card, smallDeck } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { answer, give, makeWorld } from '@/tests/integration/support/world'

const deck = smallDeck(
  '20',
  Array.from({ length: 200 }, (_, i) => card(`c${i}`, 'letters')),
)
const back = '2026-03-20T11:00:00.000Z'
let world: World

/** 150 items learned by Easy on the 2nd, all due by the 13th, and nothing since. */
beforeEach(async () => {
  world = await makeWorld(deck)
  const learned = deck.items.slice(0, 150).map(({ id }) => answer(id, 4, '2026-03-02T10:00:00Z', { duration: 6000 }))
  await recordReviews(world.at('2026-03-02T10:00:00Z'), learned)
})
const offer = async (instant = back) => (await getToday(world.at(instant))).offer

describe('the offer of a calm restart', () => {
  test('comes after days away when more is due than usual days hold, within the minutes of one', async () => {
    await updateLearner(world.at(back), { minutesPerDay: 10 })
    // 150 answers of 6 seconds are 15 minutes, and those forgotten take another answer.
    expect(await offer()).toMatchObject({ away: 17, minutes: 10 })
    expect((await offer())!.days).toBeGreaterThanOrEqual(2)
    expect((await offer())!.days).toBeLessThanOrEqual(5)
  })

  test('does not come to who was there yesterday, nor where a day holds what is due', async () => {
    await updateLearner(world.at(back), { minutesPerDay: 10 })
    await give(world, 'c0', 3, '2026-03-19T10:00:00Z')
    expect(await offer()).toBeNull()
    expect(await offer('2026-03-24T11:00:00.000Z')).toMatchObject({ away: 4 })
    await updateLearner(world.at(back), { minutesPerDay: 60 })
    expect(await offer('2026-03-24T11:00:00.000Z')).toBeNull()
  })

  test('takes its measure from the days before the break, however long that was', async () => {
    // 15 minutes on the 2nd and 5 seconds on the 3rd: 8 minutes a day, in steps of five.
    await give(world, 'c0', 3, '2026-03-03T10:00:00Z')
    expect(await offer()).toMatchObject({ away: 16, minutes: 10 })
    expect(await offer('2026-05-20T11:00:00.000Z')).toMatchObject({ away: 77, minutes: 10 })
  })

  test('is never made to a new learner', async () => {
    world = await makeWorld(deck)
    expect(await offer()).toBeNull()
  })
})

describe('a restart', () => {
  const begin = async () => {
    await updateLearner(world.at(back), { minutesPerDay: 10 })
    return beginRestart(world.at(back))
  }

  test('holds each day to its minutes, with nothing new before the reviews are done', async () => {
    const restart = await begin()
    expect(restart).toMatchObject({ day: 1, minutes: 10 })
    const { items, more } = await getQueue(world.at(back), { limit: 200 })
    // Ten minutes at six seconds are 100 answers.
    expect([items.length, more]).toEqual([100, 0])
    expect(items.every(({ memory }) => memory.phase === 'review')).toBe(true)
    const today = await getToday(world.at(back))
    expect(today).toMatchObject({ restart, offer: null, total: 100 })
    expect((await getToday(world.at('2026-03-21T11:00:00Z'))).restart).toMatchObject({ day: 2 })
  })

  test('holds what is told of tomorrow to its minutes too', async () => {
    await begin()
    // 50 of 150 are left over: five minutes; in the other five, of 50 new ones the 20 of a day, each answered twice.
    expect((await getToday(world.at(back))).tomorrow).toEqual({ items: 70, minutes: 9 })
    await endRestart(world.at(back))
    await updateLearner(world.at(back), { minutesPerDay: 5 })
    // Five minutes are 50 answers today, and 50 tomorrow.
    expect((await getToday(world.at(back))).tomorrow).toEqual({ items: 50, minutes: 5 })
  })

  test('ends after its days, or when the learner ends it', async () => {
    const { days } = (await begin())!
    const after = new Date(Date.parse(back) + days * 86_400_000).toISOString()
    expect((await getToday(world.at(after))).restart).toBeNull()
    await endRestart(world.at(back))
    expect(await getToday(world.at(back))).toMatchObject({ restart: null, offer: { minutes: 10 } })
  })

  test('begun twice is begun once', async () => {
    const first = await begin()
    expect(await beginRestart(world.at('2026-03-20T11:00:05.000Z'))).toEqual(first)
  })
})
