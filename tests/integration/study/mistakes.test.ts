import { beforeEach, describe, expect, test } from 'vitest'
import { drawVariant, getMistakeKind, getMistakes, getQueue, submitAttempt, undoReview } from '@/lib/study'
import { smallDeck, smallItems, sums } from '@/tests/integration/support/deck'
import { practiceOf } from '@/tests/integration/support/practice'
import type { World } from '@/tests/integration/support/world'
import { makeWorld } from '@/tests/integration/support/world'

/** On the page of words, with the same mistake under an id of its own. */
const more = sums('more', 'words', {
  title: 'More sums',
  mistakes: [{ ...sums().mistakes[0]!, id: 'minus', title: 'Difference instead of sum' }],
})
const deck = smallDeck('01', [...smallItems(), more])
let world: World
let actions = 0
beforeEach(async () => {
  world = await makeWorld(deck)
})
/** Mondays at noon; the week of 9 March is the last. */
const week = (n: number) => new Date(Date.UTC(2026, 2, 9 - 7 * (11 - n), 11)).toISOString()
const now = '2026-03-12T11:00:00Z'

type Answer = (a: number, b: number) => [total: number | string, double: number | string]
const right: Answer = (a, b) => [a + b, 2 * (a + b)]
const subtracted: Answer = (a, b) => [a - b, 2 * (a - b)]
const negative: Answer = (a, b) => [-(a + b), 2 * (a + b)]

/** One exercise from its drawing to its end; the numbers that were drawn. */
async function work(exerciseId: string, instant: string, ...answers: Answer[]) {
  const { attemptId } = (await drawVariant(world.at(instant), exerciseId))!
  const { values } = await world.db.read.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  const { a, b } = JSON.parse(values) as { a: number; b: number }
  let reviewId: string | null = null
  for (const answer of answers) {
    const [total, double] = answer(a, b).map(String) as [string, string]
    const input = { id: `act-${++actions}`, attemptId, duration: 60_000 }
    const result = await submitAttempt(world.at(instant), { ...input, action: 'check', answers: { total, double } })
    reviewId = result!.reviewId
  }
  return { a, b, reviewId }
}

describe('mistakes by kind and by page', () => {
  test('none so far', async () => {
    expect(await getMistakes(world.at(now))).toMatchObject({ day: '2026-03-12', done: 0, kinds: [], topics: [] })
    await work('sum', week(11), right)
    expect(await getMistakes(world.at(now))).toMatchObject({ done: 1, kinds: [], topics: [] })
    expect(await getMistakeKind(world.at(now), 'sign')).toBeNull()
  })

  test('the same title in two exercises is one kind, a general slip another', async () => {
    await work('sum', week(3), subtracted, right)
    await work('sum', week(3), right)
    await work('more', week(4), subtracted, right)
    await work('more', week(9), negative, subtracted)
    await work('sum', week(10), right)
    const { weeks, done, kinds, topics } = await getMistakes(world.at(now))
    expect([weeks.length, weeks[0], weeks[11]]).toEqual([12, '2025-12-22', '2026-03-09'])
    expect(done).toBe(5)
    expect(kinds.map(({ kind, name, times, of }) => ({ kind, name, times, of }))).toEqual([
      { kind: 'difference instead of sum', name: 'Difference instead of sum', times: 3, of: 5 },
      { kind: 'sign', name: 'Opposite sign', times: 1, of: 2 },
    ])
    const [difference, sign] = kinds
    // Both exercises together: done twice in week 3, once in weeks 4, 9 and 10.
    expect(difference!.weeks.map(({ times, of }) => `${times}/${of}`).join(' ')).toBe(
      '0/0 0/0 0/0 1/2 1/1 0/0 0/0 0/0 0/0 1/1 0/1 0/0',
    )
    expect(difference!.exercises).toMatchObject([
      { id: 'more', title: 'More sums', page: 'words', times: 2, of: 2 },
      { id: 'sum', title: 'Sums', page: 'numbers', times: 1, of: 3 },
    ])
    expect(difference!.trend).toMatchObject({
      verdict: 'few',
      before: { times: 2, of: 3 },
      recent: { times: 1, of: 2 },
      absent: { weeks: 2, of: 1 },
    })
    expect(sign!.exercises.map(({ id }) => id)).toEqual(['more'])
    expect(topics).toEqual([
      {
        page: 'words',
        section: '2',
        title: 'Page words',
        times: 3,
        of: 2,
        kinds: [
          { kind: 'difference instead of sum', name: 'Difference instead of sum', times: 2 },
          { kind: 'sign', name: 'Opposite sign', times: 1 },
        ],
        exercises: ['more'],
      },
      {
        page: 'numbers',
        section: '3',
        title: 'Page numbers',
        times: 1,
        of: 3,
        kinds: [{ kind: 'difference instead of sum', name: 'Difference instead of sum', times: 1 }],
        exercises: ['sum'],
      },
    ])
  })

  test('fades where it was made in all of five exercises and in none of the five after', async () => {
    for (let i = 0; i < 5; i++) await work('sum', week(i), subtracted, right)
    for (let i = 0; i < 5; i++) await work('sum', week(7 + i), right)
    const [kind] = (await getMistakes(world.at(now))).kinds
    // Weeks 0 to 4 and 7 are the eight before: 5 of 6 against 0 of 4, too few on one side.
    expect(kind!.trend).toMatchObject({ verdict: 'few', absent: { weeks: 7, of: 5 } })
    await work('sum', week(11), right)
    // 5 of 6 against 0 of 5. Wilson: 0.4365 to 0.9699, 0 to 0.4345; 0.8333 − √(0.3968² + 0.4345²) = 0.2449.
    const [again] = (await getMistakes(world.at(now))).kinds
    expect(again!.trend.verdict).toBe('fading')
    expect(again!.trend.fallen!.low).toBeCloseTo(0.2449, 3)
  })

  test('what was longer ago than twelve weeks, or taken back, is not counted', async () => {
    await work('sum', week(-1), subtracted, right)
    const { reviewId } = await work('more', now, subtracted, right)
    await undoReview(world.at(now), { reviewId: reviewId! })
    expect(await getMistakes(world.at(now))).toMatchObject({ done: 0, kinds: [] })
  })

  test('the drill asks the exercises in which it was made', async () => {
    await work('sum', week(3), subtracted, right)
    await work('more', week(9), subtracted, right)
    const [kind] = (await getMistakes(world.at(now))).kinds
    const practice = await practiceOf({ exercises: kind!.exercises.map(({ id }) => id) })
    const { items } = await getQueue(world.at(now), { practice })
    expect(items.map(({ id }) => id).sort()).toEqual(['more', 'sum'])
  })
})

