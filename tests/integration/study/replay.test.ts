/** Whatever happens in whatever order: what is kept beside the log is what the log says. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { ActInput, Grade, ReviewInput } from '@/lib/study'
import { actOnItem, recordReviews, regradeReview, undoReview } from '@/lib/study'
import { smallDeck } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { answer, derived, makeWorld, replayed } from '@/tests/integration/support/world'

const START = Date.parse('2026-03-01T08:00:00Z')
const END = '2026-03-31T08:00:00Z'
const grade = fc.constantFrom<Grade>(1, 2, 3, 4)
const itemId = fc.constantFrom('a1', 'a2', 'w1', 'which')

/** What can be done with an item beside answering it; the id is made when it is done. */
type Act = ActInput extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ action: fc.constantFrom('suspend', 'resume', 'bury', 'reset') }),
  fc.record({ action: fc.constant('due' as const), days: fc.nat(30) }),
)

/** What happens to an item: an answer, or something else that is done with it. */
type Happening = ReviewInput | { itemId: string; instant: string; act: Act }

/** Days that a button promised: kept where they are possible. Zones a journey leads through. */
const promised = fc.option(fc.integer({ min: 1, max: 40 }))
const timeZone = fc.option(fc.constantFrom('Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'))

/** At different times within thirty days, the clock change of the 29th included; minutes or days apart. */
const history: fc.Arbitrary<Happening[]> = fc
  .array(
    fc.record({
      itemId,
      what: fc.oneof({ weight: 3, arbitrary: grade }, { weight: 1, arbitrary: act }),
      // 0: two devices at the same instant.
      gap: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 300, max: 3000 })),
      promised,
      timeZone,
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map((steps) => {
    let minutes = 0
    return steps.map((step) => {
      minutes += step.gap
      const instant = new Date(START + minutes * 60_000).toISOString()
      const { itemId, what, promised, timeZone } = step
      if (typeof what !== 'number') return { itemId, instant, act: what }
      const zone = timeZone === null ? {} : { timeZone }
      return answer(itemId, what, instant, promised === null ? zone : { ...zone, days: promised })
    })
  })

/** Answers are sent together and late; an item is set aside at the time at which it is. */
async function arrive(world: World, batch: readonly Happening[]) {
  await recordReviews(
    world.at(END),
    batch.filter((one) => 'grade' in one),
  )
  for (const one of batch)
    if ('act' in one) await actOnItem(world.at(one.instant), one.itemId, { ...one.act, id: randomUUID() })
}

describe('the same answers, and what else is done with items between them', () => {
  test('in any order, in any batches, end in the same state', async () => {
    const arrivals = history.chain((answers) =>
      fc.record({
        answers: fc.constant(answers),
        order: fc.shuffledSubarray(answers, { minLength: answers.length }),
        size: fc.integer({ min: 1, max: 5 }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ answers, order, size }) => {
        const inTime = await makeWorld()
        for (const one of answers) await arrive(inTime, [one])
        const expected = await derived(inTime)
        expect(expected).toEqual(await replayed(inTime, smallDeck()))

        const shuffled = await makeWorld()
        for (let i = 0; i < order.length; i += size) await arrive(shuffled, order.slice(i, i + size))
        expect(await derived(shuffled)).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })
})

type Command =
  | { kind: 'answer'; itemId: string; grade: Grade; minutesAgo: number }
  | { kind: 'act'; itemId: string; act: Act }
  | { kind: 'undo'; which: number }
  | { kind: 'regrade'; which: number; grade: Grade }
  | { kind: 'repeat'; which: number }

const answering = fc.record({
  kind: fc.constant('answer' as const),
  itemId,
  grade,
  minutesAgo: fc.integer({ min: 0, max: 4000 }),
})
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: answering },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('act' as const), itemId, act }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('regrade' as const), which: fc.nat(20), grade }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), which: fc.nat(20) }) },
)

/** An answer comes first: before it nothing is kept beside the log, not even the pages of the book. */
const commands = fc
  .tuple(answering, fc.array(command, { minLength: 2, maxLength: 19 }))
  .map(([first, others]): Command[] => [first, ...others])

test('answers, late ones, repeats, undone and regraded ones, what else is done with items: state and totals are the fold over the log', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (commands) => {
      const world = await makeWorld()
      const given: (ReviewInput | (ActInput & { itemId: string }))[] = []
      for (const [i, what] of commands.entries()) {
        const now = START + (i + 3) * 7 * 3_600_000
        const context = world.at(new Date(now).toISOString())
        const earlier = given['which' in what ? what.which % given.length : 0]
        if (what.kind === 'answer') {
          const input = answer(what.itemId, what.grade, new Date(now - what.minutesAgo * 60_000).toISOString())
          given.push(input)
          await recordReviews(context, [input])
        } else if (what.kind === 'act') {
          const input = { ...what.act, id: randomUUID() }
          given.push({ ...input, itemId: what.itemId })
          await actOnItem(context, what.itemId, input)
        } else if (!earlier) continue
        else if (what.kind === 'undo') await undoReview(context, { reviewId: earlier.id })
        else if (what.kind === 'regrade') await regradeReview(context, earlier.id, what.grade)
        else if ('grade' in earlier) await recordReviews(context, [earlier])
        else await actOnItem(context, earlier.itemId, earlier)
      }
      expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
      const states = await world.db.read.itemState.findMany()
      for (const { itemId: id, version } of states)
        expect(version).toBe(await world.db.read.review.count({ where: { itemId: id } }))
    }),
    { numRuns: 20 },
  )
})
