/**
 * An answer may reach the server while the next page is already being written. That page was written without it, and
 * nothing is left to send when it is there: it must find out by itself. The clocks are the real ones.
 */
import { expect, test, type Page } from '@playwright/test'
import { begin, visit } from './support/awake'
import { ownServer } from './support/own-server'
import { answerCurrent } from './support/turns'

ownServer()

/** Answers wait on their way until the server has written `page`, which is given out once they have arrived. */
async function crossing(page: Page, address: RegExp): Promise<void> {
  let written = () => {}
  const whenWritten = new Promise<void>((resolve) => (written = resolve))
  // While a page is being loaded it cannot be asked: another that shares its storage is.
  const beside = await page.context().newPage()
  await beside.goto('/api/health')
  await page.route('**/api/reviews', async (route) => {
    await whenWritten
    await route.continue()
  })
  await page.route(
    address,
    async (route) => {
      const response = await route.fetch()
      written()
      await beside.waitForFunction(() => localStorage.getItem('epoch.confirmed') !== null, undefined, { polling: 50 })
      await beside.close()
      await route.fulfill({ response })
    },
    { times: 1 },
  )
}

test('a page that is loaded', async ({ page }) => {
  await begin(page, '/review')
  await crossing(page, /\/progress$/)
  await answerCurrent(page, '4')
  await visit(page, '/progress')
  await expect(page.getByRole('region', { name: 'Today' })).toContainText('1 answer so far')
})

test('a page to which a link leads', async ({ page }) => {
  const lead = page.getByRole('heading', { level: 1 })
  await visit(page, '/')
  const before = await lead.innerText()
  await begin(page, '/review')
  await crossing(page, /\/\?_rsc=/)
  await answerCurrent(page, '4')
  await page.keyboard.press('Escape')
  await page.waitForURL(/\/$/)
  await expect(lead).not.toHaveText(before, { useInnerText: true })
})
