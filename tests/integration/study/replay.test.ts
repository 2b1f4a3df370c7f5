/** Whatever happens in whatever order: what is kept beside the log is what the log says. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { AsideInput, Grade, ReviewInput } from '@/lib/study'
import { recordReviews, regradeReview, setItemAside, undoReview } from '@/lib/study'
import { smallDeck } from '@/tests/integration/support/deck'
import type { World } from '@/tests/integration/support/world'
import { answer, derived, makeWorld, replayed } from '@/tests/integration/support/world'

const START = Date.parse('2026-03-01T08:00:00Z')
const END = '2026-03-31T08:00:00Z'
const grade = fc.constantFrom<Grade>(1, 2, 3, 4)
const itemId = fc.constantFrom('a1', 'a2', 'w1', 'which')

const action = fc.constantFrom<AsideInput['action']>('suspend', 'resume')

/** What happens to an item: an answer, or that it is set aside or brought back. */
type Happening = ReviewInput | { itemId: string; instant: string; action: AsideInput['action'] }

/** At different times within thirty days, the clock change of the 29th included; minutes or days apart. */
const history: fc.Arbitrary<Happening[]> = fc
  .array(
    fc.record({
      itemId,
      what: fc.oneof({ weight: 3, arbitrary: grade }, { weight: 1, arbitrary: action }),
      gap: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 300, max: 3000 })),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((steps) => {
    let minutes = 0
    return steps.map((step) => {
      minutes += step.gap
      const instant = new Date(START + minutes * 60_000).toISOString()
      const { itemId, what } = step
      return typeof what === 'number' ? answer(itemId, what, instant) : { itemId, instant, action: what }
    })
  })

/** Answers are sent together and late; an item is set aside at the time at which it is. */
async function arrive(world: World, batch: readonly Happening[]) {
  await recordReviews(
    world.at(END),
    batch.filter((one) => 'grade' in one),
  )
  for (const one of batch)
    if ('action' in one) await setItemAside(world.at(one.instant), one.itemId, { id: randomUUID(), action: one.action })
}

describe('the same answers, set aside and brought back between them', () => {
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
  | { kind: 'aside'; itemId: string; action: AsideInput['action'] }
  | { kind: 'undo'; which: number }
  | { kind: 'regrade'; which: number; grade: Grade }
  | { kind: 'repeat'; which: number }

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      itemId,
      grade,
      minutesAgo: fc.integer({ min: 0, max: 4000 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('aside' as const), itemId, action }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('regrade' as const), which: fc.nat(20), grade }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), which: fc.nat(20) }) },
)

test('answers, late ones, repeats, undone and regraded ones, items set aside: state and totals are the fold over the log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 20 }), async (commands) => {
      const world = await makeWorld()
      const given: (ReviewInput | (AsideInput & { itemId: string }))[] = []
      for (const [i, what] of commands.entries()) {
        const now = START + (i + 3) * 7 * 3_600_000
        const context = world.at(new Date(now).toISOString())
        const earlier = given[given.length === 0 ? 0 : 'which' in what ? what.which % given.length : 0]
        if (what.kind === 'answer') {
          const input = answer(what.itemId, what.grade, new Date(now - what.minutesAgo * 60_000).toISOString())
          given.push(input)
          await recordReviews(context, [input])
        } else if (what.kind === 'aside') {
          const input = { id: randomUUID(), action: what.action, itemId: what.itemId }
          given.push(input)
          await setItemAside(context, what.itemId, input)
        } else if (!earlier) continue
        else if (what.kind === 'undo') await undoReview(context, { reviewId: earlier.id })
        else if (what.kind === 'regrade') await regradeReview(context, earlier.id, what.grade)
        else if ('grade' in earlier) await recordReviews(context, [earlier])
        else await setItemAside(context, earlier.itemId, earlier)
      }
      expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
      const states = await world.db.read.itemState.findMany()
      for (const { itemId: id, version } of states)
        expect(version).toBe(await world.db.read.review.count({ where: { itemId: id } }))
    }),
    { numRuns: 20 },
  )
})
