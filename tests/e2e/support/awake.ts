/**
 * What the server wrote looks alive before it is: a key or a click means something only once the page's script has taken
 * over. Whoever uses a page begins with one of these.
 */
import { expect, type Page, type Response } from '@playwright/test'

/** Until the page hears keys and clicks: app/ui/keys/Keys.tsx says when. As for a page to load, there is the test's time. */
export async function awake(page: Page): Promise<void> {
  await page.locator('html[data-awake]').waitFor({ state: 'attached' })
}

/** Until what is asked has the focus, which it takes when it hears keys. */
export async function asked(page: Page): Promise<void> {
  await awake(page)
  await expect(page.locator('#main:focus-within')).toBeAttached()
}

/** Gives what the server answered. */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address)
  await awake(page)
  return response
}

/** To a page that asks something. */
export async function begin(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await asked(page)
}

export async function reload(page: Page): Promise<void> {
  await page.reload()
  await awake(page)
}
