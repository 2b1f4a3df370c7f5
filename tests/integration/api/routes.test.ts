import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as attempts from '@/app/api/attempts/route'
import * as variants from '@/app/api/exercises/[id]/variants/route'
import * as exporting from '@/app/api/export/route'
import * as health from '@/app/api/health/route'
import * as learner from '@/app/api/learner/route'
import * as queue from '@/app/api/queue/route'
import * as grading from '@/app/api/reviews/[id]/grade/route'
import * as reviews from '@/app/api/reviews/route'
import * as undo from '@/app/api/reviews/undo/route'
import * as searching from '@/app/api/search/route'
import * as statistics from '@/app/api/statistics/route'
import type { Queue, SearchResult, VariantView } from '@/lib/study'
import { ask } from '@/tests/integration/support/http'
import type { World } from '@/tests/integration/support/world'
import { answer, makeWorld } from '@/tests/integration/support/world'

const noon = '2026-03-12T11:00:00Z'
const headers = { 'x-epoch-now': noon }
let world: World
beforeEach(async () => {
  vi.stubEnv('EPOCH_TEST_CLOCK', '1')
  world = await makeWorld()
})

describe('the routes', () => {
  test('health names the deck', async () => {
    expect((await ask(health.GET, { method: 'GET' })).body).toEqual({ status: 'ok', deck: '01', pages: 3, items: 14 })
  })

  test('a day: queue, answer, regrade, undo', async () => {
    const get = async () =>
      (await ask(queue.GET, { method: 'GET', path: '/api/queue?limit=3', headers })).body as unknown as Queue
    const first = await get()
    expect(first).toMatchObject({ deckHash: '01', day: '2026-03-12', doneToday: 0, more: 11 })
    expect(first.items.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3'])

    const input = answer('a1', 4, noon)
    const recorded = await ask(reviews.POST, { headers, body: { reviews: [input] } })
    expect(recorded.body).toMatchObject({
      results: [{ id: input.id, status: 'recorded', memory: { phase: 'review' } }],
    })
    expect((await get()).items.map(({ id }) => id)).toEqual(['a2', 'a3', 'a4'])

    const regraded = await ask(grading.POST, { headers, params: { id: input.id }, body: { grade: 1 } })
    expect(regraded.body).toMatchObject({ status: 'recorded', memory: { phase: 'learning' } })
    expect((await ask(grading.POST, { headers, params: { id: 'x' }, body: { grade: 1 } })).status).toBe(404)

    expect((await ask(undo.POST, { headers })).body).toMatchObject({
      reviewId: input.id,
      itemId: 'a1',
      memory: { phase: 'new' },
    })
    expect(await get()).toEqual(first)
  })

  test('a search finds items with what is known of them', async () => {
    await ask(reviews.POST, { headers, body: { reviews: [answer('a1', 4, noon)] } })
    const search = (path: string) => ask(searching.GET, { method: 'GET', path, headers })
    const { hits } = (await search('/api/search?q=sums')).body as unknown as SearchResult
    expect(hits).toMatchObject([{ kind: 'exercise', id: 'sum', page: 'numbers', memory: { phase: 'new' } }])
    const known = (await search('/api/search?q=a1&limit=1')).body as unknown as SearchResult
    expect(known).toMatchObject({ day: '2026-03-12', hits: [{ id: 'a1', memory: { phase: 'review', reviews: 1 } }] })
    expect((await search('/api/search?q=xyzzy')).body).toEqual({ day: '2026-03-12', hits: [] })
    expect((await search('/api/search')).status).toBe(422)
  })

  test('the queue leaves out what the session has, and practises a page', async () => {
    const paths = ['/api/queue?exclude=a1,a2&limit=1', '/api/queue?page=words&limit=1']
    const [rest, words] = await Promise.all(paths.map((path) => ask(queue.GET, { method: 'GET', path, headers })))
    expect(rest!.body).toMatchObject({ items: [{ id: 'a3' }], more: 11 })
    expect(words!.body).toMatchObject({ items: [{ id: 'w1' }], more: 3 })
  })

  test('an exercise: a variant without its key, an answer, a verdict', async () => {
    const drawn = await ask(variants.POST, { headers, params: { id: 'sum' } })
    expect(drawn.status).toBe(201)
    const variant = drawn.body as unknown as VariantView
    expect(Object.keys(variant)).not.toContain('seed')
    const checked = await ask(attempts.POST, {
      headers,
      body: {
        id: 'try-1',
        attemptId: variant.attemptId,
        action: 'check',
        answers: { total: '0', double: '0' },
        duration: 1000,
      },
    })
    expect(checked.body).toMatchObject({ status: 'open', correct: false, triesLeft: 1, solution: null })
    expect((await ask(variants.POST, { headers, params: { id: 'a1' } })).status).toBe(404)
    const unknown = { id: 'try-2', attemptId: 'nobody', action: 'hint' }
    expect((await ask(attempts.POST, { headers, body: unknown })).status).toBe(404)
    expect((await ask(attempts.POST, { headers, body: { ...unknown, action: 'check' } })).body).toMatchObject({
      errors: [{ field: 'answers' }],
    })
  })

  test('settings: the browser tells its time zone', async () => {
    const change = (body: object) => ask(learner.PATCH, { method: 'PATCH', body })
    expect((await change({ timeZone: 'Asia/Tokyo', newPerDay: 5 })).body).toEqual({
      timeZone: 'Asia/Tokyo',
      dayStart: 240,
      desiredRetention: 0.9,
      newPerDay: 5,
      reviewsPerDay: 200,
      minutesPerDay: 0,
      maximumInterval: 36_500,
      learningSteps: [60, 600],
      relearningSteps: [600],
      easyDays: Array.from({ length: 7 }, () => 'normal'),
      twoButtons: false,
    })
    const chosen = {
      desiredRetention: 0.97,
      minutesPerDay: 25,
      maximumInterval: 365,
      learningSteps: [],
      relearningSteps: [60, 1200],
      easyDays: ['normal', 'normal', 'normal', 'normal', 'normal', 'minimum', 'reduced'],
      twoButtons: true,
    }
    expect((await change(chosen)).body).toMatchObject(chosen)
    expect((await ask(learner.GET, { method: 'GET' })).body).toMatchObject({ ...chosen, timeZone: 'Asia/Tokyo' })
    for (const wrong of [
      { learningSteps: [0] },
      { easyDays: ['normal'] },
      { minutesPerDay: -1 },
      { maximumInterval: 0 },
    ])
      expect((await change(wrong)).status).toBe(422)
    expect((await change({ timeZone: 'Mars/Olympus' })).body).toMatchObject({
      errors: [{ field: 'timeZone', message: 'expected a time zone, as Europe/Berlin' }],
    })
    expect((await change({ desiredRetention: 1 })).status).toBe(422)
    expect((await change({ name: 'x' })).status).toBe(422)
    expect(await world.db.read.learner.findFirst()).toMatchObject({ timeZone: 'Asia/Tokyo', newPerDay: 5 })
  })

  test('statistics and export', async () => {
    await ask(reviews.POST, { headers, body: { reviews: [answer('a1', 3, noon, { id: 'one' })] } })
    expect((await ask(statistics.GET, { method: 'GET', headers })).body).toMatchObject({
      day: '2026-03-12',
      today: { answers: 1 },
    })
    const file = await ask(exporting.GET, { method: 'GET', headers })
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="epoch-2026-03-12.json"')
    expect(file.body).toMatchObject({
      format: 'epoch-export',
      version: 1,
      learner: { id: 'local' },
      reviews: [{ id: 'one', grade: 3 }],
      attempts: [],
    })
  })
})
