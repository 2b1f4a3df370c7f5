/** Exams: what they change of a day and of intervals while they are ahead, and that nothing of it is left afterwards. */
import { expect, test, vi } from 'vitest'
import { POST as assess } from '@/app/api/exams/assess/route'
import { DELETE as giveUp } from '@/app/api/exams/[id]/route'
import { GET as list, POST as save } from '@/app/api/exams/route'
import type { Deck } from '@/lib/deck'
import type { Settings } from '@/lib/scheduler'
import type { Assessment, ExamInput, PlanView } from '@/lib/study'
import {
  actOnItem,
  assessExam,
  getPlan,
  getQueue,
  getWorkload,
  recordReviews,
  removeExam,
  saveExam,
  updateLearner,
} from '@/lib/study'
import { smallDeck } from '../support/deck'
import { ask } from '../support/http'
import { practiceOf } from '@/tests/integration/support/practice'
import type { World } from '../support/world'
import { answer, derived, give, makeWorld, replayed } from '../support/world'

/** The letters are chapter 1 (a1 to a8 and a choice question), words and numbers chapter 2 (w1 to w4 and an exercise). */
function twoChapters(): Deck {
  const deck = smallDeck()
  const pages = deck.pages.map((page) =>
    page.slug === 'letters' ? page : { ...page, chapter: { number: '2', title: 'Second chapter' } },
  )
  return { ...deck, pages }
}

const exam = (changes: Partial<ExamInput> = {}): ExamInput => ({
  title: 'Oral',
  day: '2026-03-06',
  chapters: ['1'],
  goal: 0.95,
  minutes: 30,
  ...changes,
})
const idsOn = async (world: World, instant: string) => (await getQueue(world.at(instant))).items.map(({ id }) => id)

test('there is one exam for each id, on a day ahead, about chapters that the book has', async () => {
  const world = await makeWorld(twoChapters())
  const context = world.at('2026-03-02T10:00:00Z')
  const reason = async (changes: Partial<ExamInput>) => {
    const saved = await saveExam(context, 'e1', exam(changes))
    return saved.ok ? null : saved.reason
  }
  expect(await reason({ day: '2026-03-02' })).toBe(
    '2026-03-02 is today: the first day that can be planned for is 2026-03-03.',
  )
  expect(await reason({ day: '2026-02-27' })).toContain('2026-02-27 is over')
  expect(await reason({ day: '2027-03-04' })).toContain('the last day that can be planned for is 2027-03-03')
  expect(await reason({ chapters: ['1', '9'] })).toBe("The book has no chapter '9'.")
  expect((await getPlan(context)).exams).toEqual([])

  expect(await reason({})).toBeNull()
  expect(await reason({ goal: 0.9, chapters: ['2', '1', '2'] })).toBeNull()
  const { exams } = await getPlan(context)
  expect(exams).toMatchObject([
    { id: 'e1', goal: 0.9, chapters: ['1', '2'], daysLeft: 4, items: 14, begun: 0, known: 0 },
  ])
  expect(await removeExam(context, 'e1')).toBe(true)
  expect(await removeExam(context, 'e1')).toBe(false)
})

test('its new items come first, as many a day as it takes, and wait for nothing it does not ask', async () => {
  const world = await makeWorld(twoChapters())
  await updateLearner(world.at('2026-03-02T09:00:00Z'), { newPerDay: 1 })
  expect(await idsOn(world, '2026-03-02T10:00:00Z')).toEqual(['a1'])
  // Five unseen items (w1 to w4 and the exercise) in two days: three a day.
  await saveExam(world.at('2026-03-02T10:00:00Z'), 'e1', exam({ day: '2026-03-04', chapters: ['2'] }))
  expect(await idsOn(world, '2026-03-02T10:00:00Z')).toEqual(['w1', 'w2', 'w3'])
  await give(world, 'w1', 4, '2026-03-02T10:00:00Z')
  expect(await idsOn(world, '2026-03-02T10:01:00Z')).toEqual(['w2', 'w3'])
  // Who wants nothing new besides still gets what the exam asks for.
  await updateLearner(world.at('2026-03-02T10:01:00Z'), { newPerDay: 0 })
  expect(await idsOn(world, '2026-03-02T10:01:00Z')).toEqual(['w2', 'w3'])
  await updateLearner(world.at('2026-03-02T10:01:00Z'), { newPerDay: 1 })
  await removeExam(world.at('2026-03-02T10:02:00Z'), 'e1')
  expect(await idsOn(world, '2026-03-03T10:00:00Z')).toEqual(['a1'])
})

