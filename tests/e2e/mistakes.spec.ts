/** Mistakes over twelve weeks: by kind and by page, one's own answer, the drill. */
import { expect, test } from '@playwright/test'
import type { ExerciseItem } from '@/lib/deck'
import { seriousFindings } from './support/axe'
import { mistaken, plainExercises, work, type Worker } from './support/exercising'
import { ownServer } from './support/own-server'
import { readDeck, setClock } from './support/world'

test.describe.configure({ mode: 'serial' })

const now = '2026-03-12T11:00:00.000Z'
/** Mondays at noon; the week of 9 March is the last. */
const week = (n: number) => new Date(Date.UTC(2026, 2, 9 - 7 * (11 - n), 11)).toISOString()

const server = ownServer()

let often: ExerciseItem
let once: ExerciseItem
let last: Awaited<ReturnType<typeof work>>

test('where none has been made, the pages say so', async ({ page, context }) => {
  await setClock(context, page, now)
  await page.goto('/progress/mistakes')
  await expect(page.getByRole('heading', { name: 'Mistakes', level: 1 })).toBeVisible()
  await expect(page.getByText(/^No exercise was done in the last 12 weeks/)).toBeVisible()
  await page.goto('/progress')
  await expect(page.getByText(/None so far\.$/)).toBeVisible()
  expect((await page.goto('/progress/mistakes/sign'))?.status()).toBe(404)
})

test('they stand by kind with how often and whether they fade, and by page', async ({ page, context, request }) => {
  test.setTimeout(120_000)
  const deck = readDeck()
  const [first, ...rest] = plainExercises(deck)
  often = first!
  once = rest.find(({ page: slug }) => slug !== often.page)!
  const worker: Worker = { request, server, deck }
  // In all of five exercises of the earlier weeks, in none of the last four.
  for (let i = 2; i < 7; i++) last = await work(worker, often.id, week(i), 'mistaken')
  for (let i = 8; i < 12; i++) await work(worker, often.id, week(i), 'right')
  await work(worker, often.id, now, 'right')
  await work(worker, once.id, week(11), 'mistaken')

  await setClock(context, page, now)
  await page.goto('/progress/mistakes')
  const title = mistaken(last.variant)!.title
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: title, exact: true }) })
  await expect(row.first()).toContainText('5 of 10')
  await expect(row.first()).toContainText('Not back for 5 weeks: over 5 exercises in which it could have')
  await expect(
    page.getByText(/^\d kinds of mistake in 11 exercises done in the last 12 weeks\. One has not/),
  ).toBeVisible()
  const topics = page.getByRole('region', { name: 'By page of the book' })
  await expect(topics.getByRole('link', { name: new RegExp(deck.page(once.page)!.title) }).first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('a kind shows one’s own answer as it was drawn, and leads to the exercises in which it was made', async ({
  page,
  context,
}) => {
  await setClock(context, page, now)
  await page.goto('/progress/mistakes')
  const { title, answers } = mistaken(last.variant)!
  await page.getByRole('link', { name: title, exact: true }).first().click()
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  const example = page.getByRole('region', { name: 'Your last one' })
  const wrong = Object.entries(answers).find(([name, text]) => text !== last.answers[name])!
  await expect(example.locator('dd').nth(1)).toHaveText(wrong[1])
  await expect(page.getByText('Its share has fallen by', { exact: false })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Practise this exercise' }).click()
  await expect(page).toHaveURL(`/review?exercise=${often.id}`)
  await expect(page.getByText(`Practice: ${often.title}`)).toBeVisible()
  await expect(page.getByRole('textbox').first()).toBeVisible()
})

test('the panel on Progress shows the most frequent and leads to all of them', async ({ page, context }) => {
  await setClock(context, page, now)
  await page.goto('/progress')
  const panel = page.getByRole('region', { name: 'Frequent mistakes' })
  await expect(panel.getByRole('link', { name: mistaken(last.variant)!.title, exact: true })).toBeVisible()
  await panel.getByRole('link', { name: 'All, with your own answers' }).click()
  await expect(page).toHaveURL('/progress/mistakes')
})
