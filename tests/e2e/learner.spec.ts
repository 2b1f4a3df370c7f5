/** A learner's own choices: the end of a session, settings, another day, taking back anywhere, coming back, a crash. */
import { randomUUID } from 'node:crypto'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import type { CardItem } from '@/lib/deck'
import type { ItemView, Queue, RecentEntry } from '@/lib/study/types'
import { begin, visit } from './support/awake'
import { seriousFindings } from './support/axe'
import { ownServer } from './support/own-server'
import { answerUntil } from './support/turns'
import { readDeck, setClock } from './support/world'

const server = ownServer()

const json = async <T>(page: Page, path: string): Promise<T> => (await (await page.request.get(path)).json()) as T
const viewOf = (page: Page, id: string) => json<ItemView>(page, `/api/items/${encodeURIComponent(id)}`)
const practised = async (page: Page, slug: string) =>
  (await json<Queue>(page, `/api/queue?page=${slug}&limit=200`)).items.map(({ id }) => id)
const settings = (page: Page, data: object) => page.request.patch('/api/learner', { data })
const grades = (page: Page) => page.getByRole('group', { name: 'How well did you recall it?' })

/** A page of the book that opens with three cards nobody has answered; begun from the end. */
async function freshPage(page: Page): Promise<string> {
  for (const { slug } of readDeck().deck.pages.toReversed()) {
    const { items } = await json<Queue>(page, `/api/queue?page=${slug}&limit=3`)
    if (items.length === 3 && items.every(({ kind, memory }) => kind === 'card' && memory.phase === 'new')) return slug
  }
  throw new Error('no page opens with three new cards')
}

async function practise(page: Page, context: BrowserContext, instant: string): Promise<string> {
  await setClock(context, page, instant)
  const slug = await freshPage(page)
  await begin(page, `/review?page=${slug}`)
  return slug
}

/** Gives the next cards these grades; each question is gone before the next is answered. */
async function answer(page: Page, ...given: string[]) {
  for (const grade of given) {
    const question = await page.locator('.question').innerText()
    await page.keyboard.press('Space')
    await expect(grades(page)).toBeVisible()
    await page.keyboard.press(grade)
    await expect(page.locator('.question')).not.toHaveText(question, { useInnerText: true })
  }
}

test('the end says what was learned and what comes tomorrow, and has the focus', async ({ page, context }) => {
  await setClock(context, page, '2026-02-01T10:00:00.000Z')
  await settings(page, { newPerDay: 2 })
  await begin(page, '/review')
  await answerUntil(page, 'h1:text("Done for today")')
  await settings(page, { newPerDay: 20 })
  const end = page.locator('#main :focus')
  await expect(end).toContainText('Done for today')
  await expect(end.getByText(/^\d+ answers?: .*new item/)).toBeVisible()
  const learned = end.getByRole('region', { name: 'Learned' })
  await expect(learned.getByRole('listitem').first()).toContainText(/, [12] new$/)
  await expect(learned.getByRole('link').first()).toHaveAttribute('href', /^\/book\//)
  await expect(end.getByText(/^Tomorrow: about \d+ items?, about /)).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/')
})

test('settings: what is wrong is said and nothing saved; what is saved is in force', async ({ page, context }) => {
  await setClock(context, page, '2026-02-02T10:00:00.000Z')
  await visit(page, '/settings')
  const field = page.getByLabel('New items', { exact: true })
  await field.fill('some')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Expected a whole number from 0 to 9999.')).toBeVisible()
  await expect(field).toBeFocused()
  expect((await json<{ newPerDay: number }>(page, '/api/learner')).newPerDay).toBe(20)
  expect(await seriousFindings(page)).toEqual([])

  await field.fill('3')
  await page.getByLabel('Sunday').selectOption('as little as possible')
  await page.getByRole('checkbox', { name: /^Two buttons/ }).check()
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await page.reload()
  await expect(field).toHaveValue('3')
  await expect(page.getByLabel('Sunday')).toHaveValue('minimum')

  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('3 items')
  await begin(page, `/review?page=${await freshPage(page)}`)
  await page.keyboard.press('Space')
  await expect(grades(page).getByRole('button')).toHaveText([/^Again/, /^Good/])
  await settings(page, { newPerDay: 20, twoButtons: false, easyDays: Array.from({ length: 7 }, () => 'normal') })
})

test('an item is put off in the session with B, given a day, and started over', async ({ page, context }) => {
  const slug = await practise(page, context, '2026-02-03T10:00:00.000Z')
  const [first, second] = await practised(page, slug)
  await page.keyboard.press('Space')
  await expect(grades(page)).toBeVisible()
  await page.keyboard.press('b')
  await expect.poll(() => practised(page, slug)).not.toContain(first)
  await setClock(context, page, '2026-02-04T10:00:00.000Z')
  expect(await practised(page, slug)).toContain(first)

  await visit(page, `/items/${encodeURIComponent(second!)}`)
  await page.getByText('Another day, or start over').click()
  const days = page.getByLabel('Comes in')
  await days.fill('soon')
  await days.press('Enter')
  await expect(page.getByText('Expected whole days from 0 (today) to 36500.')).toBeVisible()
  await days.fill('5')
  await days.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'It comes in 5 days.' })).toBeVisible()
  expect((await viewOf(page, second!)).memory).toMatchObject({ phase: 'review', dueDay: '2026-02-09' })

  await page.getByRole('button', { name: 'Start over' }).click()
  await page.getByRole('button', { name: 'Yes, as if never seen' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Started over/ })).toBeVisible()
  expect((await viewOf(page, second!)).memory).toMatchObject({ phase: 'new', reviews: 0 })
})

