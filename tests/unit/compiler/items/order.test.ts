import { describe, expect, test } from 'vitest'
import type { OrderItem } from '@/lib/deck'
import { summary } from '@/scripts/commands/deck'
import { compileFiles, page } from '../../../support/book'

const block = (change: (text: string) => string = (text) => text) =>
  page(
    change(`
## 1.2 Training

\`\`\`order
id: training-step
aliases: [training-loop-step]
concept: training-loop
question: Put one training step in order, with $\\eta$ fixed.
steps:
  - text: Clear the gradients with \`zero_grad()\`
    because: Gradients *add up*.
  - text: Compute the loss
  - text: Go back with \`backward()\`
note: Evaluation has none of these.
\`\`\`
`),
  )
const orders = async (text: string): Promise<OrderItem[]> => {
  const { deck, errors } = await compileFiles({ 'page.md': text })
  expect(errors).toEqual([])
  return deck.items.filter((item) => item.kind === 'order')
}

describe('an order block', () => {
  test('becomes one item with its steps in the order written', async () => {
    const [item] = await orders(block())
    expect(item).toMatchObject({
      id: 'training-step',
      aliases: ['training-loop-step'],
      concept: 'training-loop',
      section: '1.2',
      anchor: 'training',
      derived: false,
      line: 9,
      note: { text: 'Evaluation has none of these.' },
    })
    expect(item!.question.html).toContain('katex')
    expect(item!.steps.map((step) => step.text.text)).toEqual([
      'Clear the gradients with zero_grad()',
      'Compute the loss',
      'Go back with backward()',
    ])
    expect(item!.steps[0]!.text.html).toContain('<code>zero_grad()</code>')
    expect(item!.steps.map((step) => step.because?.html ?? null)).toEqual([
      expect.stringContaining('<em>add up</em>'),
      null,
      null,
    ])
  })

  test('stands on its page and is counted by its kind', async () => {
    const compiled = await compileFiles({ 'page.md': block() })
    expect(compiled.deck.pages[0]!.items).toEqual(['training-step'])
    expect(summary(compiled).items).toEqual({ card: 0, choice: 0, order: 1, exercise: 0 })
  })

  test.each([
    ['the question', (text: string) => text.replace('Put one', 'Bring one')],
    ['a step', (text: string) => text.replace('Compute the loss', 'Compute the mean loss')],
    ['a reason', (text: string) => text.replace('*add up*', 'add up')],
    ['the note', (text: string) => text.replace('none of these', 'nothing of this')],
    [
      'the order',
      (text: string) =>
        text.replace('  - text: Compute the loss\n', '').replace('note:', '  - text: Compute the loss\nnote:'),
    ],
  ])('has another revision when %s changes', async (_what, change) => {
    const [before] = await orders(block())
    const [after] = await orders(block(change))
    expect(after!.id).toBe(before!.id)
    expect(after!.revision).not.toBe(before!.revision)
  })

  test('keeps its revision where only its name changes', async () => {
    const [before] = await orders(block())
    const [after] = await orders(block((text) => text.replace('id: training-step', 'id: one-training-step')))
    expect(after!.revision).toBe(before!.revision)
  })
})
