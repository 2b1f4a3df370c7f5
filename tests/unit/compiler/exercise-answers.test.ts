/** The answer shapes of exercises as authors write them: a whole book with all of them, and what each fault is told. */
import { describe, expect, test } from 'vitest'
import { compileFiles, page } from '../../support/book'

const block = (
  answer: string,
  mistakes = '  - { id: a, value: 0, because: Because. }\n  - { id: b, value: 1, because: Because. }',
) =>
  page(`
\`\`\`exercise
id: test-type
title: Test
given:
  a: integer(10, 900)
  b: integer(10, 900)
let: { total: a + b }
where: a != b
ask: What are {{ a }} and {{ b }}?
answer:
${answer}
mistakes:
${mistakes}
hints: [Look.]
steps: ['{{ total }} and {{ a - b }}']
\`\`\`
`)
const problemsOf = async (answer: string, mistakes?: string) => {
  const { errors } = await compileFiles({ 'page.md': block(answer, mistakes) })
  return errors.map(({ line, message, hint }) => ({ line, message, hint }))
}
const sum = '  - { name: sum, label: Sum, value: total }'
const hold = [
  '  - { id: difference, instead: { total: a - b }, because: You subtracted. }',
  '  - { id: twice, field: sum, value: 2 * a, because: You took the first number twice. }',
].join('\n')

describe('sound', () => {
  test('a number, a choice and an order', async () => {
    const answer = [
      sum,
      "  - { name: larger, label: Larger, value: \"if(a > b, 'the first', 'the second')\", options: [the first, the second] }",
      '  - { name: order, label: Order, value: "argsort([a, b, total])", rank: true, shuffle: false, options: ["a", "b", "{{ total }}"] }',
      '  - { name: both, label: Both, value: "[a + b, a - b]", columns: [sum, difference], free: rows }',
    ].join('\n')
    expect(await problemsOf(answer, hold)).toEqual([])
  })
})

describe('faults', () => {
  const options = 'options: [yes, no]'
  test.each<[string, string, string | undefined, number, string]>([
    [
      'options alone',
      `  - { name: x, label: X, value: 0, ${options} }`,
      '  - { id: c, value: 1, because: Because. }',
      17,
      'there are only 2 ways to answer (at least 30): whoever guesses is often right',
    ],
    [
      'a tolerance of a choice',
      `${sum}\n  - { name: x, label: X, value: 0, within: 0.1, ${options} }`,
      hold,
      18,
      "field 'x' has options, to which `within` says nothing",
    ],
    [
      'an order of nothing',
      '  - { name: x, label: X, value: 0, rank: true }',
      hold.replace('sum', 'x'),
      17,
      "field 'x' says `rank` but has no options",
    ],
    [
      'a value that is no option',
      `${sum}\n  - { name: x, label: X, value: "'maybe'", ${options} }`,
      hold,
      18,
      "exercise 'test-type': the answer ''maybe'' is no option (it is 'maybe'); give its place from 0, or its text: 'yes', 'no'",
    ],
    [
      'an order that is one number',
      `${sum}\n  - { name: x, label: X, value: 1, rank: true, ${options} }`,
      hold,
      18,
      "exercise 'test-type': the answer '1' orders no options (it is a number); give their places from 0, or their texts, as a vector",
    ],
    [
      'a free number',
      '  - { name: sum, label: X, value: total, free: sign }',
      hold,
      17,
      "exercise 'test-type': free: sign is for vectors and matrices, not for a number",
    ],
    [
      'instead of nothing',
      sum,
      '  - { id: c, instead: { toal: a }, because: Because. }\n  - { id: d, value: 1, because: Because. }',
      19,
      "mistake 'c' takes something instead of 'toal', a name that the exercise does not have",
    ],
    [
      'an answer twice',
      sum,
      '  - { id: c, instead: { total: a }, value: 3, because: Because. }\n  - { id: d, value: 1, because: Because. }',
      19,
      "mistake 'c' gives its answer twice",
    ],
    [
      'a vector instead of a number',
      sum,
      "  - { id: c, instead: { total: '[a, b]' }, because: Because. }\n  - { id: d, value: 1, because: Because. }",
      19,
      "exercise 'test-type': '[a, b]' is a vector, but 'total' is a number; instead of a value stands one of its kind",
    ],
    [
      'an option that is the place of another',
      `${sum}\n  - { name: x, label: X, value: 0, shuffle: false, options: ['1', '5'] }`,
      hold,
      18,
      "exercise 'test-type': option '1' of 'x' could be taken for the place or letter of another one (seed 1)",
    ],
  ])('%s', async (_name, answer, mistakes, line, message) => {
    const problems = await problemsOf(answer, mistakes)
    expect(problems.map((problem) => problem.message)).toContain(message)
    expect(problems.find((problem) => problem.message === message)!.line).toBe(line)
  })
})
