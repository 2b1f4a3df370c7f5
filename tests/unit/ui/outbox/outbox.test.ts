import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Outbox } from '@/app/ui/outbox/outbox'
import type { ReviewInput, ReviewResult } from '@/lib/study/types'

// There is no IndexedDB here: the outbox keeps its messages in memory, as in a browser's private mode.

const review = (id: string): ReviewInput => ({
  id,
  itemId: `item ${id}`,
  grade: 3,
  answeredAt: '2026-03-12T10:00:00.000Z',
  duration: 1000,
})

type Body = { reviews?: ReviewInput[]; reviewId?: string }
let requests: { path: string; body: Body }[]
/** What the server does with a request: an HTTP status, or no answer at all. */
let server: (body: Body) => number | 'unreachable'

beforeEach(() => {
  vi.useFakeTimers()
  requests = []
  server = () => 200
  vi.stubGlobal('fetch', async (path: string, init: { body: string }) => {
    const body = JSON.parse(init.body) as Body
    requests.push({ path, body })
    const status = server(body)
    await Promise.resolve()
    if (status === 'unreachable') throw new TypeError('Failed to fetch')
    const results = (body.reviews ?? []).map(({ id, itemId }) => ({ id, itemId, status: 'recorded' }))
    return Response.json(status === 200 ? { results } : { title: 'Bad', detail: `status ${status}` }, { status })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const sent = () => requests.map(({ body }) => body.reviewId ?? body.reviews?.map(({ id }) => id).join(' '))

describe('what is sent', () => {
  test('goes out in the order in which it happened, an undo after the answer it takes back', async () => {
    const box = new Outbox()
    box.add({ kind: 'review', review: review('a') })
    box.add({ kind: 'review', review: review('b') })
    box.add({ kind: 'undo', reviewId: 'b' })
    box.add({ kind: 'review', review: review('c') })
    await vi.advanceTimersByTimeAsync(0)
    expect(requests.map(({ path }) => path)).toEqual(['/api/reviews', '/api/reviews/undo', '/api/reviews'])
    expect(sent()).toEqual(['a b', 'b', 'c'])
    expect(box.getState()).toEqual({ unsent: 0, waiting: false, refused: null })
  })

  test('what is set aside goes to its item, in its turn', async () => {
    const box = new Outbox()
    box.add({ kind: 'review', review: review('a') })
    box.add({ kind: 'aside', id: 's', itemId: 'item/b' })
    box.add({ kind: 'undo', reviewId: 's' })
    await vi.advanceTimersByTimeAsync(0)
    expect(requests.map(({ path }) => path)).toEqual(['/api/reviews', '/api/items/item%2Fb', '/api/reviews/undo'])
    expect(requests[1]?.body).toEqual({ id: 's', action: 'suspend' })
  })

  test('tells what the server made of each answer', async () => {
    const box = new Outbox()
    const results: ReviewResult[] = []
    box.onResult((result) => results.push(result))
    box.add({ kind: 'review', review: review('a') })
    await vi.advanceTimersByTimeAsync(0)
    expect(results).toEqual([{ id: 'a', itemId: 'item a', status: 'recorded' }])
  })

  test('an answer given while another is on its way is sent after it', async () => {
    const box = new Outbox()
    box.add({ kind: 'review', review: review('a') })
    while (requests.length === 0) await Promise.resolve()
    box.add({ kind: 'review', review: review('b') })
    await vi.advanceTimersByTimeAsync(0)
    expect(sent()).toEqual(['a', 'b'])
  })
})

describe('without a connection', () => {
  test('everything waits, and is sent once there is one', async () => {
    const box = new Outbox()
    server = () => 'unreachable'
    box.add({ kind: 'review', review: review('a') })
    box.add({ kind: 'review', review: review('b') })
    await vi.advanceTimersByTimeAsync(0)
    expect(box.getState()).toEqual({ unsent: 2, waiting: true, refused: null })
    server = () => 200
    // The first pause is one second, give or take a quarter.
    await vi.advanceTimersByTimeAsync(1300)
    expect(sent().at(-1)).toBe('a b')
    expect(box.getState()).toEqual({ unsent: 0, waiting: false, refused: null })
    expect(await box.pending()).toEqual([])
  })

  test('the pauses grow: fewer than ten attempts in the first two minutes', async () => {
    const box = new Outbox()
    server = () => 'unreachable'
    box.add({ kind: 'review', review: review('a') })
    // 1 + 2 + 4 + 8 + 16 + 32 + 60 seconds of pauses, each at least three quarters of that.
    await vi.advanceTimersByTimeAsync(120_000)
    expect(requests.length).toBeGreaterThan(4)
    expect(requests.length).toBeLessThan(10)
  })

  test('a server that fails loses nothing either', async () => {
    const box = new Outbox()
    server = () => 503
    box.add({ kind: 'review', review: review('a') })
    await vi.advanceTimersByTimeAsync(0)
    expect(await box.pending()).toEqual([{ kind: 'review', review: review('a') }])
  })
})

describe('what the server will never take', () => {
  test('is found among the others, named, and does not hold them up', async () => {
    const box = new Outbox()
    server = ({ reviews }) => (reviews?.some(({ id }) => id === 'bad') ? 400 : 200)
    for (const id of ['a', 'bad', 'b']) box.add({ kind: 'review', review: review(id) })
    await vi.advanceTimersByTimeAsync(0)
    expect(box.getState()).toEqual({ unsent: 0, waiting: false, refused: 'status 400' })
    expect(sent()).toContain('a')
    expect(sent().at(-1)).toBe('b')
  })
})
