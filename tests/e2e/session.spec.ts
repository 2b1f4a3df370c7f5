/**
 * A session by keyboard: nothing moves, nothing waits, nothing is lost. Each test practises a page of its own, on days
 * of its own, so that it does not matter what the others have learned.
 */
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import type { Queue } from '@/lib/study/types'
import { asked, awake, begin, visit } from './support/awake'
import { seriousFindings } from './support/axe'
import { ownServer } from './support/own-server'
import { answerUntil } from './support/turns'
import { readDeck, setClock } from './support/world'

const server = ownServer()

const show = (page: Page) => page.getByRole('button', { name: 'Show answer' })
const grades = (page: Page) => page.getByRole('group', { name: 'How well did you recall it?' })
const progress = (page: Page) => page.locator('.session-title')
const waiting = (page: Page) => page.locator('.unsent')

/** Practises a page of the book whose first items are so many cards, as things stand on that day. */
async function practise(page: Page, context: BrowserContext, cards: number, instant: string) {
  await setClock(context, page, instant)
  for (const { slug } of readDeck().deck.pages) {
    const reply = await page.request.get(`/api/queue?page=${slug}&limit=${cards}`)
    const { items } = (await reply.json()) as Queue
    if (items.length === cards && items.every(({ kind }) => kind === 'card')) return begin(page, `/review?page=${slug}`)
  }
  throw new Error(`no page opens with ${cards} cards on ${instant}`)
}

const answersOn = (day: string) =>
  server.read((read) =>
    read.review.findMany({ where: { day, kind: { notIn: ['undo', 'regrade'] } }, orderBy: { sequence: 'asc' } }),
  )

test('the answer appears under its question, and nothing moves', async ({ page, context }) => {
  await practise(page, context, 3, '2026-05-04T10:00:00.000Z')
  await expect(progress(page)).toHaveText(/^1 of \d+$/)
  const place = () =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().toJSON() as DOMRect
      return { question: box('.question'), dock: box('.dock'), top: box('.session-top') }
    })
  const before = await place()
  await page.keyboard.press('Space')
  await expect(page.locator('#answer')).toBeFocused()
  expect(await place()).toEqual(before)
  await expect(grades(page).getByRole('button')).toHaveText([/^Again/, /^Hard/, /^Good/, /^Easy/])
  for (const button of await grades(page).getByRole('button').all()) await expect(button).toHaveText(/\d/)

  const question = await page.locator('.question').innerText()
  await page.keyboard.press('4')
  await expect(page.locator('.question')).not.toHaveText(question, { useInnerText: true })
  await expect(show(page)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Easy, back in/ })).toBeAttached()
})

test('Space shows the answer and then means Good; the list of keys opens and closes', async ({ page, context }) => {
  await practise(page, context, 3, '2026-05-05T10:00:00.000Z')
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await expect(show(page)).toBeVisible()
  await expect.poll(async () => (await answersOn('2026-05-05')).map(({ grade }) => grade)).toEqual([3])

  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await expect(dialog).toBeVisible()
  // The keys of the page rest while it is open.
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(show(page)).toBeVisible()

  await page.keyboard.type('gb')
  await page.waitForURL('**/book')
})

