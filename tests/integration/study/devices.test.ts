/** Several devices, their clocks and their journeys: an answer is neither lost nor counted twice, and belongs to its day. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Grade, ReviewInput } from '@/lib/study'
import { actOnItem, getQueue, getToday, recordReviews, updateLearner } from '@/lib/study'
import { smallDeck } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { answer, derived, give, makeWorld, replayed } from '@/tests/integration/support/world'

const START = Date.parse('2026-03-20T08:00:00Z')
const END = '2026-03-31T08:00:00.000Z'
const itemId = fc.constantFrom('a1', 'a2', 'a3', 'w1', 'which')

/** Answers of eleven days, the night of the 29th among them in which clocks go forward. */
const answers: fc.Arbitrary<ReviewInput[]> = fc
  .array(fc.record({ itemId, grade: fc.constantFrom<Grade>(1, 2, 3, 4), gap: fc.integer({ min: 1, max: 1500 }) }), {
    minLength: 2,
    maxLength: 10,
  })
  .map((steps) => {
    let minutes = 0
    return steps.map(({ itemId: id, grade, gap }) =>
      answer(id, grade, new Date(START + (minutes += gap) * 60_000).toISOString()),
    )
  })

const batches = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))

async function inTime(given: readonly ReviewInput[]) {
  const world = await makeWorld()
  for (const one of given) await recordReviews(world.at(one.answeredAt), [one])
  return derived(world)
}

