/** The dashboard of a learner with a year behind, and a week of it to print or save. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Statistics } from '@/lib/study'
import { visit } from './support/awake'
import { seriousFindings } from './support/axe'
import { ownServer } from './support/own-server'
import { A_YEAR } from './support/pasts'
import { setClock } from './support/world'

const { now: NOW } = A_YEAR
ownServer(A_YEAR)

const panels = [
  'Today',
  'Ahead',
  'Last week',
  'Items',
  'Retention',
  'Reliability',
  'Stability and difficulty',
  'The year',
  'Time spent',
  'Time of day',
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1440])
    test(`every panel says something, shows it and leads on: ${colorScheme}, ${width} pixels`, async ({ browser }) => {
      test.setTimeout(120_000)
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const page = await context.newPage()
      await setClock(context, page, NOW)
      for (const path of ['/progress', '/progress/week']) {
        await page.goto(path)
        expect(await seriousFindings(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }
      await page.goto('/progress')
      for (const name of panels) {
        const panel = page.getByRole('region', { name, exact: true })
        await expect(panel.getByRole('heading', { name, exact: true })).toBeVisible()
        expect(await panel.getByRole('link').count(), `${name} leads on`).toBeGreaterThan(0)
        if (name === 'Today') continue
        const shown = panel.getByRole('img').locator('visible=true')
        expect(await shown.count(), `${name} is drawn`).toBeGreaterThan(0)
        for (const drawing of await shown.all()) {
          expect((await drawing.getAttribute('aria-label'))!.length, name).toBeGreaterThan(20)
          const box = await drawing.boundingBox()
          expect(box!.x + box!.width, `${name} fits`).toBeLessThanOrEqual(width)
        }
        // The numbers, by keyboard alone.
        const summary = panel.locator('summary').first()
        await summary.focus()
        await page.keyboard.press('Enter')
        await expect(panel.getByRole('table').first()).toBeVisible()
      }
      await context.close()
    })

test('the page says what the API sends', async ({ page, context }) => {
  await setClock(context, page, NOW)
  await page.goto('/progress')
  const statistics = (await (
    await context.request.get('/api/statistics', { headers: { 'x-epoch-now': NOW } })
  ).json()) as Statistics
  const panel = (name: string) => page.getByRole('region', { name, exact: true })
  const now = statistics.states.at(-1)!
  await expect(panel('Items').locator('p').first()).toContainText(`${now.mature} mature, ${now.young} young`)
  await expect(panel('The year')).toContainText(`${statistics.studied.of30} of the last 30`)
  await expect(panel('Reliability')).toContainText(`${(statistics.reliability.error! * 100).toFixed(1)} points`)
  await expect(panel('Retention')).toContainText(`${(statistics.retentionTotal!.recalled * 100).toFixed(1)}\u00a0%`)
  await expect(panel('Last week')).toContainText(`${statistics.week.answers} answers on`)
})

test('nothing moves once the dashboard is there', async ({ page, context }) => {
  await setClock(context, page, NOW)
  await page.addInitScript(() => {
    const sum = { shift: 0 }
    Object.assign(window, { layout: sum })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await visit(page, '/progress')
  await expect(page.getByRole('region', { name: 'Time of day', exact: true })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  // A while in which nothing is to happen.
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => (window as unknown as { layout: { shift: number } }).layout.shift)).toBeLessThan(
    0.01,
  )
})

test('a week is turned back and saved as one file that opens without a net', async ({ page, context, browser }) => {
  await setClock(context, page, NOW)
  await page.goto('/progress/week')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week of 2 to 8 Mar 2026')
  await page.getByRole('link', { name: 'Earlier week' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week of 23 Feb to 1 Mar 2026')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as a file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('epoch-week-2026-02-23.html')
  const html = readFileSync(await download.path(), 'utf8')
  expect(html).not.toMatch(/<script|<link|src=|href=|url\(/)
  const offline = await browser.newContext({ offline: true })
  const saved = await offline.newPage()
  await saved.setContent(html)
  await expect(saved.getByRole('heading', { level: 1 })).toHaveText('Week of 23 Feb to 1 Mar 2026')
  await expect(saved.getByRole('img', { name: /^Answers on each day/ })).toBeVisible()
  await offline.close()
  // On paper: two sheets at most.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sheets = pdf.match(/\/Type\s*\/Page\b/g) ?? []
  expect(sheets.length).toBeGreaterThan(0)
  expect(sheets.length).toBeLessThanOrEqual(2)
})

test('a week that is none is not found, and refused with a reason', async ({ page, context }) => {
  const response = await page.goto('/progress/week?week=2026-03-10')
  expect(response?.status()).toBe(404)
  const refused = await context.request.get('/api/statistics?week=2026-03-10')
  expect([refused.status(), ((await refused.json()) as { detail: string }).detail]).toEqual([
    422,
    'The query is not as expected: week: a week is named by its Monday, as 2026-03-09.',
  ])
})
