/** Quizzes in the browser: one with feedback and a reload in the middle, a mock exam by keyboard alone. */
import { expect, test, type Page } from '@playwright/test'
import { Item } from '@/lib/deck'
import { shownOrder, type Question, type QuizKind } from '@/lib/quiz'
import { asked, reload, visit } from './support/awake'
import { seriousFindings } from './support/axe'
import { ownServer } from './support/own-server'

const server = ownServer()

/** The questions as the server keeps them. */
async function questionsOf(page: Page): Promise<Question[]> {
  const quizId = /\/quiz\/([^/?]+)/.exec(page.url())![1]!
  const rows = await server.read((read) =>
    read.quizQuestion.findMany({ where: { quizId }, orderBy: { number: 'asc' } }),
  )
  return rows.map(({ kind, item, seed }) => ({ kind: kind as QuizKind, item: Item.parse(JSON.parse(item)), seed }))
}

/** Keys of the options that are right. */
function rightKeys(question: Question): string[] {
  const { item } = question
  if (item.kind !== 'choice') throw new Error(`${item.id} is no choice`)
  return shownOrder(question).flatMap((place, i) => (item.options[place]!.right ? [String(i + 1)] : []))
}

const next = (page: Page) => page.getByRole('button', { name: /^(Next question|To the end)/ })

test('with feedback: choose, answer, be told why, reload, continue, see the result, start another', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await visit(page, '/quiz')
  await expect(page.getByRole('heading', { name: 'Quizzes', level: 1 })).toBeVisible()
  await expect(page.getByText(/^The choice holds \d+ questions\.$/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start 10 questions' })).toBeEnabled()
  expect(await seriousFindings(page)).toEqual([])

  await visit(page, '/quiz?seed=one2&chapters=5&n=4&mix=choice,cloze&deck=other')
  await expect(page.getByText(/another version of the book/)).toBeVisible()
  await page.getByRole('button', { name: 'Start 4 questions' }).click()
  await expect(page.getByText('1 of 4')).toBeVisible()
  await asked(page)
  const questions = await questionsOf(page)
  for (const [i, question] of questions.entries()) {
    await expect(page.getByText(`${i + 1} of 4`)).toBeVisible()
    if (question.kind === 'cloze') {
      if (question.item.kind !== 'card') throw new Error('a gap is a card')
      await page
        .getByRole('textbox', { name: /^(What belongs in the gap|The term)$/ })
        .fill(question.item.back.text.toUpperCase())
    } else for (const key of rightKeys(question)) await page.keyboard.press(key)
    await page.getByRole('button', { name: /^Check/ }).click()
    await expect(page.getByText('1 point', { exact: true })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    if (i === 1) {
      // It goes on with the first question that is open.
      await reload(page)
      await expect(page.getByText('3 of 4')).toBeVisible()
      continue
    }
    await next(page).click()
  }
  await expect(page.getByRole('heading', { name: 'Hand in?' })).toBeVisible()
  await expect(page.getByText('Every question is answered.')).toBeVisible()
  await page.getByRole('button', { name: /^Hand in/ }).click()
  await expect(page.getByText('4 of 4 points')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.locator('.quiz-review summary').first().click()
  await expect(page.locator('.quiz-opened').first()).toBeVisible()

  await page.getByRole('button', { name: 'The same quiz again' }).click()
  await expect(page.getByText('1 of 4')).toBeVisible()
  expect(await questionsOf(page)).toEqual(questions)
  await page.getByRole('link', { name: /^End/ }).click()
  await expect(page.getByRole('link', { name: /^Continue:/ })).toBeVisible()
})

test('a mock exam by keyboard alone: nothing is told before the end, answers can be changed and outlast a reload', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const replies: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/quizzes') || response.url().includes('/quiz/'))
      replies.push(response.text().catch(() => ''))
  })
  await visit(page, '/quiz?seed=two3&chapters=5&n=3&minutes=30&mix=choice&feedback=end')
  await page.getByRole('button', { name: 'Start 3 questions' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 3')).toBeVisible()
  await asked(page)
  await expect(page.getByText('30 min left')).toBeVisible()
  const questions = await questionsOf(page)
  const [first, second] = questions
  const wrong = ['1', '2', '3', '4'].find((key) => !rightKeys(first!).includes(key))!
  const saved = () => page.waitForResponse((response) => response.url().endsWith('/answers') && response.ok())

  await Promise.all([saved(), page.keyboard.press(wrong)])
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 3')).toBeVisible()
  await Promise.all([saved(), page.keyboard.press('m')])
  for (const key of rightKeys(second!)) await Promise.all([saved(), page.keyboard.press(key)])
  await reload(page)
  await expect(page.getByText('3 of 3')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('2 of 3')).toBeVisible()
  await expect(page.getByRole('button', { name: /Mark for later/ })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('1 of 3')).toBeVisible()
  await expect(page.locator('.option[data-chosen] .option-key')).toHaveText('ABCDEF'.charAt(Number(wrong) - 1))
  // Changed: one that is right is added to, or put in the place of, the wrong one.
  if (first!.item.kind === 'choice' && first!.item.multiple) await Promise.all([saved(), page.keyboard.press(wrong)])
  for (const key of rightKeys(first!)) await Promise.all([saved(), page.keyboard.press(key)])
  for (const at of ['2 of 3', '3 of 3']) {
    await page.keyboard.press('ArrowRight')
    await expect(page.getByText(at)).toBeVisible()
  }
  expect((await Promise.all(replies)).filter((text) => /becauseHtml/.test(text))).toEqual([])
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('1 question left open; what is open counts nothing. 1 marked for later.')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 3 points')).toBeVisible()
  await expect(page.getByText('1 question left open.')).toBeVisible()
})

test('a lost network: answers are kept and sent when it is back', async ({ page, context }) => {
  test.setTimeout(120_000)
  await visit(page, '/quiz?seed=net4&chapters=5&n=2&mix=numeric&feedback=end')
  await page.getByRole('button', { name: 'Start 2 questions' }).click()
  await expect(page.getByText('1 of 2')).toBeVisible()
  await asked(page)
  await context.setOffline(true)
  const field = page.getByRole('textbox').first()
  await field.fill('0.25')
  await expect(page.getByText('Your answers are kept here and wait for a connection.')).toBeVisible()
  const saved = page.waitForResponse((response) => response.url().endsWith('/answers') && response.ok())
  await context.setOffline(false)
  await saved
  await expect(page.getByText('Your answers are kept here and wait for a connection.')).toBeHidden()
  await reload(page)
  // It goes on with the question that is open.
  await expect(page.getByText('2 of 2')).toBeVisible()
  await page.getByRole('button', { name: /^Back/ }).click()
  await expect(page.getByRole('textbox').first()).toHaveValue('0.25')
})
