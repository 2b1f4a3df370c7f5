import { beforeEach, describe, expect, test } from 'vitest'
import type { AttemptInput, AttemptResult, VariantView } from '@/lib/study'
import { drawVariant, getQueue, getStatistics, regradeReview, submitAttempt, undoReview } from '@/lib/study'
import { smallDeck, smallItems, sums } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { derived, makeWorld, replayed } from '@/tests/integration/support/world'

const noon = '2026-03-12T11:00:00.000Z'
let world: World
let variant: VariantView
let a: number
let b: number
let actions = 0

async function draw(instant = noon) {
  variant = (await drawVariant(world.at(instant), 'sum'))!
  const { values } = await world.db.read.attempt.findUniqueOrThrow({ where: { id: variant.attemptId } })
  ;({ a, b } = JSON.parse(values) as { a: number; b: number })
}
async function act(input: Partial<AttemptInput>, instant = noon): Promise<AttemptResult> {
  const full: AttemptInput = {
    id: `act-${++actions}`,
    attemptId: variant.attemptId,
    action: 'check',
    duration: 60_000,
    ...input,
  }
  return (await submitAttempt(world.at(instant), full))!
}
const check = (total: number | string, double: number | string, more: Partial<AttemptInput> = {}) =>
  act({ answers: { total: String(total), double: String(double) }, ...more })
const log = () => world.db.read.review.findMany({ orderBy: { sequence: 'asc' } })

beforeEach(async () => {
  world = await makeWorld()
  await draw()
})

describe('a variant', () => {
  test('carries what is asked and neither seed nor key', () => {
    expect(variant).toMatchObject({
      exerciseId: 'sum',
      title: 'Sums',
      page: 'numbers',
      section: '2',
      hints: 2,
      memory: { phase: 'new' },
    })
    expect(variant.fields.map(({ name, labelText }) => [name, labelText])).toEqual([
      ['total', expect.stringContaining('a')],
      ['double', expect.any(String)],
    ])
    expect(variant.statementHtml).toContain('katex')
    const { attemptId: _id, statementHtml: _html, next: _next, ...rest } = variant
    expect(JSON.stringify(rest)).not.toMatch(new RegExp(`\\b(${a + b}|${2 * (a + b)})\\b`))
  })

  test('is another one each time, and none of an unknown exercise', async () => {
    const attempts = await Promise.all(Array.from({ length: 6 }, () => drawVariant(world.at(noon), 'sum')))
    expect(new Set(attempts.map((one) => one!.attemptId)).size).toBe(6)
    const seeds = await world.db.read.attempt.findMany({ select: { seed: true } })
    expect(new Set(seeds.map(({ seed }) => seed)).size).toBe(7)
    expect(await drawVariant(world.at(noon), 'nothing')).toBeNull()
    expect(await drawVariant(world.at(noon), 'a1')).toBeNull()
  })
})

