/** Search, as a reader uses it: from any page by one key, with a slip of the finger, and without JavaScript. */
import { expect, test } from '@playwright/test'
import { visit } from './support/awake'
import { ownServer } from './support/own-server'

ownServer()

test('by keyboard: open, mistype, choose, read', async ({ page }) => {
  await visit(page, '/progress')
  const box = page.getByRole('combobox', { name: 'Search pages, cards, exercises and figures' })
  await page.keyboard.press('/')
  await expect(box).toBeFocused()
  await box.pressSequentially('momentun')
  const first = page.getByRole('option').first()
  await expect(first).toContainText('Momentum and Nesterov')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/book/momentum')
  await expect(page.getByRole('heading', { level: 1, name: 'Momentum and Nesterov' })).toBeVisible()
  await expect(box).toBeHidden()
})

test('Tab practises what is chosen', async ({ page }) => {
  await visit(page, '/book')
  await page.getByRole('link', { name: 'Search' }).click()
  await page.keyboard.type('f1-score')
  await expect(page.getByRole('option').first()).toContainText('F1-score')
  await page.keyboard.press('Tab')
  await page.waitForURL('**/review?page=f1-score')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the same is a page', async ({ page }) => {
    await page.goto('/book')
    await page.getByRole('link', { name: 'Search' }).click()
    await page.getByRole('searchbox').fill('bias correction')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.locator('.search-group').getByRole('link').first()).toContainText(/correct/i)
  })
})
