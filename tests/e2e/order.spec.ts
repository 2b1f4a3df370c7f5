/** Putting steps in order: by keyboard, by buttons and by pointer; each test on a day of its own. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { begin } from './support/awake'
import { seriousFindings } from './support/axe'
import { ownServer } from './support/own-server'
import { answerUntil } from './support/turns'
import { readDeck, setClock } from './support/world'

const server = ownServer()
const question = 'adam-update-order'
const item = () => {
  const found = readDeck().item(question)
  if (found?.kind !== 'order') throw new Error(`${question} is no question of order`)
  return found
}
const rows = (page: Page) => page.locator('.order-list').first().locator('.order-text')
const handle = (page: Page, place: number) => page.locator('.order-handle').nth(place)
const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words })

/** The right places of the steps as they stand, told by their HTML. */
async function places(page: Page): Promise<number[]> {
  const right = item().steps.map((step) => step.text.html)
  return rows(page).evaluateAll((texts, htmls) => {
    // As the browser reads them.
    const words = htmls.map((html) => Object.assign(document.createElement('span'), { innerHTML: html }).textContent)
    return texts.map((text) => words.indexOf(text.textContent))
  }, right)
}

async function open(page: Page, context: BrowserContext, instant: string) {
  await setClock(context, page, instant)
  await begin(page, `/review?page=${item().page}`)
  await answerUntil(page, '.order-list')
}

/** Sorts with the arrow keys alone: the first step is carried to the top, then the second under it, and so on. */
async function sort(page: Page) {
  for (let place = 0; place < item().steps.length; place++) {
    const at = (await places(page)).indexOf(place)
    await handle(page, at).focus()
    await page.keyboard.press('Space')
    for (let i = at; i > place; i--) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Space')
  }
}

const given = (day: string) =>
  server.read((read) => read.review.findFirst({ where: { day, itemId: question, kind: 'order' } }))

test('by keyboard: taken, moved, put back, sorted, checked and graded as suggested', async ({ page, context }) => {
  await open(page, context, '2026-06-01T10:00:00.000Z')
  const start = await places(page)
  expect(start.toSorted()).toEqual([0, 1, 2, 3, 4, 5])
  expect(start).not.toEqual([0, 1, 2, 3, 4, 5])

  await handle(page, 0).focus()
  await page.keyboard.press('ArrowDown')
  await expect(handle(page, 1)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(handle(page, 1)).toHaveAttribute('aria-pressed', 'true')
  await expect(said(page, /^Taken: step 2 of 6/)).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await expect(said(page, /^Now step 6 of 6/)).toBeAttached()
  await expect(handle(page, 5)).toBeFocused()
  // Escape puts the step back and does not end the session.
  await page.keyboard.press('Escape')
  expect(await places(page)).toEqual(start)
  await expect(said(page, /^Put back as step 2 of 6/)).toBeAttached()
  expect(await seriousFindings(page)).toEqual([])

  await sort(page)
  expect(await places(page)).toEqual([0, 1, 2, 3, 4, 5])
  await page.getByRole('button', { name: /^Check/ }).press('Enter')
  await expect(page.getByRole('group', { name: 'Your order: All in order' })).toBeFocused()
  await expect(page.getByText('In its place')).toHaveCount(6)
  // The reasons stand where the steps are; there is no second list.
  await expect(page.getByText('Adam corrects')).toBeVisible()
  await expect(page.locator('.order-list')).toHaveCount(1)
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect.poll(() => given('2026-06-01')).toMatchObject({ grade: 3, chosen: '[0,1,2,3,4,5]' })
})

test('one slip: the places are marked, the right order shown, Hard is suggested; undo comes back to it', async ({
  page,
  context,
}) => {
  await open(page, context, '2026-06-02T10:00:00.000Z')
  await sort(page)
  // The last two change places by their button.
  await page
    .getByRole('button', { name: /^Move down/ })
    .nth(4)
    .press('Enter')
  expect(await places(page)).toEqual([0, 1, 2, 3, 5, 4])
  await page.getByRole('button', { name: /^Check/ }).press('Enter')
  const result = page.getByRole('group', { name: 'Your order: 4 of 5 neighbouring pairs in order' })
  await expect(result).toBeFocused()
  await expect(result.locator('.order-why')).toHaveText([
    'In its place',
    'In its place',
    'In its place',
    'In its place',
    'Belongs in place 6',
    'Belongs in place 5',
  ])
  await expect(page.getByRole('list', { name: 'Right order' }).locator('.order-text')).toHaveCount(6)
  await expect(page.locator('.grades .default')).toHaveText(/^Hard/)
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Space')
  await expect.poll(() => given('2026-06-02')).toMatchObject({ grade: 2, chosen: '[0,1,2,3,5,4]' })

  await page.keyboard.press('u')
  await expect(page.getByRole('group', { name: 'Your order: 4 of 5 neighbouring pairs in order' })).toBeVisible()
})

test('by pointer: a row is dragged with the mouse, and by its handle with a finger', async ({ page, context }) => {
  await open(page, context, '2026-06-03T10:00:00.000Z')
  const before = await places(page)
  const boxOf = async (place: number) => (await page.locator('.order-step').nth(place).boundingBox())!
  const [last, first] = [await boxOf(5), await boxOf(0)]
  await page.mouse.move(last.x + 200, last.y + last.height / 2)
  await page.mouse.down()
  await page.mouse.move(first.x + 200, first.y + first.height / 2, { steps: 8 })
  await page.mouse.up()
  const dragged = [before[5], ...before.slice(0, 5)]
  await expect.poll(() => places(page)).toEqual(dragged)

  const touch = await context.newCDPSession(page)
  const finger = async (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: first.x + 10, y }] })
  await finger('touchStart', first.y + first.height / 2)
  for (let i = 1; i <= 8; i++) await finger('touchMove', first.y + ((last.y - first.y) * i) / 8 + 0.9 * last.height)
  await finger('touchEnd')
  await expect.poll(() => places(page)).toEqual(before)
})
