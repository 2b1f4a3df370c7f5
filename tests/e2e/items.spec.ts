/** One item: set aside by hand and brought back, flagged, with a note; and set aside in the session with S. */
import { expect, test, type Page } from '@playwright/test'
import type { ItemView, Queue } from '@/lib/study/types'
import { awake, begin, visit } from './support/awake'
import { ownServer } from './support/own-server'
import { readDeck, setClock } from './support/world'

ownServer()

/** Ids of a page that would be practised now. */
async function practised(page: Page, slug: string): Promise<string[]> {
  const reply = await page.request.get(`/api/queue?page=${slug}&limit=200`)
  return ((await reply.json()) as Queue).items.map(({ id }) => id)
}
const viewOf = async (page: Page, id: string) =>
  (await (await page.request.get(`/api/items/${encodeURIComponent(id)}`)).json()) as ItemView

/** The last page of the book that opens with two cards: other tests begin at its front. */
async function quietPage(page: Page): Promise<{ slug: string; first: string; second: string }> {
  for (const { slug } of readDeck().deck.pages.toReversed()) {
    const [first, second] = await practised(page, slug)
    const isCard = (id: string | undefined) => id !== undefined && readDeck().item(id)?.kind === 'card'
    if (first !== undefined && second !== undefined && isCard(first) && isCard(second)) return { slug, first, second }
  }
  throw new Error('no page opens with two cards')
}

test('set aside and brought back, flagged, with a note, by keyboard', async ({ page, context }) => {
  await setClock(context, page, '2026-08-03T10:00:00.000Z')
  const { slug, first } = await quietPage(page)
  await visit(page, `/book/${slug}`)
  await page.getByText('Everything asked on this page').click()
  await page.locator(`#items a[href="/items/${encodeURIComponent(first)}"]`).click()
  await page.waitForURL(`**/items/${encodeURIComponent(first)}`)
  await awake(page)

  const answer = page.locator('.item-answer')
  await expect(answer.locator('.read').first()).toBeHidden()
  await answer.locator('summary').press('Enter')
  await expect(answer.locator('.read').first()).toBeVisible()

  await page.getByRole('button', { name: 'Set aside' }).press('Enter')
  await expect(page.getByText('You have set it aside')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeFocused()
  expect(await practised(page, slug)).not.toContain(first)

  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Set aside' })).toBeFocused()
  await expect(page.getByRole('row', { name: /brought back/ })).toBeVisible()
  expect(await practised(page, slug)).toContain(first)

  await page.getByRole('button', { name: 'Flag' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove the flag' })).toBeVisible()
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.fill('Ask Anna about √d.')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()

  await page.reload()
  await expect(note).toHaveValue('Ask Anna about √d.')
  await expect(page.getByText('flagged', { exact: true })).toBeVisible()
})

test('S sets a card aside in the session, U takes that back', async ({ page, context }) => {
  await setClock(context, page, '2026-08-04T10:00:00.000Z')
  const { slug, first, second } = await quietPage(page)
  await begin(page, `/review?page=${slug}`)
  const question = await page.locator('.question').innerText()
  // A question is not set aside before its answer has been seen.
  await page.keyboard.press('s')
  await page.keyboard.press('Space')
  await expect(page.locator('#answer')).toBeFocused()
  await page.keyboard.press('s')
  await expect(page.locator('.question')).not.toHaveText(question, { useInnerText: true })
  await expect.poll(async () => (await viewOf(page, first)).suspendedBy).toBe('hand')
  expect((await practised(page, slug))[0]).toBe(second)

  await page.keyboard.press('u')
  await expect(page.locator('.question')).toHaveText(question, { useInnerText: true })
  await expect.poll(async () => (await viewOf(page, first)).suspendedBy).toBeNull()
  await page.keyboard.press('4')
  await expect.poll(async () => (await viewOf(page, first)).memory.reviews).toBe(1)
})
