/** A learner with three months behind: weights fitted to the memory, and a plan for a day. */
import { expect, test } from '@playwright/test'
import { reload, visit } from './support/awake'
import { seriousFindings } from './support/axe'
import { ownServer } from './support/own-server'
import { THREE_MONTHS } from './support/pasts'
import { setClock } from './support/world'

const { now } = THREE_MONTHS
ownServer(THREE_MONTHS)

test('weights are fitted, compared, put in force and taken back', async ({ page, context }) => {
  await setClock(context, page, now)
  await visit(page, '/progress')
  const panel = page.getByRole('region', { name: 'Fit to your memory' })
  await panel.getByRole('button', { name: 'Fit to my memory' }).click()
  await expect(panel.getByText(/^Fitted on .*\. Better by 0\.\d{4}; not in force\.$/)).toBeVisible({ timeout: 60_000 })
  const losses = (await panel.locator('tbody td.r').allInnerTexts()).map(Number)
  expect(losses[1]).toBeLessThan(losses[0]!)

  await panel.getByRole('button', { name: 'Use these weights' }).click()
  await expect(panel.getByText(/and in force/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await reload(page)
  await expect(panel.getByText(/and in force/)).toBeVisible()
  await panel.getByRole('button', { name: 'Take back' }).click()
  await expect(panel.getByText(/not in force/)).toBeVisible()
})

test('an exam: worked out before it is planned, said where it is not possible, given up', async ({ page, context }) => {
  await setClock(context, page, now)
  await visit(page, '/plan')
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