describe('an example of one’s own answer', () => {
  const example = async (kind: string) => (await getMistakeKind(world.at(now), kind))!.example!
  const textOf = (html: string) => html.replaceAll(/<annotation[^>]*>.*?<\/annotation>|<[^>]+>/g, '')

  test('is the latest: what was asked, typed and right, and the mistake', async () => {
    await work('sum', week(3), subtracted, right)
    const { a, b } = await work('more', week(9), negative, subtracted)
    const found = await example('difference instead of sum')
    expect(found).toMatchObject({ day: week(9).slice(0, 10), exerciseId: 'more', title: 'More sums', page: 'words' })
    expect(textOf(found.statementHtml)).toContain(`${a}+${b}`)
    // The second part was right for the wrong first one, and shows no mistake.
    expect(found.parts).toHaveLength(1)
    expect(found.parts[0]).toMatchObject({ typed: { text: String(a - b) }, title: 'Difference instead of sum' })
    expect(textOf(found.parts[0]!.rightHtml)).toContain(String(a + b))
    expect(found.parts[0]!.messageHtml).toContain('You subtracted.')
    // In the try before, the sign.
    expect((await example('sign')).parts[0]).toMatchObject({ typed: { text: String(-(a + b)) } })
  })

  test('is as it was drawn, whatever has become of the exercise', async () => {
    const { a, b } = await work('sum', week(9), subtracted, right)
    const changed = sums('total', 'numbers', {
      aliases: ['sum'],
      revision: 'total-2',
      title: 'Products',
      ask: 'What is ${{ a }} \\cdot {{ b }}$?',
      fields: [{ ...sums().fields[0]!, value: 'a * b' }],
      mistakes: [],
    })
    world.publish(smallDeck('02', [...smallItems().filter(({ id }) => id !== 'sum'), more, changed]))
    const found = await example('difference instead of sum')
    expect(found).toMatchObject({ exerciseId: 'total', title: 'Sums' })
    expect(textOf(found.statementHtml)).toContain(`${a}+${b}`)
    expect(textOf(found.parts[0]!.rightHtml)).toContain(String(a + b))
  })

  test('of one that was taken back is not shown', async () => {
    const first = await work('sum', '2026-03-12T10:00:00Z', subtracted, right)
    const second = await work('sum', '2026-03-12T10:30:00Z', subtracted, right)
    await undoReview(world.at(now), { reviewId: second.reviewId! })
    expect((await example('difference instead of sum')).parts[0]).toMatchObject({
      typed: { text: String(first.a - first.b) },
    })
  })
})
