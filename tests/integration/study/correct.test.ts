import { beforeEach, describe, expect, test } from 'vitest'
import { getQueue, getToday, regradeReview, undoReview } from '@/lib/study'
import { smallDeck } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { derived, give, makeWorld, replayed } from '@/tests/integration/support/world'

let world: World
beforeEach(async () => {
  world = await makeWorld()
  // Two items learned eight days before: a1 is known, a2 has lapsed once.
  await give(world, 'a1', 4, '2026-03-04T10:00:00Z')
  await give(world, 'a2', 4, '2026-03-04T10:00:30Z')
  await give(world, 'a2', 1, '2026-03-11T10:00:00Z')
  await give(world, 'a2', 3, '2026-03-11T10:11:00Z')
})
const later = '2026-03-12T10:30:00Z'

/** Everything a learner could see, at one instant. */
const everything = async () => ({
  ...(await derived(world)),
  queue: await getQueue(world.at(later)),
  today: await getToday(world.at(later)),
})

describe('undo', () => {
  test.each([
    ['of the first answer to a new item', 'a3', 3],
    ['of a review that was recalled', 'a1', 3],
    ['of a lapse', 'a1', 1],
    ['of a relearned item', 'a2', 3],
  ] as const)('%s leaves nothing behind', async (_, itemId, grade) => {
    const before = await everything()
    const id = await give(world, itemId, grade, '2026-03-12T10:00:00Z')
    expect(await everything()).not.toEqual(before)
    expect(await undoReview(world.at(later), { reviewId: id })).toMatchObject({ reviewId: id, itemId })
    expect(await everything()).toEqual(before)
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
  })

  test('without a name takes back the last answer of today, then the one before', async () => {
    const states = [await everything()]
    const ids = []
    for (const [i, itemId] of ['a1', 'a3', 'a1'].entries()) {
      ids.push(await give(world, itemId, 3, `2026-03-12T10:0${i}:00Z`))
      states.push(await everything())
    }
    for (const i of [2, 1, 0]) {
      expect((await undoReview(world.at(later))).reviewId).toBe(ids[i])
      expect(await everything()).toEqual(states[i])
    }
    expect(await undoReview(world.at(later))).toEqual({ reviewId: null, itemId: null, memory: null })
  })

  test('of any of today’s answers: what came after it stands, as if it had never been', async () => {
    const first = await give(world, 'a1', 1, '2026-03-12T10:00:00Z')
    await give(world, 'a1', 3, '2026-03-12T10:10:00Z')
    await undoReview(world.at(later), { reviewId: first })
    const undone = await derived(world)

    world = await makeWorld()
    await give(world, 'a1', 4, '2026-03-04T10:00:00Z')
    await give(world, 'a2', 4, '2026-03-04T10:00:30Z')
    await give(world, 'a2', 1, '2026-03-11T10:00:00Z')
    await give(world, 'a2', 3, '2026-03-11T10:11:00Z')
    await give(world, 'a1', 3, '2026-03-12T10:10:00Z')
    expect(undone).toEqual(await derived(world))
  })

  test('takes nothing back twice, and nothing of yesterday or of nobody', async () => {
    const id = await give(world, 'a1', 3, '2026-03-12T10:00:00Z')
    await undoReview(world.at(later), { reviewId: id })
    const before = await derived(world)
    expect((await undoReview(world.at(later), { reviewId: id })).reviewId).toBeNull()
    expect((await undoReview(world.at(later))).reviewId).toBeNull()
    expect((await undoReview(world.at(later), { reviewId: 'unknown' })).reviewId).toBeNull()
    expect(await derived(world)).toEqual(before)
  })

  test('is itself a row of the log', async () => {
    const id = await give(world, 'a1', 3, '2026-03-12T10:00:00Z')
    await undoReview(world.at(later), { reviewId: id })
    const rows = await world.db.read.review.findMany({ where: { day: '2026-03-12' }, orderBy: { sequence: 'asc' } })
    expect(rows).toMatchObject([
      { id, kind: 'card' },
      { kind: 'undo', target: id, itemId: 'a1' },
    ])
  })
})

describe('regrading', () => {
  test('is as if the answer had been graded so at once', async () => {
    const id = await give(world, 'a1', 1, '2026-03-12T10:00:00Z')
    const result = await regradeReview(world.at(later), id, 3)
    expect(result).toMatchObject({ id, status: 'recorded', memory: { phase: 'review', lapses: 0 } })
    const regraded = await derived(world)
    await undoReview(world.at(later), { reviewId: id })
    await give(world, 'a1', 3, '2026-03-12T10:00:00Z')
    expect(await derived(world)).toEqual(regraded)
  })

  test('the last grade counts; the same one again changes nothing', async () => {
    const id = await give(world, 'a1', 3, '2026-03-12T10:00:00Z')
    await regradeReview(world.at(later), id, 1)
    await regradeReview(world.at('2026-03-12T10:31:00Z'), id, 2)
    const rows = await world.db.read.review.count()
    expect(await regradeReview(world.at('2026-03-12T10:32:00Z'), id, 2)).toMatchObject({ status: 'repeated' })
    expect(await world.db.read.review.count()).toBe(rows)
    expect(await world.db.read.dayTotal.findFirst({ where: { day: '2026-03-12' } })).toMatchObject({
      answers: 1,
      again: 0,
      recalled: 1,
    })
  })

  test('of what is not there, or not of today, is nothing', async () => {
    expect(await regradeReview(world.at(later), 'unknown', 3)).toBeNull()
    const id = await give(world, 'a1', 3, '2026-03-12T10:00:00Z')
    expect(await regradeReview(world.at('2026-03-13T10:00:00Z'), id, 1)).toBeNull()
  })
})