test('two devices send at once, and again what was not confirmed: each answer counts once', async () => {
  const story = answers.chain((given) =>
    fc.record({
      given: fc.constant(given),
      second: fc.subarray(given),
      /** Sent by both: a session that was open in two tabs. */
      both: fc.subarray(given),
      size: fc.integer({ min: 1, max: 4 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(story, async ({ given, second, both, size }) => {
      const expected = await inTime(given)
      const world = await makeWorld()
      const send = async (list: readonly ReviewInput[]) => {
        for (const batch of batches(list, size)) await recordReviews(world.at(END), batch)
      }
      const of = (isIts: (one: ReviewInput) => boolean) => given.filter((one) => isIts(one) || both.includes(one))
      await Promise.all([
        send(of((one) => !second.includes(one))),
        send(of((one) => second.includes(one))),
        // The confirmation of these was lost.
        send(both),
      ])
      expect(await world.db.read.review.count()).toBe(given.length)
      expect(await derived(world)).toEqual(expected)
      expect(expected).toEqual(await replayed(world, smallDeck()))
    }),
    { numRuns: 10 },
  )
})

test('a session without a connection on a device whose clock is wrong is what it would have been by a right one', async () => {
  const wrongBy = fc
    .oneof(fc.integer({ min: 2, max: 600 }), fc.integer({ min: 600, max: 500_000 }))
    .chain((minutes) => fc.constantFrom(minutes, -minutes))
  await fc.assert(
    fc.asyncProperty(answers, wrongBy, async (given, minutes) => {
      const wrong = (instant: string) => new Date(Date.parse(instant) + minutes * 60_000).toISOString()
      const world = await makeWorld()
      const sent = given.map((one) => ({ ...one, answeredAt: wrong(one.answeredAt) }))
      await recordReviews(world.at(END), sent, { sentAt: wrong(END) })
      expect(await derived(world)).toEqual(await inTime(given))
    }),
    { numRuns: 10 },
  )
})

describe('in Berlin, where days begin at four', () => {
  let world: World
  beforeEach(async () => {
    world = await makeWorld()
  })
  const queued = async (instant: string) => (await getQueue(world.at(instant))).items.map(({ id }) => id)
  const state = () => world.db.read.itemState.findFirstOrThrow({ where: { itemId: 'a1' } })

  test('the day begins between question and answer: the answer is the new day’s, from which its promise counts', async () => {
    await give(world, 'a1', 4, '2026-03-02T10:00:00Z')
    // One minute before four on the 12th, and one after.
    const [before, after] = ['2026-03-12T02:59:00.000Z', '2026-03-12T03:01:00.000Z']
    const shown = (await getQueue(world.at(before))).items.find(({ id }) => id === 'a1')!
    const days = shown.next[3].seconds / 86_400
    await recordReviews(world.at(after), [answer('a1', 3, after, { days })])
    const due = new Date(Date.parse('2026-03-12T00:00:00Z') + days * 86_400_000).toISOString().slice(0, 10)
    expect(await state()).toMatchObject({ lastReviewDay: '2026-03-12', dueDay: due, reviews: 2 })
    const days12 = { where: { day: '2026-03-12' } }
    expect(await world.db.read.dayTotal.findFirst(days12)).toMatchObject({ answers: 1, reviews: 1 })
    expect(await queued(after)).not.toContain('a1')
    expect(await getToday(world.at(after))).toMatchObject({ day: '2026-03-12', doneToday: 1 })
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
  })

  test.each([
    // Clocks go from 02:00 to 03:00: four o'clock is 02:00 UTC, an hour earlier than the day before.
    ['forward', '2026-03-28T22:00:00.000Z', '2026-03-29T01:59:59.000Z', '2026-03-29T02:00:00.000Z'],
    // From 03:00 back to 02:00: 03:00 UTC, an hour later.
    ['back', '2026-10-24T22:00:00.000Z', '2026-10-25T02:59:59.000Z', '2026-10-25T03:00:00.000Z'],
  ])('clocks go %s: what is due tomorrow comes at four all the same', async (_, evening, early, four) => {
    await give(world, 'a1', 4, evening)
    const moved = await actOnItem(world.at(evening), 'a1', { id: 'tomorrow', action: 'due', days: 1 })
    expect(moved!.memory.due).toBe(four)
    expect(await queued(early)).not.toContain('a1')
    expect(await queued(four)).toContain('a1')
    // A night of 23 or 25 hours is one day to the memory: after Easy (S = w3) and a day, recalled by the curve of FSRS-6.
    await give(world, 'a1', 3, four)
    const step = (await world.db.read.review.findFirstOrThrow({ where: { grade: 3 } })).before!
    expect(JSON.parse(step)).toMatchObject({ memory: { stability: 8.2956, last: { day: evening.slice(0, 10) } } })
    expect(await state()).toMatchObject({ lastReviewDay: four.slice(0, 10) })
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
  })

  test('a journey in the middle of a session: answers stay on the day of the place where they were given', async () => {
    // 22:00 in Berlin on the 12th; on the plane the laptop takes Tokyo's time, where it is 06:00 on the 13th.
    const [here, there] = ['2026-03-12T21:00:00.000Z', '2026-03-12T21:05:00.000Z']
    await updateLearner(world.at(there), { timeZone: 'Asia/Tokyo' })
    await recordReviews(world.at('2026-03-12T21:10:00.000Z'), [
      answer('a1', 4, here, { timeZone: 'Europe/Berlin' }),
      answer('a2', 4, there, { timeZone: 'Asia/Tokyo' }),
      // By a page of before: the learner's zone.
      answer('a3', 4, there),
    ])
    const rows = await world.db.read.review.findMany({
      select: { itemId: true, day: true },
      orderBy: { itemId: 'asc' },
    })
    expect(rows).toEqual([
      { itemId: 'a1', day: '2026-03-12' },
      { itemId: 'a2', day: '2026-03-13' },
      { itemId: 'a3', day: '2026-03-13' },
    ])
    expect((await getToday(world.at(there))).doneToday).toBe(2)
    // Back in Berlin it is the 12th still: nothing breaks, what was answered is not asked again.
    await updateLearner(world.at(there), { timeZone: 'Europe/Berlin' })
    expect(await queued('2026-03-12T21:20:00.000Z')).not.toContain('a2')
    await give(world, 'a2', 3, '2026-03-12T21:30:00Z')
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
  })
})
