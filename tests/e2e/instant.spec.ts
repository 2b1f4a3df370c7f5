/**
 * The session feels instant: what is asked next is there before it is needed, and no key waits for the network. Asserted as
 * the order of events, with a network that does not answer until it is let.
 */
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import type { Queue } from '@/lib/study/types'
import { asked, begin } from './support/awake'
import { ownServer } from './support/own-server'
import { readDeck, setClock } from './support/world'

const server = ownServer()
const grades = (page: Page) => page.getByRole('group', { name: 'How well did you recall it?' })

/** The slug of a page of the book whose first items are so many cards. */
async function pageOfCards(page: Page, context: BrowserContext, cards: number, instant: string): Promise<string> {
  await setClock(context, page, instant)
  for (const { slug } of readDeck().deck.pages) {
    const reply = await page.request.get(`/api/queue?page=${slug}&limit=${cards}`)
    const { items } = (await reply.json()) as Queue
    if (items.length === cards && items.every(({ kind }) => kind === 'card')) return slug
  }
  throw new Error(`no page opens with ${cards} cards on ${instant}`)
}

/** Every request to the API waits until `open` is called. */
async function shutNetwork(page: Page) {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  const held: string[] = []
  await page.route('**/api/**', async (route) => {
    held.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`)
    await opened
    await route.continue()
  })
  return { held, open: () => open() }
}

test('three cards are answered while the network answers nothing; then everything arrives', async ({
  page,
  context,
}) => {
  const day = '2026-05-18'
  const slug = await pageOfCards(page, context, 3, `${day}T10:00:00.000Z`)
  await begin(page, `/review?page=${slug}`)
  const network = await shutNetwork(page)

  const questions: string[] = []
  for (const key of ['3', '1', '4']) {
    questions.push(await page.locator('.question').innerText())
    await page.keyboard.press('Space')
    await expect(page.locator('#answer')).toBeFocused()
    await expect(grades(page)).toBeVisible()
    await page.keyboard.press(key)
    await expect(page.locator('#answer')).toHaveCount(0)
  }
  expect(new Set(questions).size).toBe(3)
  // The first answer is on its way and has not been confirmed; the others wait behind it.
  expect(network.held.filter((one) => one === 'POST /api/reviews')).toHaveLength(1)
  const kept = () => server.read((read) => read.review.findMany({ where: { day }, orderBy: { answeredAt: 'asc' } }))
  expect(await kept()).toEqual([])
  network.open()
  await expect.poll(async () => (await kept()).map(({ grade }) => grade)).toEqual([3, 1, 4])
})

test('a key is answered in the frame in which it is pressed', async ({ page, context }) => {
  const slug = await pageOfCards(page, context, 3, '2026-05-19T10:00:00.000Z')
  await begin(page, `/review?page=${slug}`)
  await shutNetwork(page)
  const frames = await page.evaluate(async () => {
    const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    /** What stands on the page when the frame after the key is about to be painted. */
    const seen = async <T>(key: string, look: () => T): Promise<T> => {
      press(key)
      return new Promise((resolve) => requestAnimationFrame(() => resolve(look())))
    }
    const question = () => document.querySelector('.question')!.textContent
    const first = question()
    const answer = await seen(' ', () => document.querySelector('#answer') !== null)
    const next = await seen('3', () => question() !== first && document.querySelector('#answer') === null)
    return { answer, next }
  })
  expect(frames).toEqual({ answer: true, next: true })
})

test('the answer takes the focus and is read out; the time left is told', async ({ page, context }) => {
  const slug = await pageOfCards(page, context, 2, '2026-05-20T10:00:00.000Z')
  const { items } = (await (await page.request.get(`/api/queue?page=${slug}&limit=1`)).json()) as Queue
  const [item] = items
  if (item?.kind !== 'card') throw new Error('no card')
  await begin(page, `/review?page=${slug}`)
  await expect(page.locator('.session-left')).toHaveText(/left$/)
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: 'Answer', exact: true })).toBeFocused()
  const spoken = page.locator('[aria-live=polite]').filter({ hasText: 'Answer:' })
  await expect(spoken).toContainText(item.back.text.trim().slice(0, 20))
})

test('an exercise is drawn before its turn comes', async ({ page, context }) => {
  await setClock(context, page, '2026-05-21T10:00:00.000Z')
  const slugs = readDeck().deck.pages.map(({ slug }) => slug)
  for (const slug of slugs) {
    const { items } = (await (await page.request.get(`/api/queue?page=${slug}&limit=6`)).json()) as Queue
    const at = items.findIndex(({ kind }) => kind === 'exercise')
    if (at < 2 || at > 4 || items.slice(0, at).some(({ kind }) => kind !== 'card')) continue
    const drawn = page.waitForResponse((response) => response.url().includes('/variants'))
    await page.goto(`/review?page=${slug}`)
    await drawn
    await expect(page.locator('.session-title')).toHaveText(/^1 of /)
    return
  }
  throw new Error('no page has an exercise after two to four cards')
})

test('two tabs answer the same items off the network, and both come back: every answer is in the log, each once', async ({
  page,
  context,
}) => {
  const day = '2026-05-22'
  const slug = await pageOfCards(page, context, 3, `${day}T10:00:00.000Z`)
  const other = await context.newPage()
  await other.clock.setSystemTime(new Date(`${day}T10:00:00.000Z`))
  const tabs = [page, other]
  for (const tab of tabs) await begin(tab, `/review?page=${slug}`)
  await context.setOffline(true)
  for (const tab of tabs)
    for (const key of ['3', '1']) {
      await tab.bringToFront()
      await tab.keyboard.press('Space')
      await expect(grades(tab)).toBeVisible()
      await tab.keyboard.press(key)
      await expect(tab.locator('#answer')).toHaveCount(0)
    }
  const kept = () => server.read((read) => read.review.findMany({ where: { day } }))
  expect(await kept()).toEqual([])
  await context.setOffline(false)
  // Nothing is left to send in either.
  await expect.poll(async () => (await kept()).length).toBe(4)
  for (const tab of tabs) await expect(tab.getByText(/for a connection$/)).toHaveCount(0)
  await page.reload()
  await asked(page)
  const rows = await kept()
  expect(rows).toHaveLength(4)
  const items = [...new Set(rows.map(({ itemId }) => itemId))]
  const given = items.map((id) => rows.filter(({ itemId }) => itemId === id).map(({ grade }) => grade))
  expect(given.toSorted()).toEqual([
    [1, 1],
    [3, 3],
  ])
})