test('undo restores the state exactly, answer by answer', async ({ page, context }) => {
  await practise(page, context, 3, '2026-05-06T10:00:00.000Z')
  const states = async () => {
    const rows = await server.read((read) => read.itemState.findMany({ orderBy: { itemId: 'asc' } }))
    // The version counts writes; everything else must be as it was.
    return rows.map(({ version: _version, ...row }) => row)
  }
  const before = await states()
  const first = await page.locator('.question').innerText()
  for (const grade of ['1', '4']) {
    await page.keyboard.press('Space')
    await page.keyboard.press(grade)
  }
  await expect.poll(async () => (await answersOn('2026-05-06')).length).toBe(2)
  expect(await states()).not.toEqual(before)

  await page.keyboard.press('u')
  await page.keyboard.press('u')
  await expect(page.locator('.question')).toHaveText(first, { useInnerText: true })
  // As it was before the answer: with its answer in view.
  await expect(grades(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  await expect
    .poll(() => server.read((read) => read.review.count({ where: { day: '2026-05-06', kind: 'undo' } })))
    .toBe(2)
  expect(await states()).toEqual(before)
})

test('without a connection the session goes on, and everything arrives later, once and in order', async ({
  page,
  context,
}) => {
  const day = '2026-05-07'
  await practise(page, context, 3, `${day}T10:00:00.000Z`)
  await context.setOffline(true)
  for (const grade of ['3', '2', '4']) {
    await page.keyboard.press('Space')
    await page.keyboard.press(grade)
  }
  await expect(waiting(page)).toHaveText('3 answers wait for a connection')
  await expect(progress(page)).toHaveText(/^4 of/)
  expect(await answersOn(day)).toEqual([])

  // The tab is closed with the answers in it. The next page that is opened, whichever it is, sends them.
  await page.close()
  await context.setOffline(false)
  const later = await context.newPage()
  await setClock(context, later, `${day}T11:00:00.000Z`)
  await later.goto('/book')
  await expect.poll(async () => (await answersOn(day)).map(({ grade }) => grade)).toEqual([3, 2, 4])
  const [answered] = await answersOn(day)
  expect(answered!.answeredAt.toISOString().slice(0, 16)).toBe(`${day}T10:00`)
  await later.close()
})

test('an answer whose confirmation is lost is sent again and counts once', async ({ page, context }) => {
  const day = '2026-05-08'
  await practise(page, context, 3, `${day}T10:00:00.000Z`)
  let lost = 0
  await page.route('**/api/reviews', async (route) => {
    if (lost > 0) return route.continue()
    lost++
    await route.fetch()
    await route.abort()
  })
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(waiting(page)).toHaveText('1 answer waits for a connection')
  await expect(waiting(page)).toHaveText('')
  expect(lost).toBe(1)
  expect(await answersOn(day)).toHaveLength(1)
})

test('the way back to a session that was left does not ask again what was answered', async ({ page, context }) => {
  const day = '2026-05-15'
  await practise(page, context, 2, `${day}T10:00:00.000Z`)
  const first = await page.locator('.question').innerText()
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect.poll(async () => (await answersOn(day)).length).toBe(1)
  await page.keyboard.press('Escape')
  await page.waitForURL(/\/$/)
  await page.goBack()
  await expect(page.locator('.question')).toBeVisible()
  await expect(page.locator('.question')).not.toHaveText(first, { useInnerText: true })
})

test('a choice is made by letter, every option says why, and the grade follows', async ({ page, context }) => {
  const day = '2026-05-11'
  const deck = readDeck()
  const choice = deck.deck.items.find((item) => item.kind === 'choice' && !item.multiple)
  if (choice?.kind !== 'choice') throw new Error('the deck has no choice question')
  await setClock(context, page, `${day}T10:00:00.000Z`)
  await begin(page, `/review?page=${choice.page}`)
  const options = page.locator('.options .option')
  await answerUntil(page, '.options')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Choose an option first.')).toBeVisible()
  const right = await options.evaluateAll(
    (rows, text) => rows.findIndex((row) => row.querySelector('.option-text')!.textContent === text),
    choice.options.find((option) => option.right)!.text.text,
  )
  await page.keyboard.press('abcdef'.charAt(right < 0 ? 0 : right))
  await page.keyboard.press('Enter')
  await expect(page.locator('.option-why')).toHaveCount(await options.count())
  await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  const answered = async () => (await answersOn(day)).find(({ chosen }) => chosen !== null)
  await expect.poll(async () => (await answered())?.grade).toBe(right < 0 ? 1 : 3)
})

test('what was typed survives a reload; a grid takes arrows and pasting; hints and solution by keyboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await setClock(context, page, '2026-05-12T10:00:00.000Z')
  await page.goto('/exercises/confusion-matrix-from-labels')
  const cell = (row: number, column: number) => page.getByRole('textbox', { name: `row ${row}, column ${column}` })
  await expect(cell(1, 1)).toBeFocused()
  await page.keyboard.type('1/2')
  await page.keyboard.press('Enter')
  await expect(cell(2, 1)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('7')
  await page.keyboard.press('ArrowUp')
  await expect(cell(1, 2)).toBeFocused()

  const statement = await page.locator('.statement').innerText()
  await page.reload()
  await expect(page.locator('.statement')).toHaveText(statement, { useInnerText: true })
  await expect(cell(1, 1)).toHaveValue('1/2')
  await expect(cell(2, 2)).toHaveValue('7')

  await cell(1, 2).focus()
  await page.evaluate(() => navigator.clipboard.writeText('[[8, 9], [10, 11]]'))
  await page.keyboard.press('ControlOrMeta+v')
  await expect(cell(1, 2)).toHaveValue('8')
  await expect(cell(2, 3)).toHaveValue('11')
  await expect(cell(1, 1)).toHaveValue('1/2')

  await page.keyboard.press('Alt+h')
  await expect(page.getByRole('heading', { name: 'Hint 1 of 2' })).toBeVisible()
  await expect(cell(1, 2)).toHaveValue('8')
  await page.getByRole('button', { name: 'Show solution' }).press('Enter')
  await expect(page.getByText(/Counts as/)).toContainText('Again')
  await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused()

  await page.getByRole('button', { name: 'Change the grade' }).click()
  await page.getByRole('group', { name: 'Count it as' }).getByRole('button', { name: 'Good' }).click()
  await expect(page.getByText(/Counts as/)).toContainText('Good')

  await page.keyboard.press('n')
  await expect(page.locator('.statement')).not.toHaveText(statement, { useInnerText: true })
  await expect(cell(1, 1)).toHaveValue('')
})

test('the echo shows what is understood and points at what is not, without moving the field', async ({
  page,
  context,
}) => {
  await setClock(context, page, '2026-05-13T10:00:00.000Z')
  await page.goto('/exercises/recall-for-target-f1')
  const field = page.getByRole('textbox').first()
  await expect(field).toBeVisible()
  const rule = page.locator('.rule').first()
  const empty = await rule.boundingBox()
  await field.fill('(1+2)/4')
  await expect(page.locator('.echo .value').first()).toHaveText(/0\.75$/)
  await expect(page.locator('.echo mfrac').first()).toBeAttached()
  expect(await rule.boundingBox()).toEqual(empty)
  await field.fill('2 ++ 3*')
  await expect(page.locator('.echo .pointed').first()).toBeVisible()
  expect(await rule.boundingBox()).toEqual(empty)
})

test('axe finds nothing serious in the states a session goes through', async ({ page, context }) => {
  await practise(page, context, 1, '2026-05-14T10:00:00.000Z')
  await page.keyboard.press('Space')
  await expect(grades(page)).toBeVisible()
  expect(await seriousFindings(page), 'a card with its answer').toEqual([])

  await page.goto('/exercises/confusion-matrix-from-labels')
  const cells = page.getByRole('textbox')
  await expect(cells.first()).toBeVisible()
  for (const cell of await cells.all()) await cell.fill('99')
  await page.keyboard.press('Alt+h')
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.locator('.verdict', { hasText: 'Wrong' })).toBeVisible()
  expect(await seriousFindings(page), 'a wrong answer').toEqual([])
  await page.getByRole('button', { name: 'Show solution' }).click()
  await page.getByRole('button', { name: 'Change the grade' }).click()
  expect(await seriousFindings(page), 'a worked solution').toEqual([])

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await seriousFindings(page), 'the list of keys').toEqual([])
})

test('the theme is chosen before the first paint, and kept', async ({ page }) => {
  await visit(page, '/')
  await page.getByRole('button', { name: 'Dark' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload({ waitUntil: 'commit' })
  await page.waitForSelector('body', { state: 'attached' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await awake(page)
  await page.getByRole('button', { name: 'Auto' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto')
})

test('where fingers press, targets are at least 44 pixels high', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  for (const path of ['/', '/review', '/exercises/confusion-matrix-from-labels']) {
    await visit(page, path)
    // What is drawn for the learner comes after the page.
    if (path !== '/') await asked(page)
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, .btn, .rail a, .topics a, .option, input:not(.visually-hidden)',
        ),
      ]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(small, path).toEqual([])
  }
  await context.close()
})
