/** One item of a session answered by keyboard, whatever it is. */
import { expect, type Page } from '@playwright/test'
import type { Item } from '@/lib/deck'
import { asked } from './awake'

/** Gives its kind. */
export async function answerCurrent(page: Page, grade: '1' | '2' | '3' | '4' = '3'): Promise<Item['kind']> {
  const show = page.getByRole('button', { name: /Show answer/ })
  const check = page.getByRole('button', { name: /^Check/ })
  await expect(show.or(check).first()).toBeVisible()
  await asked(page)
  if (await show.isVisible()) {
    await page.keyboard.press('Space')
    await expect(page.getByRole('group', { name: 'How well did you recall it?' })).toBeVisible()
    await expect(page.getByRole('group', { name: 'Answer', exact: true })).toBeFocused()
    await page.keyboard.press(grade)
    return 'card'
  }
  if (await page.locator('.order-list').isVisible()) {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: /^Your order/ })).toBeFocused()
    await page.keyboard.press(grade)
    return 'order'
  }
  if (await page.locator('.options').isVisible()) {
    await page.keyboard.press('a')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Continue/ }).press('Enter')
    return 'choice'
  }
  await page.getByRole('button', { name: 'Show solution' }).click()
  await page.getByRole('button', { name: /^Continue/ }).press('Enter')
  return 'exercise'
}

/** Answers what comes until something stands there that the page shows only for what is wanted. */
export async function answerUntil(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 100 && !(await page.locator(selector).first().isVisible()); i++) {
    const turn = await page.locator('.session-title').innerText()
    await answerCurrent(page, '4')
    await expect(page.locator('.session-title')).not.toHaveText(turn)
  }
  await expect(page.locator(selector).first()).toBeVisible()
}
