import { test } from '@playwright/test'
test('shots', async ({ browser }) => {
  test.setTimeout(300_000)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1440]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' })
      await context.addCookies([{ name: 'epoch-now', value: encodeURIComponent('2026-04-10T10:00:00.000Z'), url: 'http://127.0.0.1' }])
      const page = await context.newPage()
      await page.goto(process.env['SHOT_URL'] + '/progress/map?page=algorithms')
      await page.screenshot({ path: `/tmp/shots/map-${colorScheme}-${width}.png`, fullPage: true })
      await page.goto(process.env['SHOT_URL'] + '/progress')
      await page.locator('#progress-book').locator('xpath=ancestor::section').screenshot({ path: `/tmp/shots/progress-${colorScheme}-${width}.png` })
      await context.close()
    }
})
