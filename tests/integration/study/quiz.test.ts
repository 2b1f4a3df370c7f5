import { beforeEach, describe, expect, test } from 'vitest'
import type { Item } from '@/lib/deck'
import { drawVariant } from '@/lib/exercises'
import type { Context, QuizInput, QuizView } from '@/lib/study'
import {
  answerQuiz,
  enterQuiz,
  exportLearner,
  finishQuiz,
  getItem,
  getQuiz,
  getQuizResult,
  getQuizSetup,
  getRecent,
  startQuiz,
  undoReview,
  withdrawQuiz,
} from '@/lib/study'
import { card, choice, order, smallDeck, sums } from '@/tests/integration/support/deck'
import { derived, give, makeWorld, replayed, type World } from '@/tests/integration/support/world'

const gap = (id: string): Item =>
  card(id, 'letters', { form: 'cloze', back: { markdown: 'affine', html: '<p>affine</p>', text: 'affine' } })
const items: Item[] = [
  ...Array.from({ length: 4 }, (_, i) => choice(`c${i}`, 'letters')),
  gap('g1'),
  gap('g2'),
  order('o1', 'words'),
  sums('s1'),
  sums('s2'),
]
const deck = smallDeck('0a', items)
const usual: QuizInput = {
  chapters: ['1'],
  pages: [],
  count: 9,
  minutes: null,
  mix: ['choice', 'order', 'numeric', 'cloze'],
  feedback: 'end',
  seed: 'k3f9',
}
const NOON = '2026-03-12T11:00:00Z'

let world: World
beforeEach(async () => {
  world = await makeWorld(deck)
})
const at = (instant = NOON): Context => world.at(instant)
const start = async (id = 'q', changes: Partial<QuizInput> = {}, instant = NOON): Promise<QuizView> => {
  expect(await startQuiz(at(instant), id, { ...usual, ...changes })).toEqual({ ok: true, id })
  return (await getQuiz(at(instant), id))!
}
const numberOf = (quiz: QuizView, kind: string) => quiz.items.findIndex(({ asked }) => asked.kind === kind)

/** Which option is the right one, from the table: the first as written. */
async function rightOption(number: number): Promise<number> {
  const row = await world.db.read.quizQuestion.findFirstOrThrow({ where: { number } })
  const { optionsHtml } = (await getQuiz(at(), row.quizId))!.items[number]!.asked as { optionsHtml: string[] }
  return optionsHtml.indexOf('<p>option 0</p>')
}