test('its minutes come on top of the usual ones, and its new items do not wait for what is due', async () => {
  const world = await makeWorld(twoChapters())
  await updateLearner(world.at('2026-02-20T09:00:00Z'), { minutesPerDay: 1 })
  for (const id of ['a1', 'a2', 'a3', 'a4', 'a5', 'a6']) await give(world, id, 4, '2026-02-20T10:00:00Z')
  const [letters, words] = [/^a/, /^w/]
  const counts = async () => {
    const ids = await idsOn(world, '2026-03-04T10:00:00Z')
    return [letters, words].map((kind) => ids.filter((id) => kind.test(id)).length)
  }
  // 12 seconds for each review: five of the six fill the minute.
  expect(await counts()).toEqual([5, 0])
  // Unseen are four words of 24 seconds and an exercise of 90, 37.2 on average: in their minute two begin, for which 74.4 are
  // kept. Reviews begin while more than that is left of the two minutes: four, 48 seconds. Three words begin in the other 72.
  const input = exam({ day: '2026-03-05', chapters: ['2'], minutes: 1 })
  expect(await saveExam(world.at('2026-03-04T10:00:00Z'), 'e1', input)).toEqual({ ok: true })
  expect(await counts()).toEqual([4, 3])
})

test('there is nothing to plan for where everything is set aside', async () => {
  const world = await makeWorld(twoChapters())
  const context = world.at('2026-03-02T10:00:00Z')
  const ids = (await getQueue(context, { practice: await practiceOf({ pages: ['letters'] }) })).items.map(
    ({ id }) => id,
  )
  for (const itemId of ids) await actOnItem(context, itemId, { id: `off-${itemId}`, action: 'suspend' })
  const reason = 'Everything in these chapters is set aside: there is nothing to learn.'
  expect(await assessExam(context, exam())).toEqual({ ok: false, reason })
})

test('what has grown weak comes before it is due while the exam is near, and not afterwards', async () => {
  const world = await makeWorld(twoChapters())
  // Easy at first sight: a stability of 8.3 days.
  await give(world, 'a1', 4, '2026-03-02T10:00:00Z')
  const isAsked = async (instant: string) => (await idsOn(world, instant)).includes('a1')
  const three = '2026-03-05T10:00:00Z'
  expect(await isAsked(three)).toBe(false)
  await saveExam(world.at('2026-03-02T11:00:00Z'), 'e1', exam())
  // A day before, 0.9 + 0.07 · 27/28 = 0.9675 is asked; after 3 days recall is 1.35453^−0.1542 = 0.9543.
  expect(await isAsked(three)).toBe(true)
  // Another chapter's exam asks nothing of it, and after the day nothing is asked.
  await saveExam(world.at('2026-03-02T11:00:00Z'), 'e1', exam({ chapters: ['2'] }))
  expect(await isAsked(three)).toBe(false)
  await saveExam(world.at('2026-03-02T11:00:00Z'), 'e1', exam())
  expect(await isAsked('2026-03-07T10:00:00Z')).toBe(false)
})

