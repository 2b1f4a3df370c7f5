/** Taking back at any depth: whatever was done today, undone in whatever order, was never done. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { ActInput, Grade, ReviewInput } from '@/lib/study'
import {
  actOnItem,
  drawVariant,
  getQueue,
  getRecent,
  getToday,
  recordReviews,
  submitAttempt,
  undoReview,
} from '@/lib/study'
import { card, choice, smallDeck, sums } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { answer, derived, makeWorld, replayed } from '@/tests/integration/support/world'

/** Enough items for a day that a few answers do not empty. */
const deck = smallDeck('30', [
  ...Array.from({ length: 90 }, (_, i) => card(`c${i}`, i < 60 ? 'letters' : 'words')),
  choice('which', 'letters'),
  sums(),
])
const START = Date.parse('2026-03-12T08:00:00Z')
const END = '2026-03-12T20:00:00.000Z'
const minute = (n: number) => new Date(START + n * 60_000).toISOString()

type Act = ActInput extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never
type Deed = { itemId: string; grade: Grade } | { itemId: string; act: Act } | { itemId: 'sum' }

const itemId = fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c61', 'which')
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ itemId, grade: fc.constantFrom<Grade>(1, 2, 3, 4) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      itemId,
      act: fc.oneof(
        fc.record({ action: fc.constantFrom('suspend', 'resume', 'bury', 'reset') }),
        fc.record({ action: fc.constant('due' as const), days: fc.nat(30) }),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ itemId: fc.constant('sum' as const) }) },
)

/** Half of the items have been known for some days: due today, or forgotten since. */
async function someWorld(): Promise<World> {
  const world = await makeWorld(deck)
  const old = ['c0', 'c1', 'which', ...Array.from({ length: 25 }, (_, i) => `c${i + 10}`)]
  const learned = old.map((id, i) => answer(id, i % 3 === 0 ? 3 : 4, '2026-03-02T10:00:00Z'))
  await recordReviews(world.at('2026-03-02T10:00:00Z'), learned)
  return world
}

/** Does it and gives the id of what can be taken back. */
async function perform(world: World, what: Deed, n: number): Promise<string> {
  const context = world.at(minute(n))
  if ('grade' in what) {
    const input: ReviewInput = answer(what.itemId, what.grade, minute(n))
    expect((await recordReviews(context, [input]))[0]).toMatchObject({ status: 'recorded' })
    return input.id
  }
  if ('act' in what) {
    const id = randomUUID()
    await actOnItem(context, what.itemId, { ...what.act, id })
    return id
  }
  const { attemptId } = (await drawVariant(context, 'sum'))!
  const solved = await submitAttempt(context, { id: randomUUID(), attemptId, action: 'solution', duration: 9000 })
  return solved!.reviewId!
}

const everything = async (world: World) => ({
  ...(await derived(world)),
  queue: await getQueue(world.at(END), { limit: 100 }),
  today: await getToday(world.at(END)),
})

test('answer by answer back to the morning: item, totals and queue are at each depth what they were there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 10 }), async (deeds) => {
      const world = await someWorld()
      const before = [await everything(world)]
      const ids: string[] = []
      for (const [n, what] of deeds.entries()) {
        ids.push(await perform(world, what, n))
        before.push(await everything(world))
      }
      for (let depth = deeds.length - 1; depth >= 0; depth--) {
        await undoReview(world.at(END), { id: randomUUID(), reviewId: ids[depth]! })
        expect(await everything(world)).toEqual(before[depth])
      }
    }),
    { numRuns: 6 },
  )
})

test('any of them, in any order: as if the others alone had been done', async () => {
  const story = fc.array(deed, { minLength: 2, maxLength: 10 }).chain((deeds) =>
    fc.record({
      deeds: fc.constant(deeds),
      taken: fc.shuffledSubarray([...deeds.keys()], { minLength: 1 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(story, async ({ deeds, taken }) => {
      const undone = await someWorld()
      const ids: string[] = []
      for (const [n, what] of deeds.entries()) ids.push(await perform(undone, what, n))
      for (const n of taken) await undoReview(undone.at(END), { id: randomUUID(), reviewId: ids[n]! })
      const got = await everything(undone)
      expect(await derived(undone)).toEqual(await replayed(undone, deck))
      expect((await getRecent(undone.at(END))).length).toBe(deeds.length - taken.length)

      const never = await someWorld()
      for (const [n, what] of deeds.entries()) if (!taken.includes(n)) await perform(never, what, n)
      expect(got).toEqual(await everything(never))
    }),
    { numRuns: 6 },
  )
})

describe('a whole day of sixty answers', () => {
  let world: World
  let morning: Awaited<ReturnType<typeof everything>>
  const ids: string[] = []
  const grades: Grade[] = [4, 1, 3, 2]
  beforeAll(async () => {
    world = await someWorld()
    morning = await everything(world)
    for (let n = 0; n < 60; n++) {
      const { items } = await getQueue(world.at(minute(n)), { limit: 1 })
      const next = items[0]!.id
      ids.push(await perform(world, next === 'sum' ? { itemId: next } : { itemId: next, grade: grades[n % 4]! }, n))
    }
  })

  test('taken back one after the other is the morning again, to the day each button promises', async () => {
    expect(await everything(world)).not.toEqual(morning)
    for (const id of ids.toReversed()) {
      await undoReview(world.at(END), { reviewId: id })
      // As the page does.
      await getQueue(world.at(END), { limit: 1 })
    }
    expect(await everything(world)).toEqual(morning)
    expect(await getRecent(world.at(END))).toEqual([])
  })
})
