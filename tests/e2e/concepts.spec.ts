/** What is known of a page's subject: the graph, the weeks, what it asks, a session of it. */
import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import type { Queue } from '@/lib/study/types'
import { seriousFindings } from './support/axe'
import { ownServer } from './support/own-server'
import { readDeck, setClock } from './support/world'

const now = '2026-03-12T11:00:00.000Z'
ownServer()

/** A page that requires others and that others build on, with cards and exercises. */
const slug = 'adam'

test('nothing is known at first; the graph leads to what it requires', async ({ page, context }) => {
  await setClock(context, page, now)
  const { deck, ...index } = readDeck()
  await page.goto(`/concepts/${slug}`)
  await expect(page.getByRole('heading', { level: 1, name: index.page(slug)!.title })).toBeVisible()
  await expect(page.getByText(/^None of its \d+ items has been answered yet\.$/)).toBeVisible()
  await expect(page.getByText(/^Nothing of this page has been answered yet\./)).toBeVisible()
  const graph = page.getByRole('group', { name: 'What it requires and what builds on it' }).filter({ visible: true })
  const after = deck.pages.filter(({ requires }) => requires.includes(slug))
  for (const { title } of after) await expect(graph.getByRole('link', { name: title })).toBeVisible()
  const momentum = index.page('momentum')!
  await graph.getByRole('link', { name: `${momentum.number} ${momentum.title}, not begun` }).click()
  await expect(page).toHaveURL('/concepts/momentum')
  await expect(page.getByRole('heading', { level: 1, name: momentum.title })).toBeVisible()
  expect((await page.goto('/concepts/no-such-page'))?.status()).toBe(404)
})

test('after some answers it tells recall, the day it fades, and the weeks', async ({ page, context, request }) => {
  const headers = { 'x-epoch-now': now }
  const reply = await request.get(`/api/queue?page=${slug}&limit=200`, { headers })
  const cards = ((await reply.json()) as Queue).items.filter(({ kind }) => kind === 'card').slice(0, 6)
  for (const [day, grade] of [
    ['2026-02-16', 3],
    ['2026-02-24', 3],
    ['2026-03-10', 4],
  ] as const) {
    const answeredAt = `${day}T11:00:00.000Z`
    const reviews = cards.map(({ id }, i) => ({
      ...{ id: randomUUID(), itemId: id, answeredAt, duration: 5000 },
      grade: i === 0 && day === '2026-02-24' ? 1 : grade,
    }))
    const sent = await request.post('/api/reviews', {
      headers: { 'x-epoch-now': answeredAt },
      data: { reviews },
    })
    expect(sent.ok()).toBe(true)
  }
  await setClock(context, page, now)
  await page.goto(`/concepts/${slug}`)
  await expect(
    page.getByText(/^Recall today \d+\s%, the mean of 6 of \d+ items that are begun: below 90\s% from /),
  ).toBeVisible()
  const history = page.getByRole('region', { name: 'History' })
  await expect(history.getByText('18 answers in 4 weeks, 17 of them right.')).toBeVisible()
  await history.getByText('Show as a table').click()
  await expect(history.getByRole('row')).toHaveCount(5)
  await expect(page.getByRole('link', { name: /^recall 0\.\d\d: State the formula/ }).first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await page.setViewportSize({ width: 390, height: 844 })
  const { inner, outer } = await page.evaluate(() => ({
    inner: document.documentElement.scrollWidth,
    outer: document.documentElement.clientWidth,
  }))
  expect(inner).toBeLessThanOrEqual(outer)
  const graph = page.getByRole('group', { name: 'What it requires and what builds on it' }).filter({ visible: true })
  await expect(graph.getByRole('link').first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('it is found from the book and from an item, and practised', async ({ page, context }) => {
  await setClock(context, page, now)
  await page.goto(`/book/${slug}`)
  await page.getByRole('link', { name: 'What I know of this' }).click()
  await expect(page).toHaveURL(`/concepts/${slug}`)
  await page.goto('/items/adam-two-parents')
  await page.getByRole('link', { name: 'what I know of it' }).click()
  await expect(page).toHaveURL(`/concepts/${slug}`)
  await page.getByRole('link', { name: 'Practise this' }).click()
  await expect(page).toHaveURL(`/review?page=${slug}`)
  await expect(page.getByText(`Practice: ${readDeck().page(slug)!.title}`)).toBeVisible()
})