describe('grades', () => {
  test('right at the first try is Good', async () => {
    const result = await check(a + b, 2 * (a + b))
    expect(result).toMatchObject({
      status: 'done',
      correct: true,
      grade: 3,
      triesLeft: 0,
      nextLabel: 'back in 10 min with other numbers',
    })
    expect(result.solution?.stepsHtml).toHaveLength(2)
    expect(Object.keys(result.solution?.keyHtml ?? {})).toEqual(['total', 'double'])
    expect(result.memory).toMatchObject({ phase: 'learning', reviews: 1 })
    expect(await log()).toMatchObject([
      {
        id: result.reviewId,
        kind: 'exercise',
        itemId: 'sum',
        grade: 3,
        attemptId: variant.attemptId,
        duration: 60_000,
        revision: 'sum-1',
      },
    ])
  })

  test('within twenty seconds Easy', async () => {
    expect(await check(a + b, 2 * (a + b), { duration: 19_999 })).toMatchObject({ grade: 4 })
    await draw()
    expect(await check(a + b, 2 * (a + b), { duration: 20_000 })).toMatchObject({ grade: 3 })
  })

  test('right at the second try is Hard', async () => {
    const first = await check(a - b, 1)
    expect(first).toMatchObject({
      status: 'open',
      correct: false,
      triesLeft: 1,
      solution: null,
      grade: null,
      reviewId: null,
      memory: null,
    })
    expect(first.fields.total).toMatchObject({
      status: 'wrong',
      mistake: 'difference',
      mistakeTitle: 'Difference instead of sum',
    })
    expect(first.fields.total?.messageHtml).toContain('You subtracted.')
    expect(await log()).toEqual([])
    expect(await check(a + b, 2 * (a + b))).toMatchObject({ status: 'done', correct: true, grade: 2 })
  })

  test('two wrong tries are Again, and show the solution', async () => {
    await check(1, 1)
    const second = await check(2, 2)
    expect(second).toMatchObject({
      status: 'done',
      correct: false,
      grade: 1,
      nextLabel: 'back in 1 min with other numbers',
    })
    expect(second.solution?.stepsHtml[0]).toContain('katex')
  })

  test('the solution shown is Again', async () => {
    expect(await act({ action: 'solution' })).toMatchObject({ status: 'done', correct: false, grade: 1, fields: {} })
  })

  test('hints come one by one and make it Hard at best', async () => {
    const first = await act({ action: 'hint' })
    expect(first).toMatchObject({ status: 'open', hintsLeft: 1, triesLeft: 2 })
    expect(first.hintsHtml).toEqual([expect.stringContaining('Add.')])
    expect((await act({ action: 'hint' })).hintsHtml).toHaveLength(2)
    expect(await act({ action: 'hint' })).toMatchObject({ hintsLeft: 0 })
    expect(await world.db.read.attemptTry.count()).toBe(2)
    expect(await check(a + b, 2 * (a + b), { duration: 5000 })).toMatchObject({ grade: 2 })
  })

  test('what cannot be read is free, and never a review', async () => {
    const result = await check('3 +', 'x')
    expect(result).toMatchObject({ status: 'open', triesLeft: 2, correct: false })
    expect(result.fields.total).toMatchObject({ status: 'unreadable', at: { row: 0, column: 0 } })
    expect(await log()).toEqual([])
    expect(await check(a + b, 2 * (a + b))).toMatchObject({ grade: 3 })
  })

  test('a part that cannot be read holds back the verdict of the others, which cost nothing', async () => {
    const result = await check(1, '2 +')
    expect(result).toMatchObject({ status: 'open', triesLeft: 2, correct: false })
    expect(Object.keys(result.fields)).toEqual(['double'])
    expect(await check(1, 2)).toMatchObject({ triesLeft: 1, fields: { total: { status: 'wrong' } } })
  })

  test('the same answers again are no new try', async () => {
    await check(1, 1)
    expect(await check(' 1', '1 ')).toMatchObject({ status: 'open', triesLeft: 1 })
    // The same values in another spelling.
    expect(await check('1.0', '2/2')).toMatchObject({ status: 'open', triesLeft: 1 })
    expect(await check(1, 2)).toMatchObject({ status: 'done', grade: 1 })
  })

  test('a part that is right for a wrong one before it says so', async () => {
    const result = await check(a - b, 2 * (a - b))
    expect(result.fields.double).toMatchObject({ status: 'follow-through' })
    expect(await check(a + b, 2 * (a + b))).toMatchObject({ grade: 2 })
  })
})

describe('the reason of a grade', () => {
  test.each<[string, () => Promise<unknown>, number, string]>([
    ['quick', () => Promise.resolve(), 5000, 'Right at the first try, without a hint, in under 20 seconds.'],
    ['at once', () => Promise.resolve(), 60_000, 'Right at the first try, without a hint.'],
    ['with a hint', () => act({ action: 'hint' }), 5000, 'Right, but after a hint.'],
    ['at the second try', () => check(1, 1), 5000, 'Right, but at the second try.'],
  ])('right %s', async (_, before, duration, reason) => {
    await before()
    expect(await check(a + b, 2 * (a + b), { duration })).toMatchObject({ reason })
  })

  test('all that helped is named', async () => {
    await act({ action: 'hint' })
    await act({ action: 'hint' })
    expect(await check(1, 1)).toMatchObject({ reason: null })
    expect(await check(a + b, 2 * (a + b))).toMatchObject({
      reason: 'Right, but at the second try and after 2 hints.',
    })
  })

  test('what failed is named', async () => {
    expect(await act({ action: 'solution' })).toMatchObject({ reason: 'Before a right answer the solution was shown.' })
    await draw()
    await check(1, 1)
    expect(await act({ action: 'solution' })).toMatchObject({
      reason: 'One answer was wrong, then the solution was shown.',
    })
    await draw()
    await check(1, 1)
    expect(await check(2, 2)).toMatchObject({ reason: 'Two answers were wrong.' })
  })
})

