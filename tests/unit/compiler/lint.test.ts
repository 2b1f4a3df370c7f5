/** Advice to authors: each case is a page with one weakness, beside the same page without it. */
import { describe, expect, test } from 'vitest'
import { compileFiles, page } from '../../support/book'

const card = (front: string, back: string, id = 'one') => `
\`\`\`card
id: ${id}
front: ${JSON.stringify(front)}
back: ${JSON.stringify(back)}
\`\`\`
`
async function codes(body: string | Record<string, string>): Promise<string[]> {
  const files = typeof body === 'string' ? { '1.1-page.md': page(body) } : body
  return (await compileFiles(files)).warnings.map(({ code, line }) => `${code} ${line}`)
}

describe('cards', () => {
  test.each([
    ['a long answer', card('Why?', 'word '.repeat(61)), ['answer-long 7']],
    ['an answer just short enough', card('Why?', 'word '.repeat(60)), []],
    ['a list of three', card('What helps?', '- one\n- two\n- three'), ['several-facts 7']],
    ['four sentences', card('What happens?', 'It rises. It falls. It stops. It ends.'), ['several-facts 7']],
    ['yes or no', card('Does momentum help here?', 'It does.'), ['yes-no 7']],
    ['an answer with yes', card('What of momentum?', 'Yes, it helps.'), ['yes-no 7']],
    ['one of two', card('Does momentum speed up or slow down?', 'It speeds up.'), []],
    [
      'nearly the same twice',
      card('Which share of positives does recall count?', 'Those found.', 'one') +
        card('Which share of the positives does recall count?', 'Those found.', 'two'),
      ['near-duplicate 13'],
    ],
    [
      'the same words about another thing',
      card('Which share does recall count?', 'Positives found.', 'one') +
        card('Which share does precision count?', 'Alarms that are right.', 'two'),
      [],
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await codes(body)).toEqual(expected)
  })
})

describe('choice questions', () => {
  const wrong = ['it falls', 'it rises']
  const question = (right: string, n: number) => `
\`\`\`choice
id: question-${n}
question: What happens to number ${n}?
options:
  - { text: ${right}, right: true, because: So it is. }
${wrong.map((text) => `  - { text: ${text}, because: So it is not. }`).join('\n')}
\`\`\`
`
  const book = (...rights: string[]) => rights.map(question).join('')
  const times = (n: number, right: string) => Array<string>(n).fill(right)
  const [short, middle, long] = ['it is', 'it lasts', 'it stays the same']

  test.each([
    ['the right option now longest, now shortest', [...times(8, long), ...times(8, middle), ...times(8, short)], []],
    ['the right option of one length with a wrong one', times(24, middle), []],
    [
      'the right option the longest, never the shortest',
      times(24, long),
      ['the longest in 24 of 24 choice questions of the book; chance would make it 8', 'the shortest in 0 of 24'],
    ],
    [
      'the right option the shortest, never the longest',
      times(24, short),
      ['the longest in 0 of 24', 'the shortest in 24 of 24'],
    ],
    ['too few to be a habit', times(19, long), []],
  ])('%s', async (_name, rights, expected) => {
    const { warnings } = await compileFiles({ '1.1-page.md': page(book(...rights)) })
    expect(warnings.map(({ code }) => code)).toEqual(expected.map(() => 'choice-length'))
    for (const [i, words] of expected.entries()) expect(warnings[i]?.message).toContain(`the right option is ${words}`)
  })

  test('the hint says what to do, and where', async () => {
    const { warnings } = await compileFiles({ '1.1-page.md': page(book(...times(2, middle), ...times(22, long))) })
    expect(warnings[0]?.hint).toMatch(/^shorten right options .* as in 'question-2', 'question-3', 'question-4'$/)
  })
})

describe('pages', () => {
  const asked = card('What?', 'That.')
  test('a page that asks nothing', async () => {
    expect(await codes('\nOnly prose.\n')).toEqual(['page-empty 1'])
  })

  test('a picture without words', async () => {
    expect(await codes(`\n![](a.png) and ![curves](b.png)\n${asked}`)).toEqual(['image-alt 7'])
  })

  test('a symbol that nobody names', async () => {
    const formula = (words: string) => `\n${words}\n\n$$\nv = \\mu v + \\gamma g\n$$\n${asked}`
    expect(await codes(formula('The velocity keeps a share $\\mu$.'))).toEqual(['symbol-undefined 9'])
    expect(await codes(formula('It keeps a share $\\mu$ and adds $\\gamma$ of the gradient.'))).toEqual([])
  })

  test('a symbol that a required page names', async () => {
    const first = page(`\nThe rate $\\gamma$.\n${asked}`, 'First')
    const second = page(`\n$$\nv = \\gamma g\n$$\n${card('B?', 'C.', 'b')}`, 'Second')
    expect(await codes({ '1-first.md': first, '2-second.md': second })).toEqual(['symbol-undefined 7'])
    const requiring = second.replace('order: 1\n', 'order: 2\nrequires: [first]\n')
    expect(await codes({ '1-first.md': first, '2-second.md': requiring })).toEqual([])
  })

  test('sections of the outline without a page', async () => {
    const files = { '1.1-page.md': page(asked), 'outline.yaml': 'sections: ["1", "1.1", "2"]\n' }
    const { warnings } = await compileFiles(files)
    expect(warnings).toMatchObject([
      { file: 'outline.yaml', code: 'section-missing', message: 'no page covers the sections 1, 2' },
    ])
  })

  test('an outline that cannot be read is an error, not a crash', async () => {
    const { errors } = await compileFiles({ '1.1-page.md': page(asked), 'outline.yaml': 'sections: {a: b\n' })
    expect(errors).toMatchObject([{ file: 'outline.yaml', code: 'outline' }])
  })
})

test('notes of other people are spared', async () => {
  expect(await codes({ 'notes.md': '# Notes\n\nOnly prose, and $$\\gamma = \\mu$$ in it.\n' })).toEqual([])
})
