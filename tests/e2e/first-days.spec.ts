/**
 * A learner's first day, and the second: read a page, review with the keyboard, undo, compute right, wrong and unreadable,
 * and find on the progress page what the database says.
 */
import { expect, test } from '@playwright/test'
import { ownServer } from './support/own-server'
import { answerCurrent } from './support/turns'
import { openVariant, setClock, someMistake } from './support/world'

test.describe.configure({ mode: 'serial' })

const server = ownServer()

/** Any exercise with one number as its answer and numbers as its mistakes. */
const exerciseId = 'recall-for-target-f1'
const firstDay = '2026-03-12T10:00:00.000Z'
const secondDay = '2026-03-13T10:00:00.000Z'

const answers = () => server.read((read) => read.review.count({ where: { kind: { notIn: ['undo', 'regrade'] } } }))

test('the first day: Today, a page of the book, ten items by keyboard, one undone', async ({ page, context }) => {
  await setClock(context, page, firstDay)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('item')
  await page.getByRole('link', { name: /^Read .* first/ }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.katex').first()).toBeVisible()

  await page.goto('/')
  await page.getByRole('link', { name: /^Start/ }).press('Enter')
  await page.waitForURL('**/review')
  for (let i = 0; i < 10; i++) await answerCurrent(page)
  await expect.poll(answers).toBe(10)

  await page.keyboard.press('u')
  await expect.poll(() => server.read((read) => read.review.count({ where: { kind: 'undo' } }))).toBe(1)
  const total = await server.read((read) => read.dayTotal.findFirstOrThrow({ where: { day: '2026-03-12' } }))
  expect(total.answers).toBe(9)
  // The item is back, its answer still on the page, to be graded anew.
  await expect(page.getByRole('group', { name: 'How well did you recall it?' })).toBeVisible()
  await page.keyboard.press('3')
  await expect.poll(answers).toBe(11)
})

test('an exercise: right, wrong with its mistake named, and unreadable', async ({ page, context }) => {
  await setClock(context, page, firstDay)
  const open = async () => {
    await page.goto(`/exercises/${exerciseId}`)
    await expect(page.getByRole('textbox').first()).toBeVisible()
    return openVariant(server, exerciseId)
  }
  const type = async (texts: string[]) => {
    const fields = page.getByRole('textbox')
    for (const [i, text] of texts.entries()) await fields.nth(i).fill(text)
    await page.keyboard.press('Enter')
  }
  const typed = (key: Record<string, unknown>) => Object.values(key).map((value) => String(value))

  const right = await open()
  await type(typed(right.key))
  await expect(page.locator('.verdict', { hasText: 'Right' }).first()).toBeVisible()
  await expect(page.getByText(/Counts as/)).toBeVisible()

  const wrong = await open()
  expect(wrong.seed).not.toBe(right.seed)
  const mistake = someMistake(wrong)
  const texts = typed(wrong.key)
  texts[0] = String(mistake.value)
  await type(texts)
  await expect(page.getByRole('heading', { name: mistake.title })).toBeVisible()
  await page.getByRole('button', { name: 'Show solution' }).click()
  await expect(page.getByText(/Counts as/)).toContainText('Again')

  const unread = await open()
  await type(['1.2.3', ...typed(unread.key).slice(1)])
  await expect(page.locator('.verdict', { hasText: 'Not read' })).toContainText('costs nothing')
  const attempt = await server.read((read) =>
    read.attempt.findFirstOrThrow({ where: { exerciseId, seed: unread.seed } }),
  )
  expect(attempt).toMatchObject({ status: 'open', tries: 0, grade: null })
})

test('the progress page agrees with the database', async ({ page, context }) => {
  await setClock(context, page, firstDay)
  const total = await server.read((read) => read.dayTotal.findFirstOrThrow({ where: { day: '2026-03-12' } }))
  // Ten by keyboard and one again after the undo, less the one taken back, and two exercises.
  expect(total.answers).toBe(12)
  await page.goto('/progress')
  await expect(page.getByRole('region', { name: 'Today' })).toContainText(`${total.answers}`)
  const mistakes = await server.read((read) => read.mistakeTotal.findMany())
  const named = mistakes.filter((one) => one.exerciseId === exerciseId)
  expect(named).toHaveLength(1)
  await expect(page.getByRole('region', { name: 'Frequent mistakes' })).toContainText(named[0]!.title)
})

test('the second day: what was learned comes back, and not before', async ({ page, context }) => {
  await setClock(context, page, firstDay)
  await page.goto('/')
  const due = await server.read((read) =>
    read.itemState.count({ where: { dueDay: { lte: '2026-03-13' }, phase: 'review' } }),
  )
  await setClock(context, page, secondDay)
  await page.goto('/')
  await expect(page.getByText('Friday 13 March')).toBeVisible()
  const reviews = await page.evaluate(
    async () =>
      ((await (await fetch('/api/queue?limit=200')).json()) as { items: { memory: { phase: string } }[] }).items,
  )
  expect(reviews.filter((item) => item.memory.phase === 'review').length).toBeLessThanOrEqual(due)
  expect(reviews.filter((item) => item.memory.phase !== 'new').length).toBeGreaterThan(0)
  await page.getByRole('link', { name: /^Start/ }).click()
  await answerCurrent(page)
  await expect
    .poll(() =>
      server.read((read) => read.dayTotal.findFirst({ where: { day: '2026-03-13' } })).then((row) => row?.answers),
    )
    .toBe(1)
})