test('an answer two answers back is taken back from another page', async ({ page, context }) => {
  const slug = await practise(page, context, '2026-02-05T10:00:00.000Z')
  const [first, second] = await practised(page, slug)
  const before = await viewOf(page, first!)
  await answer(page, '4', '3', '4')
  await visit(page, '/book')
  const dialog = page.getByRole('dialog', { name: 'Take back' })
  await page.keyboard.press('u')
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveCount(3)
  expect(await seriousFindings(page)).toEqual([])
  // By its text: the server's clock stands still here, so that the three have one instant and no order.
  const { front } = readDeck().item(first!) as CardItem
  await dialog.getByRole('listitem').filter({ hasText: front.text }).getByRole('button').click()
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  expect(await viewOf(page, first!)).toEqual(before)
  expect((await viewOf(page, second!)).memory.reviews).toBe(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('a server killed between answers: the session goes on, and each counts once', async ({ page, context }) => {
  test.setTimeout(180_000)
  await practise(page, context, '2026-02-06T10:00:00.000Z')
  const recent = async () => (await json<{ recent: RecentEntry[] }>(page, '/api/reviews')).recent
  await answer(page, '4')
  await server.crash()
  await answer(page, '3', '4')
  await expect(page.locator('.unsent')).toContainText('wait for a connection')
  // The server's clock stands still in these tests; now it shows later than the answers.
  await setClock(context, page, '2026-02-06T10:05:00.000Z')
  await server.startAgain()
  await expect(page.locator('.unsent')).toHaveText('', { timeout: 90_000 })
  expect((await recent()).map(({ grade }) => grade)).toEqual([4, 3, 4])
})

test('after days away: a calm way back, no count of what has piled up, and out of it again', async ({
  page,
  context,
}) => {
  const learned = '2026-02-10T10:00:00.000Z'
  const { items } = readDeck().deck
  const reviews = items
    .filter(({ kind, derived }) => kind === 'card' && !derived)
    .slice(0, 150)
    .map(({ id }) => ({ id: randomUUID(), itemId: id, grade: 4, answeredAt: learned, duration: 8000 }))
  await setClock(context, page, learned)
  const reply = await page.request.post('/api/reviews', { data: { reviews } })
  expect(reply.ok()).toBe(true)
  await settings(page, { minutesPerDay: 10 })

  await setClock(context, page, '2026-03-22T10:00:00.000Z')
  await visit(page, '/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome back')
  // 20 minutes of reviews: none of the numbers on the page is theirs.
  expect(await page.locator('main').innerText()).not.toMatch(/\d{3}/)
  await expect(page.getByText(/^39 days away, and nothing is lost\. 10 minutes today are enough/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: /^Start gently/ }).press('Enter')
  await page.waitForURL('**/review')
  await expect(page.locator('.session-title')).toHaveText(/^1 of \d\d$/)

  await visit(page, '/')
  await expect(page.getByText(/^Day 1 of \d+ on the way back: 10 minutes a day/)).toBeVisible()
  await page.getByRole('button', { name: 'Back to the usual measure' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome back')
})
