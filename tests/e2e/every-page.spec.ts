/** What must hold on every page: nothing serious for axe, no script without its nonce, nothing that scrolls sideways, no error. */
import { expect, test, type Page } from '@playwright/test'
import { seriousFindings } from './support/axe'
import { readDeck } from './support/world'

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

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1440])
    test(`every page, ${colorScheme}, ${width} pixels wide`, async ({ browser, baseURL }) => {
      test.setTimeout(180_000)
      const context = await browser.newContext({
        baseURL: baseURL!,
        colorScheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const faults = collectFaults(page)
      for (const path of paths) {
        await page.goto(path)
        // A heading is there at once; a drawn exercise, after its numbers have come.
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
        if (path.startsWith('/exercises/')) await expect(page.getByRole('textbox').first()).toBeVisible()
        expect(await seriousFindings(page), path).toEqual([])
        // What the server wrote; a script of ours may load another one, which the policy trusts through it.
        const written = (await (await context.request.get(path)).text()).match(/<script\b(?![^>]*\bnonce=)[^>]*>/g)
        expect(written ?? [], `${path}: scripts without a nonce`).toEqual([])
      }
      expect(faults).toEqual([])
      await context.close()
    })

test('the book on the narrowest phone: nothing scrolls sideways, every figure is drawn and has a text alternative', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const context = await browser.newContext({ baseURL: baseURL!, viewport: { width: 320, height: 700 } })
  const page = await context.newPage()
  const { deck } = readDeck()
  const visit = async (path: string) => {
    await page.goto(path)
    const { inner, outer } = await page.evaluate(() => ({
      inner: document.documentElement.scrollWidth,
      outer: document.documentElement.clientWidth,
    }))
    expect(inner, path).toBeLessThanOrEqual(outer)
  }
  for (const path of paths) await visit(path)
  for (const { slug } of deck.pages) {
    await visit(`/book/${slug}`)
    for (const figure of deck.figures.filter((one) => one.page === slug))
      await expect(page.getByRole('img', { name: figure.alt, exact: true }).first(), figure.id).toBeVisible()
  }
  await context.close()
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