describe('what the browser gets', () => {
  test('nothing of what is right before the end, in any reply', async () => {
    const quiz = await start()
    const number = numberOf(quiz, 'choice')
    const replies: unknown[] = [quiz, await getQuizSetup(at())]
    replies.push(await answerQuiz(at(), 'q', { number, given: [0] }))
    replies.push(await answerQuiz(at(), 'q', { number: numberOf(quiz, 'cloze'), given: 'affine' }))
    replies.push(await answerQuiz(at(), 'q', { number: numberOf(quiz, 'order'), given: [2, 1, 0] }))
    replies.push(await answerQuiz(at(), 'q', { number: numberOf(quiz, 'numeric'), given: { total: '1', double: '2' } }))
    replies.push(await getQuiz(at(), 'q'))
    const text = JSON.stringify(replies)
    // Reasons of options, the gap's answer where nobody typed it, whether something is right, scores, items' names.
    expect(text.match(/why \d|"right"|"because|"place"|expected|solution|"itemId"|"values"|"key"/g)).toBeNull()
    expect(text.replaceAll('"given":"affine"', '')).not.toContain('affine')
    expect(await getQuizResult(at(), 'q')).toBeNull()
    for (const item of items) expect(text).not.toContain(`"${item.id}"`)
    // The sums that would have been right.
    for (const { item, seed } of await world.db.read.quizQuestion.findMany({ where: { kind: 'numeric' } })) {
      const { a, b } = drawVariant(JSON.parse(item) as never, seed).values
      expect(text).not.toContain(String(2 * (Number(a) + Number(b))))
    }
    expect(await finishQuiz(at(), 'q')).toBe(true)
    expect(JSON.stringify(await getQuizResult(at(), 'q'))).toMatch(/why 0.*/)
  })

  test('with feedback after each, the reply to a question comes with its answer and no other', async () => {
    const quiz = await start('q', { feedback: 'each' })
    const number = numberOf(quiz, 'choice')
    const place = await rightOption(number)
    const first = await answerQuiz(at(), 'q', { number, given: [place] })
    expect(first).toMatchObject({ ok: true, question: { reply: { kind: 'choice', score: 1 } } })
    // The first answer counts: another one changes nothing and gets the same reply.
    expect(await answerQuiz(at(), 'q', { number, given: [(place + 1) % 3] })).toEqual(first)
    const now = (await getQuiz(at(), 'q'))!
    expect(now.items.filter(({ reply }) => reply !== null).map((one) => one.number)).toEqual([number])
    expect(JSON.stringify(now.items.filter((one) => one.number !== number))).not.toMatch(/why|affine|"right"/)
  })

  test('what cannot be read is no answer yet', async () => {
    const quiz = await start('q', { feedback: 'each' })
    const number = numberOf(quiz, 'numeric')
    const unread = await answerQuiz(at(), 'q', { number, given: { total: '1+', double: '7' } })
    expect(unread).toMatchObject({ ok: true, question: { reply: null, unread: { total: { status: 'unreadable' } } } })
    expect(Object.keys((unread as { question: { unread: object } }).question.unread)).toEqual(['total'])
    const read = await answerQuiz(at(), 'q', { number, given: { total: '1', double: '7' } })
    expect(read).toMatchObject({ ok: true, question: { reply: { kind: 'numeric', score: 0 } } })
  })
})

describe('answering', () => {
  test('without feedback the last answer counts; one taken back leaves the question open', async () => {
    const quiz = await start()
    const [one, two] = quiz.items.filter(({ asked }) => asked.kind === 'choice').map(({ number }) => number)
    const place = await rightOption(one!)
    await answerQuiz(at(), 'q', { number: one!, given: [(place + 1) % 3], ms: 4000 })
    await answerQuiz(at(), 'q', { number: one!, given: [place], ms: 3000 })
    await answerQuiz(at(), 'q', { number: two!, given: [0] })
    await answerQuiz(at(), 'q', { number: two!, given: null })
    await finishQuiz(at(), 'q')
    const result = (await getQuizResult(at(), 'q'))!
    expect(result).toMatchObject({ score: 1, answered: 1, questions: 9, usedMs: 4000 })
    expect(result.items[two!]).toMatchObject({ given: null })
  })

  test('a mark is kept beside an answer and without one', async () => {
    await start()
    await answerQuiz(at(), 'q', { number: 0, marked: true })
    expect((await getQuiz(at(), 'q'))!.items[0]).toMatchObject({ marked: true, given: null })
  })

  test.each([
    ['another quiz', 'x', { number: 0, given: [0] }, 'unknown'],
    ['another question', 'q', { number: 9, given: [0] }, 'unknown'],
    ['another kind', 'q', { number: 0, given: { a: '1' } }, 'misfit'],
  ])('%s is refused', async (_case, id, input, what) => {
    await start('q', { mix: ['choice'] })
    expect(await answerQuiz(at(), id, input)).toMatchObject({ ok: false, what })
  })

  test('started twice it is one quiz, whatever is asked for the second time', async () => {
    const quiz = await start()
    await startQuiz(at(), 'q', { ...usual, seed: 'other', count: 2 })
    expect(await getQuiz(at(), 'q')).toEqual(quiz)
    expect(await world.db.read.quiz.count()).toBe(1)
  })

  test('the same seed makes the same quiz to the letter, another deck may not', async () => {
    const { id: _a, ...one } = await start('a')
    const { id: _b, ...two } = await start('b')
    expect(two).toEqual(one)
    const { items: others } = await start('c', { seed: 'zz' })
    expect(others).not.toEqual(one.items)
    world.publish(smallDeck('0b', items.slice(1)))
    expect((await getQuiz(at(), 'a'))!).toMatchObject({ sameDeck: false, items: one.items })
  })

  test.each([
    [{ chapters: ['9'] }, /no chapter or page '9'/],
    [{ chapters: [], pages: ['words'], mix: ['numeric' as const] }, /no questions of the kinds/],
    [{ seed: '?' }, /no seed/],
  ])('%j cannot be started', async (changes, reason) => {
    const started = await startQuiz(at(), 'q', { ...usual, ...changes })
    expect(started.ok ? '' : started.reason).toMatch(reason)
  })
})

describe('time', () => {
  const minutes = { minutes: 10 }
  test('an answer after the limit and its grace does not count, and the quiz is handed in as it stood', async () => {
    const quiz = await start('q', minutes)
    expect(quiz.leftMs).toBe(600_000)
    const [one, two, three] = quiz.items.filter(({ asked }) => asked.kind === 'choice').map(({ number }) => number)
    const answer = async (number: number, instant: string) =>
      answerQuiz(at(instant), 'q', { number, given: [await rightOption(number)] })
    expect(await answer(one!, '2026-03-12T11:09:59Z')).toMatchObject({ ok: true })
    // Four seconds late: it was on its way.
    expect(await answer(two!, '2026-03-12T11:10:04Z')).toMatchObject({ ok: true })
    expect(await answer(three!, '2026-03-12T11:10:06Z')).toMatchObject({ ok: false, what: 'over' })
    const result = (await getQuizResult(at('2026-03-12T12:00:00Z'), 'q'))!
    expect(result).toMatchObject({
      score: 2,
      answered: 2,
      timeUp: true,
      leftMs: null,
      finished: '2026-03-12T11:10:00.000Z',
    })
  })

  test('nobody has to look: the list tells it is over', async () => {
    await start('q', minutes)
    expect((await getQuizSetup(at('2026-03-12T11:05:00Z'))).quizzes).toMatchObject([
      { finished: null, leftMs: 300_000 },
    ])
    expect((await getQuizSetup(at('2026-03-13T11:00:00Z'))).quizzes).toMatchObject([
      { finished: '2026-03-12T11:10:00.000Z', score: 0 },
    ])
  })

  test('without a limit it can be continued days later', async () => {
    const quiz = await start()
    const number = numberOf(quiz, 'cloze')
    await answerQuiz(at(), 'q', { number, given: 'afine' })
    const later = (await getQuiz(at('2026-03-19T08:00:00Z'), 'q'))!
    expect(later).toMatchObject({ finished: null, answered: 1 })
    expect(later.items[number]).toMatchObject({ given: 'afine', reply: null })
    await finishQuiz(at('2026-03-19T08:01:00Z'), 'q')
    await finishQuiz(at('2026-03-20T08:01:00Z'), 'q')
    expect(await getQuizResult(at('2026-03-20T08:01:00Z'), 'q')).toMatchObject({
      score: 0.5,
      finished: '2026-03-19T08:01:00.000Z',
    })
  })
})

describe('the result', () => {
  test('points by page with their number, what went worst, and earlier quizzes on the same pages', async () => {
    const quiz = await start()
    for (const { number, asked } of quiz.items)
      if (asked.kind === 'choice') await answerQuiz(at(), 'q', { number, given: [await rightOption(number)] })
      else if (asked.kind === 'cloze') await answerQuiz(at(), 'q', { number, given: 'affine' })
    await finishQuiz(at(), 'q')
    const result = (await getQuizResult(at(), 'q'))!
    expect(result.topics).toMatchObject([
      { page: 'letters', n: 6, score: 6 },
      { page: 'words', n: 1, score: 0 },
      { page: 'numbers', n: 2, score: 0 },
    ])
    expect(result.score).toBe(6)
    expect(result.weakest.map(({ page }) => page)).toEqual(['numbers', 'words'])
    // Wilson for 6 of 6: 36 / (6 + 1.96²) … 1 = 0.6097 to 1.
    expect(result.topics[0]!.low).toBeCloseTo(6 / (6 + 1.959964 ** 2), 4)
    expect(result.topics[0]!.high).toBeCloseTo(1, 9)
    await start('later', { seed: 'other' }, '2026-03-14T11:00:00Z')
    await start('elsewhere', { chapters: [], pages: ['letters'] }, '2026-03-13T11:00:00Z')
    await finishQuiz(at('2026-03-14T11:00:00Z'), 'elsewhere')
    await finishQuiz(at('2026-03-14T11:00:00Z'), 'later')
    const { compared } = (await getQuizResult(at('2026-03-14T12:00:00Z'), 'later'))!
    expect(compared).toEqual([
      { id: 'q', day: '2026-03-12', questions: 9, score: 6 },
      { id: 'later', day: '2026-03-14', questions: 9, score: 0 },
    ])
  })
})

describe('the schedule', () => {
  /** c0 and c1 are known until another day, g1 is in its first steps, the rest is new. */
  async function begun() {
    for (const id of ['c0', 'c1']) {
      await give(world, id, 3, '2026-03-10T10:00:00Z')
      await give(world, id, 4, '2026-03-10T10:20:00Z')
    }
    await give(world, 'g1', 1, '2026-03-12T10:59:00Z')
  }
  const log = () => world.db.read.review.count()
  /** c0 right, c1 and all else wrong. */
  async function taken() {
    const quiz = await start()
    const rows = await world.db.read.quizQuestion.findMany()
    for (const { number, itemId, kind } of rows) {
      const right = kind === 'choice' ? await rightOption(number) : 0
      const given = {
        choice: [itemId === 'c0' ? right : (right + 1) % 3],
        cloze: 'linear',
        order: quiz.items[number]!.asked.kind === 'order' ? [0, 1, 2] : [],
        numeric: { total: '1', double: '7' },
      }[kind]!
      await answerQuiz(at(), 'q', { number, given })
    }
    await finishQuiz(at(), 'q')
  }
  const dueDay = async (id: string) => (await getItem(at(), id))!.memory.dueDay

  test('stays as it is unless the learner says otherwise', async () => {
    await begun()
    const before = await derived(world)
    const rows = await log()
    await taken()
    await getQuizResult(at(), 'q')
    expect(await derived(world)).toEqual(before)
    expect(await log()).toBe(rows)
  })

  test('on the learner’s word wrong answers bring their items to today, once, and count as no review', async () => {
    await begun()
    const before = await derived(world)
    const known = await dueDay('c0')
    expect(known! > '2026-03-12').toBe(true)
    expect(await enterQuiz(at(), 'nothing')).toBeNull()
    await start('open')
    expect(await enterQuiz(at(), 'open')).toMatchObject({ ok: false })
    await taken()
    expect((await getQuizResult(at(), 'q'))!.schedule).toMatchObject({ entered: null, items: 1 })
    expect(await enterQuiz(at(), 'q')).toEqual({ ok: true })
    expect([await dueDay('c0'), await dueDay('c1')]).toEqual([known, '2026-03-12'])
    const rows = await log()
    expect(await enterQuiz(at('2026-03-15T11:00:00Z'), 'q')).toEqual({ ok: true })
    expect(await log()).toBe(rows)
    const after = await derived(world)
    expect({ ...after, states: [] }).toEqual({ ...before, states: [] })
    expect(await replayed(world, deck)).toEqual(after)
    const { stability, difficulty, lastReview, reviews } = (await getItem(at(), 'c1'))!.memory
    const twin = (await getItem(at(), 'c0'))!.memory
    expect({ stability, difficulty, reviews }).toEqual({
      stability: twin.stability,
      difficulty: twin.difficulty,
      reviews: twin.reviews,
    })
    expect(lastReview).toBe('2026-03-10T10:20:00.000Z')
    expect((await getItem(at(), 'c1'))!.history.at(-1)).toMatchObject({ what: 'due', days: 0, quiz: 'q' })
    expect((await getQuizResult(at(), 'q'))!.schedule).toMatchObject({ items: 1, entered: '2026-03-12T11:00:00.000Z' })
  })

  test('it can be taken back like anything done today', async () => {
    await begun()
    await taken()
    const before = await derived(world)
    await enterQuiz(at(), 'q')
    const [latest] = await getRecent(at())
    expect(latest).toMatchObject({ itemId: 'c1', what: 'due' })
    await undoReview(at(), { reviewId: latest!.id })
    expect(await derived(world)).toEqual(before)
    expect((await getQuizResult(at(), 'q'))!.schedule).toMatchObject({ items: 0 })
  })

  test('all of it can be taken back together, on the same day and before it was answered', async () => {
    await begun()
    await taken()
    expect(await withdrawQuiz(at(), 'nothing')).toBeNull()
    expect(await withdrawQuiz(at(), 'q')).toMatchObject({ ok: false })
    const before = await derived(world)
    await enterQuiz(at(), 'q')
    expect((await getQuizResult(at(), 'q'))!.schedule).toMatchObject({ items: 1, today: 1 })
    expect((await getQuizResult(at('2026-03-15T11:00:00Z'), 'q'))!.schedule).toMatchObject({ items: 1, today: 0 })
    expect(await withdrawQuiz(at('2026-03-15T11:00:00Z'), 'q')).toMatchObject({ ok: false })
    expect(await withdrawQuiz(at(), 'q')).toEqual({ ok: true })
    expect(await derived(world)).toEqual(before)
    expect(await replayed(world, deck)).toEqual(before)
    expect((await getQuizResult(at(), 'q'))!.schedule).toMatchObject({ items: 0, today: 0 })
    expect(await withdrawQuiz(at(), 'q')).toMatchObject({ ok: false })
  })

  test('what was answered since keeps the day it was brought to', async () => {
    await begun()
    await taken()
    await enterQuiz(at(), 'q')
    await give(world, 'c1', 3, '2026-03-12T11:05:00Z')
    const answered = await derived(world)
    expect((await getQuizResult(at('2026-03-12T11:06:00Z'), 'q'))!.schedule).toMatchObject({ items: 1, today: 0 })
    expect(await withdrawQuiz(at('2026-03-12T11:06:00Z'), 'q')).toMatchObject({ ok: false })
    expect(await derived(world)).toEqual(answered)
  })
})

test('the export has quizzes with what was answered', async () => {
  const quiz = await start()
  const number = numberOf(quiz, 'cloze')
  await answerQuiz(at(), 'q', { number, given: 'Affine' })
  const { quizzes } = await exportLearner(at())
  expect(quizzes).toMatchObject([{ id: 'q', seed: 'k3f9' }])
  expect(quizzes[0]!.questions[number]).toMatchObject({ given: '"Affine"' })
})
