import { beforeEach, expect, test, vi } from 'vitest'
import * as answers from '@/app/api/quizzes/[id]/answers/route'
import * as finish from '@/app/api/quizzes/[id]/finish/route'
import * as one from '@/app/api/quizzes/[id]/route'
import * as schedule from '@/app/api/quizzes/[id]/schedule/route'
import * as quizzes from '@/app/api/quizzes/route'
import { ask } from '@/tests/integration/support/http'
import { makeWorld } from '@/tests/integration/support/world'

const headers = { 'x-epoch-now': '2026-03-12T11:00:00Z' }
const body = { id: 'q', chapters: ['1'], count: 5, seed: 'K3f9', feedback: 'end' }
const params = { id: 'q' }

beforeEach(async () => {
  vi.stubEnv('EPOCH_TEST_CLOCK', '1')
  await makeWorld()
})

test('start, answer, hand in, look, enter', async () => {
  const started = await ask(quizzes.POST, { headers, body })
  // The small deck has one choice question and one exercise.
  expect(started).toMatchObject({ status: 200, body: { id: 'q', seed: 'k3f9', questions: 2, finished: null } })
  const { items } = started.body as { items: { asked: { kind: string } }[] }
  const number = items.findIndex(({ asked }) => asked.kind === 'choice')
  const answered = await ask(answers.POST, { headers, params, body: { number, given: [1], ms: 1200 } })
  expect(answered).toMatchObject({ status: 200, body: { number, given: [1], reply: null } })
  expect((await ask(schedule.POST, { headers, params, body: {} })).status).toBe(409)
  expect((await ask(finish.POST, { headers, params, body: {} })).body).toMatchObject({ id: 'q', usedMs: 1200 })
  expect((await ask(one.GET, { method: 'GET', headers, params })).body).toMatchObject({ schedule: { entered: null } })
  expect((await ask(schedule.POST, { headers, params, body: {} })).body).toMatchObject({ items: 0 })
  expect((await ask(quizzes.GET, { method: 'GET', headers })).body).toMatchObject({
    quizzes: [{ id: 'q', answered: 1 }],
  })
  const late = await ask(answers.POST, { headers, params, body: { number, given: [0] } })
  expect(late).toMatchObject({ status: 409, type: 'application/problem+json' })
})

test.each([
  ['no chapter', { ...body, chapters: [] }, /at least one chapter or page/],
  ['no question', { ...body, count: 0 }, /count: at least 1/],
  ['too many', { ...body, count: 101 }, /count: at most 100/],
  ['no kind', { ...body, mix: [] }, /mix: expected at least one kind/],
  ['too long', { ...body, minutes: 301 }, /minutes: at most 300/],
  ['a word too many', { ...body, seconds: 3 }, /seconds/],
  ['no such chapter', { ...body, chapters: ['17'] }, /no chapter or page '17'/],
])('%s is refused in words', async (_case, wrong, words) => {
  const { status, type, body: problem } = await ask(quizzes.POST, { headers, body: wrong })
  expect([status, type]).toEqual([422, 'application/problem+json'])
  expect(problem['detail']).toMatch(words)
})

test('an answer that fits no question is refused', async () => {
  await ask(quizzes.POST, { headers, body })
  const post = async (answer: object, id = 'q') =>
    (await ask(answers.POST, { headers, params: { id }, body: answer })).status
  expect(await post({ number: 0, given: 7 })).toBe(422)
  expect(await post({ number: 0, given: [0.5] })).toBe(422)
  expect(await post({ given: [0] })).toBe(422)
  expect(await post({ number: 0, given: 'text' })).toBe(422)
  expect(await post({ number: 2, given: [0] })).toBe(404)
  expect(await post({ number: 0 }, 'other')).toBe(404)
})
