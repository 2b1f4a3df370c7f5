/** What must hold on every page: nothing serious for axe, no script without its nonce, nothing that scrolls sideways, no error. */
import { expect, test, type Page } from '@playwright/test'
import { visit } from './support/awake'
import { seriousFindings } from './support/axe'
import { ownServer } from './support/own-server'
import { readDeck } from './support/world'

// Nothing here changes what a learner knows: the pages may be looked at beside each other.
test.describe.configure({ mode: 'parallel', timeout: 120_000 })
ownServer()

const paths = [
  '/',
  '/book',
  '/book/adam',
  '/book/confusion-matrix',
  '/book/precision-recall-curve',
  '/review',
  '/exercises/f1-of-camera-trap',
  '/exercises/confusion-matrix-from-labels',
  '/progress',
  '/progress/mistakes',
  '/concepts/relu',
  '/progress/week',
  '/progress/map',
  '/progress/map?page=adam',
  '/quiz',
  '/search?q=adam',
  '/settings',
  '/plan',
  '/items',
  '/items/adam-two-parents',
  '/no-such-page',
]

/** Faults of the page's own making; a missing page says so by its status, which the browser logs. */
function collectFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text())
  })
  return faults
}

/** Nothing scrolls sideways. */
async function expectFits(page: Page, path: string) {
  const { inner, outer } = await page.evaluate(() => ({
    inner: document.documentElement.scrollWidth,
    outer: document.documentElement.clientWidth,
  }))
  expect(inner, path).toBeLessThanOrEqual(outer)
}

for (const path of paths)
  test(`${path}: nothing serious for axe, light and dark, every script with its nonce, no fault`, async ({ page }) => {
    const faults = collectFaults(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 390, height: 900 })
    const response = await visit(page, path)
    // A heading is there at once; a drawn exercise, after its numbers have come.
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    if (path.startsWith('/exercises/')) await expect(page.getByRole('textbox').first()).toBeVisible()
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await seriousFindings(page), `${width} pixels wide, light`).toEqual([])
      // Colours are all that differs.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await seriousFindings(page, ['color-contrast']), `${width} pixels wide, dark`).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 700 })
    await expectFits(page, path)
    // What the server wrote; a script of ours may load another one, which the policy trusts through it.
    const scripts = (await response!.text()).match(/<script\b(?![^>]*\bnonce=)[^>]*>/g)
    expect(scripts ?? [], 'scripts without a nonce').toEqual([])
    expect(faults).toEqual([])
  })

const parts = 6
for (let part = 0; part < parts; part++)
  test(`the book on the narrowest phone fits, every figure is drawn and has a text alternative: part ${part + 1} of ${parts}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    const { pages, figures } = readDeck().deck
    for (const { slug } of pages.filter((_, i) => i % parts === part)) {
      await page.goto(`/book/${slug}`)
      await expectFits(page, slug)
      for (const { id, alt } of figures.filter((one) => one.page === slug))
        await expect(page.locator('figure').getByRole('img', { name: alt, exact: true }).first(), id).toBeVisible()
    }
  })

test('the thirty figures of the source are in the book under their numbers', () => {
  const numbered = readDeck().deck.figures.flatMap((figure) => (figure.number === null ? [] : [figure.number]))
  // So many in each of its first five chapters.
  const expected = [6, 3, 9, 8, 4].flatMap((count, i) => Array.from({ length: count }, (_, k) => `${i + 1}.${k + 1}`))
  expect(numbered.sort()).toEqual(expected)
})

test('mathematics needs no script in the browser', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url())
  })
  await page.goto('/book/adam')
  await expect.poll(() => scripts.length).toBeGreaterThan(0)
  const texts = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).text()))
  expect(texts.length).toBeGreaterThan(0)
  expect(texts.filter((text) => text.includes('KaTeX parse error'))).toEqual([])
})
