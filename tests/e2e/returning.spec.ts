/** Exercises over time: an easier one after two failures, the same one on the day it is due, and grids that are pasted. */
import { expect, test, type Page } from '@playwright/test'
import type { ItemView, Queue } from '@/lib/study/types'
import { begin } from './support/awake'
import { ownServer } from './support/own-server'
import { openVariant, readDeck, setClock } from './support/world'

const server = ownServer()

async function open(page: Page, id: string) {
  await page.goto(`/exercises/${id}`)
  await expect(page.getByRole('textbox').first()).toBeVisible()
  return openVariant(server, id)
}

test('after two failures an easier one is offered, opens, and leads back', async ({ page, context }) => {
  await setClock(context, page, '2026-06-01T10:00:00.000Z')
  const harder = readDeck().item('conv1d-length')
  const easier = readDeck().item('conv-output-side')
  if (harder?.kind !== 'exercise' || easier?.kind !== 'exercise') throw new Error('these are no exercises')
  expect(harder.easier).toBe(easier.id)
  const variant = await open(page, harder.id)
  const statement = await page.locator('.statement').innerText()
  const field = page.getByRole('textbox').first()
  const key = Object.values(variant.key)[0] as number

  for (const off of [17, 23]) {
    await expect(page.getByRole('button', { name: 'An easier one' })).toBeHidden()
    await field.fill(String(key + off))
    await page.keyboard.press('Enter')
    await expect(page.locator('.verdict', { hasText: 'Wrong' })).toBeVisible()
    await expect(page.getByText(off === 17 ? /Check/ : /Counts as/).first()).toBeVisible()
  }
  await expect(page.getByText(/Counts as/)).toContainText('Again')
  await page.getByRole('button', { name: 'An easier one' }).click()
  await expect(page.locator('.session-title')).toHaveText(easier.title)
  await expect(page.locator('.statement')).not.toHaveText(statement, { useInnerText: true })

  const next = await openVariant(server, easier.id)
  await field.fill(String(Object.values(next.key)[0] as number))
  await page.keyboard.press('Enter')
  await expect(page.locator('.verdict', { hasText: 'Right' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the harder one' }).press('Enter')
  await expect(page.locator('.session-title')).toHaveText(harder.title)
  await expect(field).toHaveValue('')
  expect((await openVariant(server, harder.id)).seed).not.toBe(variant.seed)
})

test('an exercise comes back on the day it is due, with new numbers', async ({ page, context }) => {
  const id = 'xavier-uniform-bound'
  const slug = readDeck().item(id)!.page
  await setClock(context, page, '2026-06-02T10:00:00.000Z')
  const first = await open(page, id)
  const statement = await page.locator('.statement').innerText()
  await page.getByRole('textbox').fill(String(Object.values(first.key)[0] as number))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Counts as/)).toBeVisible()

  const reply = await page.request.get(`/api/items/${encodeURIComponent(id)}`)
  const { dueDay } = ((await reply.json()) as ItemView).memory
  const queued = async (day: string) => {
    await setClock(context, page, `${day}T10:00:00.000Z`)
    const { items } = (await (await page.request.get('/api/queue?limit=200')).json()) as Queue
    return items.filter(({ memory }) => memory.phase !== 'new').map((item) => item.id)
  }
  const before = new Date(Date.parse(`${dueDay}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  expect(before >= '2026-06-03', `due on ${dueDay}, which is not the next day`).toBe(true)
  expect(await queued(before)).not.toContain(id)
  expect(await queued(dueDay!)).toContain(id)

  await begin(page, `/review?page=${slug}`)
  // What is due comes first.
  await expect(page.locator('.statement')).toBeVisible()
  await expect(page.locator('.statement')).not.toHaveText(statement, { useInnerText: true })
  expect((await openVariant(server, id)).seed).not.toBe(first.seed)
  const drawn = await server.read((read) => read.attempt.count({ where: { exerciseId: id } }))
  expect(drawn).toBe(2)
})

test('a MATLAB matrix and a column of a spreadsheet are pasted into their cells and are right', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await setClock(context, page, '2026-06-03T10:00:00.000Z')
  const paste = async (text: string) => {
    await page.evaluate((given) => navigator.clipboard.writeText(given), text)
    await page.getByRole('textbox').first().focus()
    await page.keyboard.press('ControlOrMeta+v')
  }

  const matrix = (await open(page, 'linear-layer-on-batch')).key['out'] as number[][]
  await paste(`Y = [${matrix.map((row) => row.join(' ')).join('; ')}];`)
  await expect(page.getByText('4 entries pasted')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'row 2, column 1' })).toHaveValue(String(matrix[1]![0]))
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.locator('.verdict', { hasText: 'Right' })).toBeVisible()

  const vector = (await open(page, 'ce-gradient-logits')).key['gradient'] as number[]
  // With decimal commas, as a European spreadsheet copies it.
  await paste(`${vector.map((x) => x.toFixed(4).replace('.', ',')).join('\r\n')}\r\n`)
  await expect(page.getByText('3 entries pasted')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'entry 3' })).toHaveValue(vector[2]!.toFixed(4).replace('.', ','))
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.locator('.verdict', { hasText: 'Right' })).toBeVisible()
})