describe('an easier exercise', () => {
  const easier = { id: 'doubling', title: 'Doubling' }

  beforeEach(async () => {
    const doubling = sums('doubling', 'numbers', { title: 'Doubling' })
    const harder = sums('sum', 'numbers', { easier: 'doubling', revision: 'sum-2' })
    world.publish(smallDeck('02', [...smallItems().filter(({ id }) => id !== 'sum'), harder, doubling]))
    await draw()
  })

  test('is offered when both answers were wrong', async () => {
    expect(await check(1, 1)).toMatchObject({ easier: null })
    expect(await check(2, 2)).toMatchObject({ status: 'done', easier })
  })

  test('is offered when the attempt before failed as well', async () => {
    expect(await act({ action: 'solution' })).toMatchObject({ easier: null })
    await draw('2026-03-12T11:10:00.000Z')
    expect(await act({ action: 'solution' })).toMatchObject({ easier })
  })

  test('is not offered after a success in between, nor for one', async () => {
    await act({ action: 'solution' })
    await draw('2026-03-12T11:10:00.000Z')
    expect(await check(a + b, 2 * (a + b))).toMatchObject({ grade: 3, easier: null })
    await draw('2026-03-12T11:20:00.000Z')
    expect(await act({ action: 'solution' })).toMatchObject({ grade: 1, easier: null })
  })

  test('is offered again when the same request is repeated', async () => {
    await check(1, 1)
    const reply = await check(2, 2, { id: 'last' })
    expect(await check(2, 2, { id: 'last' })).toEqual(reply)
  })
})

test('where the type names none, nothing easier is offered', async () => {
  await check(1, 1)
  expect(await check(2, 2)).toMatchObject({ status: 'done', easier: null })
})

describe('a repeated request', () => {
  test('gets the same reply, whatever happened since', async () => {
    const replies = [
      await check(1, 1, { id: 'x1' }),
      await act({ id: 'x2', action: 'hint' }),
      await check(a + b, 2 * (a + b), { id: 'x3' }),
    ]
    const again = [
      await check(1, 1, { id: 'x1' }),
      await act({ id: 'x2', action: 'hint' }),
      await check(a + b, 2 * (a + b), { id: 'x3' }),
    ]
    expect(again[0]).toEqual(replies[0])
    expect(again[1]).toEqual(replies[1])
    expect(await act({ id: 'x3' }, '2026-03-20T11:00:00Z')).toEqual(replies[2])
    expect(await log()).toHaveLength(1)
  })

  test('after the end changes nothing', async () => {
    const done = await check(a + b, 2 * (a + b))
    expect(await check(1, 1)).toEqual(done)
    expect(await act({ action: 'solution' })).toEqual(done)
    expect(await log()).toHaveLength(1)
  })

  test('many at once count once', async () => {
    const same = () => check(a + b, 2 * (a + b), { id: 'x1' })
    const replies = await Promise.all(Array.from({ length: 6 }, same))
    for (const reply of replies) expect(reply).toEqual(replies[0])
    expect(await log()).toHaveLength(1)
    expect(await world.db.read.dayTotal.findFirst()).toMatchObject({ answers: 1, exercisesRight: 1 })
  })
})

describe('what an attempt leaves', () => {
  test('its mistakes and its outcome, by week; undo takes them back', async () => {
    const before = await derived(world)
    await check(a - b, 2 * (a - b))
    const { reviewId } = await check(1, 1)
    expect(await getStatistics(world.at(noon))).toMatchObject({
      exercisesByTopic: [{ page: 'numbers', right: 0, wrong: 1 }],
      mistakes: [
        {
          exerciseId: 'sum',
          mistake: 'difference',
          title: 'Difference instead of sum',
          times: 1,
          of: 1,
          weeks: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        },
      ],
    })
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
    await undoReview(world.at(noon), { reviewId: reviewId! })
    expect(await derived(world)).toEqual(before)
  })

  test('a grade that can be changed', async () => {
    const { reviewId } = await check(a + b, 2 * (a + b))
    await regradeReview(world.at(noon), reviewId!, 1)
    expect(await world.db.read.exerciseTotal.findMany()).toMatchObject([{ right: 0, wrong: 1, week: '2026-03-09' }])
    expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
  })

  test('and it is out of today’s queue', async () => {
    await check(a + b, 2 * (a + b), { duration: 1000 })
    const { items } = await getQueue(world.at(noon))
    expect(items.map(({ id }) => id)).not.toContain('sum')
  })
})

test('an attempt goes on with the exercise as it was drawn, after the content has changed', async () => {
  const changed = sums('sum', 'numbers', {
    revision: 'sum-2',
    mistakes: [],
    fields: [{ ...sums().fields[0]!, name: 'other', value: 'a * b' }],
  })
  world.publish(
    smallDeck(
      '02',
      smallItems().map((item) => (item.id === 'sum' ? changed : item)),
    ),
  )
  expect(await check(a + b, 2 * (a + b))).toMatchObject({ status: 'done', grade: 3 })
  expect(await log()).toMatchObject([{ revision: 'sum-1', deckHash: '02' }])
  await draw()
  expect(variant.fields.map(({ name }) => name)).toEqual(['other'])
})
