/** Weights of the learner's own: what is folded with them, and what is written beside each answer. */
import { expect, test } from 'vitest'
import { DEFAULT_WEIGHTS } from '@/lib/scheduler'
import { getItem } from '@/lib/study'
import { currentDeck } from '@/lib/study/deck'
import { replayLearner } from '@/lib/study/replay'
import type { World } from '../support/world'
import { derived, give, makeWorld, replayed } from '../support/world'
import { smallDeck } from '../support/deck'

const [first, second] = smallDeck()
  .items.filter(({ kind }) => kind === 'card')
  .map(({ id }) => id)

/** Weights in force that differ from the usual ones in the stability after a first Good (index 2) and after a first Easy (3). */
async function putInForce({ db }: World, id: string): Promise<void> {
  const weights = DEFAULT_WEIGHTS.map((weight, i) => (i === 2 ? 10 : i === 3 ? 40 : weight))
  const deck = await currentDeck()
  await db.write(async (tx) => {
    await tx.fit.create({
      data: {
        learnerId: 'local',
        id,
        fitted: new Date('2026-03-02T12:00:00Z'),
        algorithm: 'test',
        weights: JSON.stringify(weights),
        against: null,
        ...{ fittedTo: 800, heldOut: 200, lossBefore: 0.4, lossAfter: 0.3 },
      },
    })
    const learner = await tx.learner.update({ where: { id: 'local' }, data: { fitId: id } })
    await replayLearner(tx, deck, learner)
  })
}

test('states are folded anew, and later answers with the same weights', async () => {
  const world = await makeWorld()
  const stability = async (itemId: string) =>
    (await getItem(world.at('2026-03-02T13:00:00Z'), itemId))?.memory.stability ?? Number.NaN
  const usual = await give(world, first!, 3, '2026-03-02T10:00:00Z')
  expect(await stability(first!)).toBeCloseTo(2.3065, 4)
  await putInForce(world, 'fit-of-weights-test')
  // FSRS: the stability after a first answer is the weight of its grade.
  expect(await stability(first!)).toBeCloseTo(10, 8)
  const own = await give(world, second!, 4, '2026-03-02T12:30:00Z')
  expect(await stability(second!)).toBeCloseTo(40, 8)

  const rows = await world.db.read.review.findMany()
  expect(rows.find(({ id }) => id === usual)?.weights).toBe('default')
  expect(rows.find(({ id }) => id === own)?.weights).toBe('fit-of-weights-test')
  expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
})

test('recall is expected by the weights in force', async () => {
  const world = await makeWorld()
  await give(world, first!, 4, '2026-03-02T10:00:00Z')
  await putInForce(world, 'fit-of-recall-test')
  // Stability is the time after which recall is 0.9, whatever the weights: 40 days after 2 March is 11 April.
  const view = await getItem(world.at('2026-04-11T10:00:00Z'), first!)
  expect(view?.memory.recall).toBeCloseTo(0.9, 6)
})
