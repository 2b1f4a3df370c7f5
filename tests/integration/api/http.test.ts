import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as health from '@/app/api/health/route'
import * as queue from '@/app/api/queue/route'
import * as reviews from '@/app/api/reviews/route'
import * as nowhere from '@/app/api/[...path]/route'
import { isOwnHost } from '@/app/api/_http/guard'
import { ask } from '@/tests/integration/support/http'
import type { World } from '@/tests/integration/support/world'
import { answer, makeWorld } from '@/tests/integration/support/world'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
const noon = '2026-03-12T11:00:00Z'
const post = (body: unknown, headers: Record<string, string> = {}) =>
  ask(reviews.POST, { path: '/api/reviews', body, headers })
const rows = () => world.db.read.review.count()

describe('what cannot be done', () => {
  test.each([
    ['a body that is no JSON', '{"reviews": [', {}, 400, 'bad-json'],
    ['a body that is not said to be JSON', '{"reviews": []}', { 'content-type': 'text/plain' }, 415, 'not-json'],
    ['a form', 'reviews=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not-json'],
    ['a body beyond the limit', JSON.stringify({ reviews: [], padding: 'x'.repeat(1_000_001) }), {}, 413, 'too-large'],
    ['nothing', '', {}, 422, 'invalid'],
    ['null', 'null', {}, 422, 'invalid'],
  ])('%s is told as a problem', async (_, body, headers, status, code) => {
    const reply = await post(body, headers)
    expect(reply).toMatchObject({ status, type: 'application/problem+json' })
    expect(reply.body).toMatchObject({ type: `urn:epoch:problem:${code}`, status })
    expect(
      Object.keys(reply.body).filter((key) => !['type', 'title', 'status', 'detail', 'errors'].includes(key)),
    ).toEqual([])
  })

  test('a wrong field is named, and nothing of the batch is recorded', async () => {
    const wrong = { ...answer('a1', 3, noon), grade: 5, answeredAt: 'yesterday' }
    const reply = await post({ reviews: [answer('a2', 3, noon), wrong] })
    expect(reply.status).toBe(422)
    expect(reply.body.errors).toEqual([
      { field: 'reviews[1].grade', message: 'expected 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy)' },
      { field: 'reviews[1].answeredAt', message: 'expected an instant as 2026-03-12T09:30:00Z' },
    ])
    expect(await rows()).toBe(0)
  })

  test('more than 500 answers at a time', async () => {
    const reply = await post({ reviews: Array.from({ length: 501 }, () => answer('a1', 3, noon)) })
    expect(reply.body).toMatchObject({ status: 422, errors: [{ field: 'reviews', message: 'at most 500 at a time' }] })
  })

  test('another method is refused with those there are', async () => {
    const reply = await ask(reviews.DELETE, { method: 'DELETE' })
    expect(reply).toMatchObject({ status: 405, type: 'application/problem+json' })
    expect(reply.headers.get('allow')).toBe('GET, HEAD, POST')
    expect((await ask(health.POST)).headers.get('allow')).toBe('GET, HEAD')
  })

  test('an address that does not exist', async () => {
    const reply = await ask(nowhere.GET, { method: 'GET', params: { path: ['no', 'where'] } })
    expect(reply.body).toMatchObject({ status: 404, detail: 'There is nothing at /api/no/where.' })
  })

  test('an unknown page and a bad limit', async () => {
    expect(await ask(queue.GET, { method: 'GET', path: '/api/queue?page=nothing' })).toMatchObject({ status: 404 })
    expect(await ask(queue.GET, { method: 'GET', path: '/api/queue?limit=0' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'limit' }] },
    })
  })

  test('a fault is written down and told without its particulars', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    vi.stubEnv('PORT', 'nonsense')
    const reply = await ask(health.GET, { method: 'GET' })
    vi.stubEnv('PORT', '')
    expect(reply).toMatchObject({
      status: 503,
      body: { detail: 'PORT is "nonsense": expected a port number from 1 to 65535.' },
    })
    expect(JSON.stringify(reply.body)).not.toContain('    at ')
    expect(written).toHaveBeenCalledOnce()
    written.mockRestore()
  })
})

describe('who may ask', () => {
  test.each([
    ['localhost:3000', true],
    ['LOCALHOST', true],
    ['epoch.localhost:3000', true],
    ['127.0.0.1:3000', true],
    ['[::1]:3000', true],
    ['192.168.1.7:3000', true],
    ['evil.example', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example:3000', false],
    ['', false],
    [null, false],
  ])('host %s: %s', (host, own) => {
    expect(isOwnHost(host)).toBe(own)
  })

  test('a foreign name for this machine is refused, reading too', async () => {
    const reply = await ask(queue.GET, { method: 'GET', headers: { host: 'rebound.example' } })
    expect(reply.body).toMatchObject({ status: 421, type: 'urn:epoch:problem:foreign-host' })
  })

  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://localhost:3000' }, 200],
    [{ origin: 'http://localhost:8080' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{}, 200],
  ] as [Record<string, string>, number][])('a change with %j: %d', async (headers, status) => {
    const reply = await post({ reviews: [answer('a1', 3, noon)] }, headers)
    expect(reply.status).toBe(status)
    expect(await rows()).toBe(status === 200 ? 1 : 0)
  })
})

describe('the test clock', () => {
  const dayOf = async (headers: Record<string, string>) => (await ask(queue.GET, { method: 'GET', headers })).body.day

  test('is moved by a header or a cookie where that is allowed', async () => {
    vi.stubEnv('EPOCH_TEST_CLOCK', '1')
    expect(await dayOf({ 'x-epoch-now': '2030-01-02T10:00:00Z' })).toBe('2030-01-02')
    expect(await dayOf({ cookie: 'theme=dark; epoch-now=2030-01-03T10%3A00%3A00Z' })).toBe('2030-01-03')
    vi.stubEnv('EPOCH_TEST_CLOCK', '')
  })

  test('stands otherwise, whatever a request says', async () => {
    expect(await dayOf({ 'x-epoch-now': '2030-01-02T10:00:00Z' })).not.toBe('2030-01-02')
  })
})
