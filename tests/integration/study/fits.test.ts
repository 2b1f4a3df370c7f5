/** Weights fitted to a learner's log in the database: found in another thread, put in force, taken back. */
import { expect, test, vi } from 'vitest'
import { GET as look, POST as start } from '@/app/api/fits/route'
import { POST as decide } from '@/app/api/fits/[id]/route'
import { DEFAULT_WEIGHTS } from '@/lib/scheduler'
import type { Fits } from '@/lib/study'
import { applyFit, getFits, runFit, takeBackFit } from '@/lib/study'
import { QUICK_TO_FORGET, answersOf } from '@/tests/support/learner'
import { smallDeck } from '../support/deck'
import { ask } from '../support/http'
import { writeLog } from '../support/log'
import { derived, give, makeWorld, replayed } from '../support/world'

const LATER = '2026-05-01T10:00:00Z'
const tracks = answersOf(QUICK_TO_FORGET, { items: 400, perDay: 10, days: 90, seed: 8 })
const [card] = smallDeck().items.filter(({ kind }) => kind === 'card')

async function learned() {
  const world = await makeWorld()
  await writeLog(world, tracks)
  return { world, context: world.at(LATER) }
}

test('a better fit is put in force and taken back, and leaves no trace but its row', async () => {
  const { world, context } = await learned()
  const untouched = await derived(world)
  expect(untouched).toEqual(await replayed(world, smallDeck()))

  const { result, fitId } = await runFit(context, () => undefined)
  expect(result.status).toBe('better')
  expect(await derived(world)).toEqual(untouched)
  expect((await getFits(context)).last).toMatchObject({ id: fitId, better: true, applicable: true })

  expect(await applyFit(context, fitId!)).toEqual({ ok: true })
  expect(await applyFit(context, fitId!)).toEqual({ ok: true })
  const after = await derived(world)
  expect(after.states).not.toEqual(untouched.states)
  expect(after).toEqual(await replayed(world, smallDeck()))
  expect((await getFits(context)).inForce?.id).toBe(fitId)

  expect(await takeBackFit(context, fitId!)).toEqual({ ok: true })
  expect(await takeBackFit(context, fitId!)).toEqual({ ok: true })
  expect(await derived(world)).toEqual(untouched)
  expect((await getFits(context)).inForce).toBeNull()

  await applyFit(context, fitId!)
  const answered = await give(world, card!.id, 3, LATER)
  const where = { learnerId_id: { learnerId: 'local', id: answered } }
  expect((await world.db.read.review.findUniqueOrThrow({ where })).weights).toBe(fitId)
  expect(await derived(world)).toEqual(await replayed(world, smallDeck()))
})

test('what predicts no better is not put in force, nor what has been overtaken', async () => {
  const { world, context } = await learned()
  const about = { learnerId: 'local', fitted: new Date(LATER), algorithm: 'test', fittedTo: 800, heldOut: 200 }
  const weights = JSON.stringify(DEFAULT_WEIGHTS)
  const worse = { ...about, id: 'worse', weights, against: null, lossBefore: 0.4, lossAfter: 0.4 }
  const overtaken = { ...about, id: 'overtaken', weights, against: 'another', lossBefore: 0.4, lossAfter: 0.3 }
  await world.db.write((tx) => tx.fit.createMany({ data: [worse, overtaken] }))
  expect(await applyFit(context, 'worse')).toEqual({ ok: false, reason: 'no-better' })
  expect(await applyFit(context, 'overtaken')).toEqual({ ok: false, reason: 'overtaken' })
  expect(await takeBackFit(context, 'overtaken')).toEqual({ ok: false, reason: 'overtaken' })
  expect(await applyFit(context, 'none')).toEqual({ ok: false, reason: 'unknown' })
})

test('over the API: started, watched, put in force', async () => {
  await learned()
  vi.stubEnv('EPOCH_TEST_CLOCK', '1')
  const headers = { 'x-epoch-now': LATER }
  const begun = await ask(start, { headers })
  expect(begun.status).toBe(202)
  expect(begun.body).toMatchObject({ running: { share: 0 }, inForce: null, last: null, needed: 1000 })
  const shares: number[] = []
  let fits = begun.body as unknown as Fits
  while (fits.running) {
    shares.push(fits.running.share)
    await new Promise((resolve) => setTimeout(resolve, 20))
    fits = (await ask(look, { method: 'GET', headers })).body as unknown as Fits
  }
  expect(Math.max(...shares)).toBeGreaterThan(0)
  expect(fits).toMatchObject({ problem: null, inForce: null, last: { better: true, applicable: true } })
  const { id } = fits.last!
  const act = (action: string, params = { id }) => ask(decide, { body: { action }, params, headers })
  expect((await act('apply')).body).toMatchObject({ inForce: { id }, last: { id, applicable: false } })
  expect((await act('take-back')).body).toMatchObject({ inForce: null })
  expect((await act('praise')).status).toBe(422)
  expect((await act('apply', { id: 'none' })).status).toBe(404)
})

test('with too few answers it says how many there are', async () => {
  const world = await makeWorld()
  await writeLog(world, tracks.slice(0, 20))
  const scored = tracks.slice(0, 20).flatMap((track) => track.filter(({ days }) => days > 0)).length
  const { result, fitId } = await runFit(world.at(LATER), () => undefined)
  expect([result, fitId]).toEqual([{ status: 'too-few', answers: scored, needed: 1000 }, null])
  await ask(start)
  let fits: Fits
  do {
    await new Promise((resolve) => setTimeout(resolve, 20))
    fits = (await ask(look, { method: 'GET' })).body as unknown as Fits
  } while (fits.running)
  expect(fits.problem).toContain(`There are ${scored} answers`)
})
