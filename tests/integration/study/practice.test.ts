import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as queue from '@/app/api/queue/route'
import { actOnItem, drawVariant, getQueue, submitAttempt } from '@/lib/study'
import type { PracticeOf } from '@/lib/study'
import { smallDeck, smallItems, sums } from '@/tests/integration/support/deck'
import { ask } from '@/tests/integration/support/http'
import { practiceOf } from '@/tests/integration/support/practice'
import type { World } from '@/tests/integration/support/world'
import { give, makeWorld } from '@/tests/integration/support/world'

const noon = '2026-03-12T11:00:00Z'
let world: World
beforeEach(async () => {
  vi.stubEnv('EPOCH_TEST_CLOCK', '1')
  world = await makeWorld(smallDeck('01', [...smallItems(), sums('more', 'words')]))
})
const queued = async (of: PracticeOf) => {
  const { items } = await getQueue(world.at(noon), { practice: await practiceOf(of) })
  return items.map(({ id }) => id)
}
const giveUp = async (exerciseId: string) => {
  const variant = await drawVariant(world.at(noon), exerciseId)
  await submitAttempt(world.at(noon), { id: `end-${exerciseId}`, attemptId: variant!.attemptId, action: 'solution' })
}

describe('a practice session', () => {
  test('is of exactly what it was asked for: several pages, concepts, exercises', async () => {
    expect(await queued({ pages: ['numbers', 'words'] })).toEqual(['sum', 'w1', 'w2', 'w3', 'w4', 'more'])
    expect(await queued({ concepts: ['a2', 'w1'] })).toEqual(['a2', 'w1'])
    expect(await queued({ exercises: ['more', 'sum'] })).toEqual(['more', 'sum'])
  })

  test('a card that was answered today does not come again, an exercise asked for by name does, last', async () => {
    await give(world, 'w1', 4, noon)
    await giveUp('sum')
    await give(world, 'w2', 3, noon)
    // 'sum' and 'w2' are on a step that ends within the next twenty minutes.
    expect(await queued({ pages: ['numbers', 'words'] })).toEqual(['sum', 'w2', 'w3', 'w4', 'more'])
    const variant = await drawVariant(world.at(noon), 'more')
    const { values } = await world.db.read.attempt.findUniqueOrThrow({ where: { id: variant!.attemptId } })
    const { a, b } = JSON.parse(values) as { a: number; b: number }
    const answers = { total: String(a + b), double: String(2 * (a + b)) }
    await submitAttempt(world.at(noon), { id: 'right', attemptId: variant!.attemptId, action: 'check', answers })
    expect(await queued({ pages: ['words'] })).toEqual(['w2', 'w3', 'w4'])
    expect(await queued({ exercises: ['more', 'sum'] })).toEqual(['sum', 'more'])
  })

  test('what was set aside by hand stays aside', async () => {
    await actOnItem(world.at(noon), 'sum', { id: 'aside', action: 'suspend' })
    expect(await queued({ exercises: ['more', 'sum'] })).toEqual(['more'])
  })
})

describe('GET /api/queue', () => {
  const get = (query: string) =>
    ask(queue.GET, { method: 'GET', path: `/api/queue?${query}`, headers: { 'x-epoch-now': noon } })

  test('takes all that is repeated', async () => {
    const { body } = await get('page=numbers&page=words&concept=a1&exercise=sum&exclude=w1,w2&limit=3')
    expect(body).toMatchObject({ items: [{ id: 'sum' }, { id: 'w3' }, { id: 'w4' }], more: 2 })
  })

  test.each([
    ['page=words&page=nowhere', 'page', "The book has no page 'nowhere'."],
    ['concept=nothing', 'concept', "The book has no concept 'nothing'."],
    ['exercise=sum&exercise=a1', 'exercise', "The book has no exercise 'a1'."],
  ])('%s: 404 that names the parameter', async (query, field, message) => {
    const { status, type, body } = await get(query)
    expect({ status, type }).toEqual({ status: 404, type: 'application/problem+json' })
    expect(body).toMatchObject({ detail: message, errors: [{ field, message }] })
  })

  test('an empty name, and more names than an address holds', async () => {
    expect(await get('page=words&page=')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'page[1]', message: 'expected a name' }] },
    })
    const many = Array.from({ length: 101 }, (_, i) => `exercise=e${i}`).join('&')
    expect(await get(many)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'exercise', message: 'at most 100 in one session' }] },
    })
  })
})
