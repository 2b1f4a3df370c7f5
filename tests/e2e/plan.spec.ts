/** A learner with three months behind: weights fitted to the memory, and a plan for a day. */
import { expect, test } from '@playwright/test'
import { learnerDay } from '@/lib/scheduler'
import { replayLearner } from '@/lib/study/replay'
import { QUICK_TO_FORGET, answersOf } from '@/tests/support/learner'
import { seriousFindings } from './support/axe'
import type { OwnServer } from './support/own-server'
import { startServer } from './support/own-server'
import { readDeck, setClock } from './support/world'

test.describe.configure({ mode: 'serial' })

const NOW = '2026-04-10T10:00:00.000Z'
const DAYS = 90
let server: OwnServer

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const deck = readDeck()
  const ids = deck.deck.pages
    .flatMap(({ slug }) => deck.itemsOf(slug))
    .filter(({ kind }) => kind !== 'exercise')
    .map(({ id }) => id)
  const tracks = answersOf(
    QUICK_TO_FORGET,
    { items: 400, perDay: 10, days: DAYS, seed: 8 },
    Date.parse(NOW) - DAYS * 86_400_000,
  )
  const rows = tracks
    .flatMap((track, i) => track.map((answer) => ({ itemId: ids[i]!, ...answer })))
    .toSorted((a, b) => a.at - b.at)
    .map(({ itemId, at, grade }, i) => ({
      ...{ learnerId: 'local', id: `log-${i}`, sequence: i + 1, kind: 'card', itemId, grade, duration: 8000 },
      ...{
        answeredAt: new Date(at),
        recordedAt: new Date(at),
        day: learnerDay(at, { timeZone: 'UTC', dayStart: 240 }),
      },
      ...{ deckHash: deck.deck.hash, revision: '', retention: 0.9, algorithm: 'log', weights: 'default' },
    }))
  server = await startServer('plan', Number(process.env['EPOCH_E2E_PORT'] ?? 3199) + 1, (database) =>
    database.write(async (tx) => {
      await tx.learner.create({ data: { id: 'local', timeZone: 'UTC', created: new Date(rows[0]!.answeredAt) } })
      for (let i = 0; i < rows.length; i += 1000) await tx.review.createMany({ data: rows.slice(i, i + 1000) })
      const learner = await tx.learner.update({ where: { id: 'local' }, data: { sequence: rows.length } })
      await replayLearner(tx, deck, learner)
    }),
  )
})
test.afterAll(() => server.stop())

test('weights are fitted, compared, put in force and taken back', async ({ page, context }) => {
  await setClock(context, page, NOW)
  await page.goto(`${server.url}/progress`)
  const panel = page.getByRole('region', { name: 'Fit to your memory' })
  await panel.getByRole('button', { name: 'Fit to my memory' }).click()
  await expect(panel.getByText(/^Fitted on .*\. Better by 0\.\d{4}; not in force\.$/)).toBeVisible({ timeout: 60_000 })
  const losses = (await panel.locator('tbody td.r').allInnerTexts()).map(Number)
  expect(losses[1]).toBeLessThan(losses[0]!)

  await panel.getByRole('button', { name: 'Use these weights' }).click()
  await expect(panel.getByText(/and in force/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.reload()
  await expect(panel.getByText(/and in force/)).toBeVisible()
  await panel.getByRole('button', { name: 'Take back' }).click()
  await expect(panel.getByText(/not in force/)).toBeVisible()
})

test('an exam: worked out before it is planned, said where it is not possible, given up', async ({ page, context }) => {
  await setClock(context, page, NOW)
  await page.goto(`${server.url}/plan`)
  await expect(page.getByText(/recommended: \d+.%/).first()).toBeAttached({ timeout: 60_000 })

  const form = page.locator('.exam-form')
  await form.getByRole('button', { name: 'Work out what it takes' }).click()
  await expect(form.getByRole('status')).toContainText('Choose a date first.')
  await form.getByLabel('Date').fill('2026-05-20')
  await form.getByLabel(/^1 /).check()
  await form.getByRole('spinbutton', { name: 'Minutes a day for it' }).fill('240')
  await form.getByRole('button', { name: 'Work out what it takes' }).click()
  const verdict = form.getByText(/^To know 90.% on Wednesday 20 May you need \d+ minutes? a day: possible\.$/)
  await expect(verdict).toBeVisible({ timeout: 60_000 })

  await form.getByLabel(/^4 /).check()
  await form.getByLabel('Date').fill('2026-04-12')
  await form.getByRole('spinbutton', { name: 'Minutes a day for it' }).fill('5')
  await form.getByRole('button', { name: 'Work out what it takes' }).click()
  await expect(form.getByText(/not possible.*With 5 minutes a day you will know about \d+.%/)).toBeVisible({
    timeout: 60_000,
  })

  await form.getByLabel(/^4 /).uncheck()
  await form.getByLabel('Date').fill('2026-05-20')
  await form.getByRole('spinbutton', { name: 'Minutes a day for it' }).fill('240')
  await form.getByLabel('Name, if you like').fill('Oral')
  await form.getByRole('button', { name: 'Work out what it takes' }).click()
  await expect(verdict).toBeVisible({ timeout: 60_000 })
  await form.getByRole('button', { name: 'Follow this plan' }).click()
  const exam = page.getByRole('article', { name: /^Oral, Wednesday 20 May/ })
  await expect(exam.getByText(/you need \d+ minutes? a day: possible/)).toBeVisible({ timeout: 60_000 })
  await expect(exam.getByRole('img', { name: /^Bar chart of the minutes on each of 40 days/ }).first()).toBeAttached()
  expect(await seriousFindings(page)).toEqual([])

  await exam.getByRole('button', { name: 'Give this plan up' }).click()
  await expect(exam).toBeHidden()
})
