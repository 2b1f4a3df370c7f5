/** Whatever happens in whatever order: what is kept beside the log is what the log says. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grade, ReviewInput } from '@/lib/study'
import { recordReviews, regradeReview, undoReview } from '@/lib/study'
import { smallDeck } from '@/tests/integration/support/deck'
import { answer, derived, makeWorld, replayed } from '@/tests/integration/support/world'

const START = Date.parse('2026-03-01T08:00:00Z')
const END = '2026-03-31T08:00:00Z'
const grade = fc.constantFrom<Grade>(1, 2, 3, 4)
const itemId = fc.constantFrom('a1', 'a2', 'w1', 'which')

/** Answers at different times within thirty days, the clock change of the 29th included; minutes or days apart. */
const history: fc.Arbitrary<ReviewInput[]> = fc
  .array(
    fc.record({ itemId, grade, gap: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 300, max: 3000 })) }),
    { minLength: 2, maxLength: 12 },
  )
  .map((steps) => {
    let minutes = 0
    return steps.map((step) => {
      minutes += step.gap
      return answer(step.itemId, step.grade, new Date(START + minutes * 60_000).toISOString())
    })
  })

describe('the same answers', () => {
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
        for (const one of answers) await recordReviews(inTime.at(END), [one])
        const expected = await derived(inTime)
        expect(expected).toEqual(await replayed(inTime, smallDeck()))

        const shuffled = await makeWorld()
        for (let i = 0; i < order.length; i += size) await recordReviews(shuffled.at(END), order.slice(i, i + size))
        expect(await derived(shuffled)).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })
})

type Command =
  | { kind: 'answer'; itemId: string; grade: Grade; minutesAgo: number }
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
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('regrade' as const), which: fc.nat(20), grade }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), which: fc.nat(20) }) },
)

test('answers, late ones, repeats, undone and regraded ones: state and totals are the fold over the log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 20 }), async (commands) => {
      const world = await makeWorld()
      const given: ReviewInput[] = []
      for (const [i, what] of commands.entries()) {
        const now = START + (i + 3) * 7 * 3_600_000
        const context = world.at(new Date(now).toISOString())
        const earlier = given[given.length === 0 ? 0 : 'which' in what ? what.which % given.length : 0]
        if (what.kind === 'answer') {
          given.push(answer(what.itemId, what.grade, new Date(now - what.minutesAgo * 60_000).toISOString()))
          await recordReviews(context, [given.at(-1)!])
        } else if (!earlier) continue
        else if (what.kind === 'undo') await undoReview(context, { reviewId: earlier.id })
        else if (what.kind === 'regrade') await regradeReview(context, earlier.id, what.grade)
        else await recordReviews(context, [earlier])
      }
      expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
      const states = await world.db.read.itemState.findMany()
      for (const { itemId: id, version } of states)
        expect(version).toBe(await world.db.read.review.count({ where: { itemId: id } }))
    }),
    { numRuns: 20 },
  )
})
