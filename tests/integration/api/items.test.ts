import { beforeEach, expect, test, vi } from 'vitest'
import * as exporting from '@/app/api/export/route'
import * as items from '@/app/api/items/[id]/route'
import * as queue from '@/app/api/queue/route'
import type { Queue } from '@/lib/study'
import { ask } from '@/tests/integration/support/http'
import { give, makeWorld } from '@/tests/integration/support/world'

const headers = { 'x-epoch-now': '2026-03-12T11:00:00Z' }
const params = { id: 'a1' }
beforeEach(async () => {
  vi.stubEnv('EPOCH_TEST_CLOCK', '1')
  const world = await makeWorld()
  await give(world, 'a1', 3, '2026-03-12T10:55:00Z')
})
const view = async () => (await ask(items.GET, { method: 'GET', headers, params })).body
const queued = async () => {
  const { body } = await ask(queue.GET, { method: 'GET', path: '/api/queue?page=letters', headers })
  return (body as unknown as Queue).items.map(({ id }) => id)
}

test('an item tells its state, its next intervals and its history', async () => {
  expect(await view()).toMatchObject({
    id: 'a1',
    kind: 'card',
    page: 'letters',
    title: 'Page letters',
    day: '2026-03-12',
    memory: { phase: 'learning', reviews: 1, suspended: false },
    suspendedBy: null,
    // On its second learning step Again goes back to the first, a minute.
    next: { 1: { seconds: 60 } },
    mark: { flagged: false, note: '' },
    history: [{ what: 'answer', day: '2026-03-12', grade: 3, next: { label: '10 min' } }],
  })
})

test('suspend and resume, each once by the client’s id', async () => {
  const post = (body: object) => ask(items.POST, { headers, params, body })
  expect(await queued()).toContain('a1')
  expect((await post({ id: 's', action: 'suspend' })).body).toMatchObject({ status: 'recorded', suspendedBy: 'hand' })
  expect((await post({ id: 's', action: 'suspend' })).body).toMatchObject({ status: 'repeated', suspendedBy: 'hand' })
  expect(await queued()).not.toContain('a1')
  expect((await post({ id: 'r', action: 'resume' })).body).toMatchObject({ itemId: 'a1', suspendedBy: null })
  expect(await queued()).toContain('a1')
  expect((await view())['history']).toMatchObject([{ what: 'answer' }, { what: 'suspend' }, { what: 'resume' }])
})

test('flag and note, one at a time; the export has them', async () => {
  const patch = (body: object) => ask(items.PATCH, { method: 'PATCH', headers, params, body })
  expect((await patch({ flagged: true })).body).toEqual({ flagged: true, note: '' })
  const note = 'é'.repeat(2000)
  expect((await patch({ note })).body).toEqual({ flagged: true, note })
  expect((await view())['mark']).toEqual({ flagged: true, note })
  const file = await ask(exporting.GET, { method: 'GET', headers })
  expect(file.body).toMatchObject({ marks: [{ itemId: 'a1', flagged: true, note }] })
})

test.each([
  ['too long a note', 'PATCH', { note: 'x'.repeat(2001) }, 422, /note: at most 2000 characters/],
  ['no change', 'PATCH', {}, 422, /expected 'flagged', 'note' or both/],
  ['a field of another name', 'PATCH', { flag: true }, 422, /flag/],
  [
    'another action',
    'POST',
    { id: 'x', action: 'burn' },
    422,
    /action: expected 'suspend', 'resume', 'bury', 'reset' or 'due'/,
  ],
  ['a due day in the past', 'POST', { id: 'x', action: 'due', days: -1 }, 422, /days: expected 0 \(today\) or more/],
  ['a due day without its day', 'POST', { id: 'x', action: 'due' }, 422, /days: expected whole days/],
  ['no id', 'POST', { action: 'suspend' }, 422, /id/],
  ['another method', 'PUT', {}, 405, /GET, HEAD, POST, PATCH/],
] as const)('%s is refused and says why', async (_, method, body, status, why) => {
  const reply = await ask(items[method], { method, headers, params, body })
  expect(reply).toMatchObject({ status, type: 'application/problem+json' })
  expect(reply.body['detail']).toMatch(why)
})

test('an item that the deck does not have is not found', async () => {
  const missing = { headers, params: { id: 'nothing' } }
  const replies = await Promise.all([
    ask(items.GET, { method: 'GET', ...missing }),
    ask(items.POST, { ...missing, body: { id: 'x', action: 'suspend' } }),
    ask(items.PATCH, { method: 'PATCH', ...missing, body: { flagged: true } }),
  ])
  for (const { status, body } of replies) {
    expect(status).toBe(404)
    expect(body).toMatchObject({ detail: "The deck has no item 'nothing'." })
  }
})