test('an answer says in the log that it was given with caution, and is folded so whatever becomes of the exam', async () => {
  const world = await makeWorld(twoChapters())
  const days = async () => {
    const state = await world.db.read.itemState.findFirstOrThrow({ where: { itemId: 'a1' } })
    return state.dueDay
  }
  await saveExam(world.at('2026-03-01T10:00:00Z'), 'e1', exam({ day: '2026-03-08' }))
  await give(world, 'a1', 4, '2026-03-02T10:00:00Z')
  // 0.9 + 0.07 · (1 − 6/28) = 0.955 is asked: 8.2956 / 0.98035 · (0.955^−6.4851 − 1) = 2.94, so 3 days and one to either side.
  expect(['2026-03-04', '2026-03-05', '2026-03-06']).toContain(await days())
  const row = await world.db.read.review.findFirstOrThrow()
  const { caution } = JSON.parse(row.settings!) as Settings
  expect(caution?.until).toBe('2026-03-08')
  expect(caution?.retention).toBeCloseTo(0.955, 6)
  const before = await derived(world)
  expect(before).toEqual(await replayed(world, twoChapters()))
  await removeExam(world.at('2026-03-02T11:00:00Z'), 'e1')
  expect(await derived(world)).toEqual(before)
  expect(await derived(world)).toEqual(await replayed(world, twoChapters()))
})

test('answers before an exam may arrive in any order', async () => {
  const early = { ...answer('a1', 4, '2026-03-02T10:00:00Z'), id: 'early' }
  const late = { ...answer('a1', 3, '2026-03-05T10:00:00Z'), id: 'late' }
  const after = async (...batches: (typeof early)[]) => {
    const world = await makeWorld(twoChapters())
    await saveExam(world.at('2026-03-01T10:00:00Z'), 'e1', exam({ day: '2026-03-08' }))
    for (const one of batches) await recordReviews(world.at('2026-03-05T11:00:00Z'), [one])
    return derived(world)
  }
  expect(await after(late, early)).toEqual(await after(early, late))
})

test('what an exam takes is simulated from the learner as known', async () => {
  const world = await makeWorld(twoChapters())
  const context = world.at('2026-03-02T10:00:00Z')
  for (const id of ['a1', 'a2', 'a3']) await give(world, id, 4, '2026-03-02T09:00:00Z')
  const assessed = await assessExam(context, exam({ day: '2026-03-12', goal: 0.9 }))
  if (!assessed.ok) throw new Error(assessed.reason)
  const { assessment } = assessed
  expect(assessment).toMatchObject({ possible: true, reachedOn: '2026-03-12' })
  expect(assessment.known).toBeGreaterThanOrEqual(0.9)
  // Three of nine items after ten days of 8.3: 2.18179^−0.1542 = 0.8867, a third of it.
  expect(assessment.idle).toBeCloseTo(0.8867 / 3, 3)
  expect(assessment.plan.map(({ day }) => day)).toEqual(
    ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map((day) => `2026-03-${day}`),
  )
  expect(assessment.plan.reduce((sum, { learned }) => sum + learned, 0)).toBe(6)

  const { points, recommended, retention, items } = await getWorkload(context)
  expect([retention, items]).toEqual([0.9, 14])
  expect(points.some((point) => point.retention === recommended)).toBe(true)
})

test('over the API: worked out, saved, listed, given up', async () => {
  await makeWorld(twoChapters())
  vi.stubEnv('EPOCH_TEST_CLOCK', '1')
  const headers = { 'x-epoch-now': '2026-03-02T10:00:00Z' }
  const worked = await ask(assess, { headers, body: exam({ goal: 0.9 }) })
  expect(worked.status).toBe(200)
  expect((worked.body as unknown as Assessment).plan).toHaveLength(4)
  expect((await ask(assess, { headers, body: exam({ day: '2026-02-01' }) })).status).toBe(422)
  const none = (await ask(assess, { headers, body: exam({ minutes: 0 }) })).body
  expect(none).toMatchObject({ errors: [{ field: 'minutes', message: 'at least 1' }] })
  expect((await ask(assess, { headers, body: exam({ goal: 1 }) })).body).toMatchObject({ errors: [{ field: 'goal' }] })

  expect((await ask(save, { headers, body: { id: 'e1', ...exam() } })).status).toBe(200)
  const { exams } = (await ask(list, { method: 'GET', headers })).body as unknown as PlanView
  expect(exams).toMatchObject([{ id: 'e1', title: 'Oral', chapterTitles: ['Chapter'] }])
  const remove = () => ask(giveUp, { method: 'DELETE', headers, params: { id: 'e1' } })
  expect((await remove()).status).toBe(200)
  expect((await remove()).status).toBe(404)
})
