/** Figures a reader may vary, in the browser: by keyboard, in both widths, without scripts. */
import { expect, test, type Locator, type Page } from '@playwright/test'
import { visit } from './support/awake'
import { seriousFindings } from './support/axe'
import { ownServer } from './support/own-server'

ownServer()

const path = '/book/precision-recall-curve'
const figure = (page: Page) => page.locator('figure#threshold-by-hand')
const number = (within: Locator, label: string) =>
  within.locator('.figure-numbers div', { has: within.page().locator('dt', { hasText: label }) }).locator('dd')
const picture = (within: Locator) => within.locator('.drawn > svg:visible')

async function open(page: Page) {
  await visit(page, path)
  await figure(page).scrollIntoViewIfNeeded()
  await expect(figure(page).getByRole('slider')).toBeVisible()
}

test('a slider moved by keyboard redraws the figure and its numbers', async ({ page }) => {
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  await open(page)
  const figure_ = figure(page)
  const slider = figure_.getByRole('slider', { name: 'threshold t' })
  // At 0.5 the page's table has 20 flagged, 15 of them shirts.
  await expect(number(figure_, 'precision')).toHaveText('0.750')
  const before = await picture(figure_).innerHTML()
  const place = await slider.boundingBox()

  await slider.focus()
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveValue('0.3')
  // At 0.3: 33 flagged, 20 of them shirts, of 30. Precision 20/33, recall 20/30, F1 = 2·20/(33 + 30) = 40/63.
  await expect(number(figure_, 'precision')).toHaveText('0.606')
  await expect(number(figure_, 'recall')).toHaveText('0.667')
  await expect(number(figure_, 'F₁')).toHaveText('0.635')
  await expect(number(figure_, 'TN')).toHaveText(String(120 - 30 - 13))
  expect(await picture(figure_).innerHTML()).not.toBe(before)
  await expect(picture(figure_)).toHaveAttribute('aria-label', /^Drawn for threshold t 0\.3, model linear\./)
  await expect(figure_.getByRole('group', { name: 'Change the figure' }).getByText('0.30')).toBeVisible()
  expect(await slider.boundingBox()).toEqual(place)
  expect(await seriousFindings(page)).toEqual([])

  // The segments are one radio group: Tab enters it, arrows move in it.
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(figure_.getByRole('radio', { name: 'network' })).toBeChecked()
  // The other model at 0.3 flags 20 shirts (0.31 and above) and 7 others (0.77, 0.62, 0.53, 0.46, 0.4, 0.35, 0.31): 20/27.
  await expect(number(figure_, 'precision')).toHaveText('0.741')

  await figure_.getByRole('button', { name: 'Reset' }).press('Enter')
  await expect(number(figure_, 'precision')).toHaveText('0.750')
  await expect(slider).toHaveValue('0.5')
  await expect.poll(() => picture(figure_).innerHTML()).toBe(before)
  expect(problems).toEqual([])
})

test('the code that draws is fetched when a figure comes near, and not before', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.setViewportSize({ width: 1280, height: 500 })
  await visit(page, '/book/choosing-an-optimizer')
  // What it has to do at first it has done.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const first = scripts.length
  const live = page.locator('figure#optimizer-rate-on-a-bowl')
  expect((await live.boundingBox())!.y).toBeGreaterThan(1000)
  await live.scrollIntoViewIfNeeded()
  await expect.poll(() => scripts.length).toBeGreaterThan(first)
})

test('on a phone the figure fits, and a finger can move it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await open(page)
  const within = figure(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await expect(picture(within)).toHaveAttribute('width', '326')
  const slider = within.getByRole('slider')
  const box = (await slider.boundingBox())!
  expect(box.height).toBeGreaterThanOrEqual(44)
  for (const segment of await within.locator('.segments label').all())
    expect((await segment.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await slider.tap({ position: { x: box.width - 2, y: box.height / 2 } })
  await expect(slider).toHaveValue('0.95')
  // One case scores 0.95 or more, a shirt.
  await expect(number(within, 'TP')).toHaveText('1')
  await context.close()
})

test('without scripts the picture and its numbers stand, and nothing offers to change them', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(path)
  await expect(picture(figure(page))).toBeVisible()
  await expect(number(figure(page), 'precision')).toHaveText('0.750')
  await expect(figure(page).getByRole('slider')).toBeHidden()
  await context.close()
})
