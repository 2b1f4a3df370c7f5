/** A queue read from a part of the states is that of all of them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planToday } from '@/lib/scheduler'
import { recordReviews, updateLearner } from '@/lib/study'
import { askable, candidateOf } from '@/lib/study/candidates'
import { openDesk } from '@/lib/study/desk'
import { limitsOf } from '@/lib/study/limits'
import { readPlan } from '@/lib/study/plan'
import { historyOf, readHistories } from '@/lib/study/states'
import { actOnItem } from '@/lib/study'
import { card, smallDeck } from '@/tests/integration/support/deck'
import { answer, makeWorld } from '@/tests/integration/support/world'

/** Forty cards on three pages, some of them siblings across pages; words require letters. */
const items = Array.from({ length: 40 }, (_, i) => {
  const page = ['letters', 'words', 'numbers'][Math.floor(i / 14)]!
  return card(`c${i}`, page, { concept: `concept-${i % 23}` })
})
const deck = smallDeck('30', items)
const NOW = '2026-03-20T11:00:00.000Z'

const happening = fc.record({
  item: fc.nat(39),
  grade: fc.constantFrom(1, 2, 3, 4),
  daysAgo: fc.integer({ min: 0, max: 18 }),
  act: fc.option(fc.constantFrom('suspend', 'bury', 'reset'), { freq: 4 }),
})
const limits = fc.record({
  newPerDay: fc.integer({ min: 0, max: 25 }),
  reviewsPerDay: fc.integer({ min: 0, max: 25 }),
  minutesPerDay: fc.integer({ min: 0, max: 5 }),
})

test('whatever happened and whatever the limits', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 60 }), limits, async (events, chosen) => {
      const world = await makeWorld(deck)
      await updateLearner(world.at(NOW), chosen)
      const at = (daysAgo: number) => new Date(Date.parse(NOW) - daysAgo * 86_400_000 - 60_000).toISOString()
      await recordReviews(
        world.at(NOW),
        events.map(({ item, grade, daysAgo }) => answer(`c${item}`, grade as 1 | 2 | 3 | 4, at(daysAgo))),
      )
      for (const [i, { item, act }] of events.entries())
        if (act) await actOnItem(world.at(NOW), `c${item}`, { id: `act-${i}`, action: act })

      const desk = await openDesk(world.at(NOW))
      const plan = await readPlan(desk)
      const histories = await readHistories(desk.db, 'local')
      const all = askable(desk.deck).map((item) => candidateOf(item, historyOf(histories, item.id), desk, plan.pace))
      const requires = new Map(deck.pages.map((page) => [page.slug, page.requires]))
      const { day, instant: now } = desk.moment
      const total = plan.totals.find((one) => one.day === day)
      const whole = planToday(all, requires, { day, now, ...limitsOf(desk.learner, day, total) })
      const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
      expect(ids(plan.order)).toEqual(ids(whole.order))
      expect(ids(plan.fresh)).toEqual(ids(whole.fresh))
      expect(plan.done).toBe(all.filter(({ lastReviewDay }) => lastReviewDay === day).length)
    }),
    { numRuns: 12 },
  )
})
