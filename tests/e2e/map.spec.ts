/** A learner with three months behind looks for what is weak, opens a page of the map and practises it. */
import { expect, test } from '@playwright/test'
import { asked, visit } from './support/awake'
import { seriousFindings } from './support/axe'
import { ownServer } from './support/own-server'
import { THREE_MONTHS } from './support/pasts'
import { readDeck, setClock } from './support/world'

const { now } = THREE_MONTHS
const server = ownServer(THREE_MONTHS)

test('the weakest page is practised from the map, and what is answered counts in it at once', async ({
  page,
  context,
}) => {
  await setClock(context, page, now)
  await visit(page, '/progress')
  await page.getByRole('link', { name: 'See what fades when, and where to begin' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Map of the book' })).toBeVisible()

  const weakest = page.getByRole('region', { name: 'Weakest and most depended upon' })
  const scores = (await weakest.getByText(/score/).allInnerTexts()).map((text) => Number(/[\d.]+$/.exec(text)![0]))
  expect(scores.length).toBeGreaterThan(2)
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  const before = await weakest.getByRole('listitem').first().innerText()
  const together = weakest.getByRole('link', { name: 'Practise the first three in one session' })
  expect(new URL((await together.getAttribute('href'))!, server.url).searchParams.getAll('page')).toHaveLength(3)

  await weakest
    .getByRole('link', { name: /^Practise / })
    .first()
    .click()
  await expect(page).toHaveURL(/\/review\?page=/)
  await asked(page)
  const show = page.getByRole('button', { name: /^Show answer/ })
  const check = page.getByRole('button', { name: /^Check/ })
  await expect(show.or(check).first()).toBeVisible()
  await show.click()
  await page.getByRole('button', { name: /^Good/ }).click()
  await expect(show.or(check).first()).toBeVisible()
  await visit(page, '/progress/map')
  await expect.poll(async () => await weakest.getByRole('listitem').allInnerTexts()).not.toContain(before)
})

test('chapters open by key, a page shows its concepts and leads to its sessions', async ({ page, context }) => {
  await setClock(context, page, now)
  await visit(page, '/progress/map')
  const chapter = page.locator('details.map-chapter').first()
  const row = chapter.locator('ul > li').first()
  await expect(row).toBeHidden()
  await chapter.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(row).toBeVisible()
  await expect(row).toContainText(/\d+.% recall today, (all )?\d+ .*begun, (already )?below 90.%/)

  const concepts = row.getByRole('link', { name: /^Concepts of / })
  await expect(concepts).toHaveAttribute('aria-expanded', 'false')
  await concepts.focus()
  await page.keyboard.press('Enter')
  await expect(concepts).toHaveAttribute('aria-expanded', 'true')
  const list = row.getByRole('list', { name: /^Concepts of / })
  const deck = readDeck()
  const [first] = deck.deck.pages
  const names = [...new Set(deck.itemsOf(first!.slug).map(({ concept }) => concept))]
  await expect(list.getByRole('listitem')).toHaveCount(names.length)
  const href = await list
    .getByRole('link', { name: /^(Practise|Begin) / })
    .first()
    .getAttribute('href')
  expect(new URL(href!, server.url).searchParams.get('concept')).toBe(names[0])
  expect(await seriousFindings(page)).toEqual([])

  // Without a script too: the address says which page is open.
  const open = await (await context.request.get(`/progress/map?page=${first!.slug}`)).text()
  expect(open).toContain(`href="/review?concept=${encodeURIComponent(names[0]!)}"`)
})

test('a cell of the dashboard leads to its page on the map, without loading all anew', async ({ page, context }) => {
  await setClock(context, page, now)
  await visit(page, '/progress')
  const cell = page.locator('.atlas a').nth(1)
  const opened = context.waitForEvent('page')
  await cell.click({ modifiers: ['Control'] })
  const tab = await opened
  await expect(tab).toHaveURL(/\/progress\/map\?page=/)
  await tab.close()
  await expect(page).toHaveURL(/\/progress$/)

  await page.evaluate(() => Object.assign(window, { loadedOnce: true }))
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/progress\/map\?page=(.+)#page-\1$/)
  await expect(page.getByRole('list', { name: /^Concepts of / })).toBeVisible()
  expect(await page.evaluate(() => 'loadedOnce' in window)).toBe(true)
})

test('every figure stands in words: in the table, in the names of the cells, on paper', async ({ page, context }) => {
  await setClock(context, page, now)
  await visit(page, '/progress/map')
  const { pages } = readDeck().deck
  const cells = page.getByRole('region', { name: 'The whole book' }).getByRole('link')
  await expect(cells).toHaveCount(pages.filter(({ items }) => items.length > 0).length)
  await expect(cells.first()).toHaveAccessibleName(/^1\S* ?.+:\s*recall\s*\d+.%\s*, (all )?\d+ .*begun$/)
  await expect(cells.last()).toHaveAccessibleName(/:\s*not begun$/)
  await page.getByText('Show as a table').click()
  const chapters = new Set(pages.map(({ chapter }) => chapter.number)).size
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(pages.length + chapters)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('details.map-chapter').last().locator('ul > li').last()).toBeVisible()
})
