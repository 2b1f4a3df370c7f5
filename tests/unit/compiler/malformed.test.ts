/** Content as authors break it: each fault gets its message at its line, and the good page beside it still compiles. */
import { describe, expect, test } from 'vitest'
import { compileFiles, page } from '../../support/book'

const good =
  '---\ntitle: Good\norder: 2\ncovers: ["2.1"]\n---\n\n- **Recall:** the share of actual positives that are found.\n'
const exercise = (change: (text: string) => string = (text) => text) =>
  page(
    change(`
\`\`\`exercise
id: sum-of-two
title: Sum
given:
  a: integer(10, 900)
  b: integer(10, 900)
where: a != b
ask: What is {{ a }} plus {{ b }}?
answer: { name: sum, label: Sum, value: a + b }
mistakes:
  - { id: difference, value: a - b, because: This is the difference. }
  - { id: product, value: a * b, because: This is the product. }
hints: [Add them.]
steps: ['{{ a }} + {{ b }} = {{ a + b }}']
\`\`\`
`),
  )

const order = (steps: string) => page(`\n\`\`\`order\nid: a\nquestion: Q\nsteps:\n${steps}\`\`\`\n`)
const figure = (lines: string) =>
  page(
    `\n\`\`\`figure\nid: f\ntitle: T\ncaption: C\nalt: A\nplot: lines\nx: { from: 0, to: 1 }\n` +
      `series: [{ label: s, value: a * x }]\n${lines}\n\`\`\`\n`,
  )

/** Name, page, code, line of the problem, and words its message must hold. */
const cases: [string, string, string, number, RegExp][] = [
  [
    'a field that does not exist',
    page('\n```card\nid: a\nfront: F\nback: B\nfornt: X\n```\n'),
    'unknown-key',
    11,
    /no field 'fornt'/,
  ],
  ['a card without its back', page('\n```card\nid: a\nfront: F\n```\n'), 'missing-field', 8, /no 'back'/],
  ['an id with capitals', page('\n```card\nid: My Card\nfront: F\nback: B\n```\n'), 'invalid-field', 8, /'id'/],
  ['an empty front', page("\n```card\nid: a\nfront: ''\nback: B\n```\n"), 'invalid-field', 9, /'front'.*empty/],
  ['YAML that cannot be read', page('\n```card\nid: a\nfront: F: G\nback: B\n```\n'), 'yaml', 9, /cannot be read/],
  ['a key given twice', page('\n```card\nid: a\nid: b\nfront: F\nback: B\n```\n'), 'yaml', 9, /unique/],
  ['a block that is no map', page('\n```card\njust words\n```\n'), 'yaml', 8, /key: value/],
  [
    'two items with one id',
    page('\n```card\nid: a\nfront: F\nback: B\n```\n\n```card\nid: a\nfront: G\nback: C\n```\n'),
    'id-twice',
    13,
    /taken by bad\.md, line 7/,
  ],
  [
    'a choice without a right option',
    page('\n```choice\nid: a\nquestion: Q\noptions:\n  - { text: A, because: x }\n  - { text: B, because: y }\n```\n'),
    'invalid-field',
    11,
    /no right option/,
  ],
  [
    'a choice with one option',
    page('\n```choice\nid: a\nquestion: Q\noptions:\n  - { text: A, right: true, because: x }\n```\n'),
    'invalid-field',
    11,
    /fewer than two/,
  ],
  ['an order of two steps', order('  - text: A\n  - text: B\n'), 'invalid-field', 11, /fewer than three steps/],
  [
    'an order of eight steps',
    order([...'ABCDEFGH'].map((letter) => `  - text: ${letter}\n`).join('')),
    'invalid-field',
    11,
    /more than seven steps/,
  ],
  [
    'an order in which two steps are the same',
    order('  - text: Forward  pass\n  - text: Loss\n  - text: forward pass\n'),
    'invalid-field',
    13,
    /'steps\.2\.text'.*same as step 1/,
  ],
  ['an order without steps', page('\n```order\nid: a\nquestion: Q\n```\n'), 'missing-field', 8, /no 'steps'/],
  ['an order whose steps are bare words', order('  - A\n  - B\n  - C\n'), 'invalid-field', 11, /'steps\.0'/],
  [
    'a step with a field it cannot have',
    order('  - text: A\n  - text: B\n    right: true\n  - text: C\n'),
    'unknown-key',
    13,
    /no field 'right'/,
  ],
  [
    'a slider whose start is none of its positions',
    figure('vary: [{ name: a, label: a, from: 0, to: 1, step: 0.5, start: 0.7 }]'),
    'invalid-field',
    15,
    /'vary\.0\.start'.*no position/,
  ],
  [
    'a choice whose start is not offered',
    figure('vary: [{ name: a, label: a, oneOf: [1, 2], start: 3 }]'),
    'invalid-field',
    15,
    /'vary\.0\.start'.*not one of 1, 2/,
  ],
  [
    'a value of a slider for which an expression fails',
    figure(
      'vary: [{ name: a, label: a, from: 0, to: 4, step: 1, start: 1 }]\nshow: [{ label: b, value: "1 / (a - 3)" }]',
    ),
    'figure-expression',
    16,
    /'f' with a = 3: 'b' of show/,
  ],
  [
    'a shown number that cannot be computed',
    figure('vary: [{ name: a, label: a, oneOf: [1, 2], start: 1 }]\nshow: [{ label: b, value: a / nothing }]'),
    'figure-expression',
    16,
    /'b' of show, `a \/ nothing`/,
  ],
  ['a cloze without a blank', page('\n```cloze\nid: a\ntext: No blank here.\n```\n'), 'cloze-no-blank', 9, /no blank/],
  ['a formula that cannot be typeset', page('\nText with $\\frac{1}{$ in it.\n'), 'math', 7, /cannot be typeset/],
  ['a formula label without a name', page('\n$$\nx = 1\n$$ {#x}\n'), 'formula-label', 9, /no name/],
  ['a misspelt block', page('\n```excercise\nid: a\n```\n'), 'unknown-block', 7, /'excercise'/],
  ['front matter that is never closed', '---\ntitle: Open\norder: 1\n\nText\n', 'front-matter-open', 1, /never closed/],
  [
    'a section number that is none',
    '---\ntitle: T\norder: 1\ncovers: ["four"]\n---\nText\n',
    'invalid-field',
    4,
    /section number/,
  ],
  ['an order that is no number', '---\ntitle: T\norder: first\n---\nText\n', 'invalid-field', 3, /must be a number/],
  [
    'a required page that does not exist',
    '---\ntitle: T\norder: 1\nrequires: [goood]\n---\nText\n',
    'requires-unknown',
    4,
    /'goood'/,
  ],
  [
    'an alias that another item has',
    page('\n```card\nid: a\naliases: [good/recall]\nfront: F\nback: B\n```\n'),
    'alias-taken',
    7,
    /belongs to good\.md/,
  ],
  [
    'an unknown function',
    exercise((text) => text.replace('value: a + b', 'value: "summ([a, b])"')),
    'exercise-unknown-function',
    15,
    /summ/,
  ],
  [
    'an unknown name',
    exercise((text) => text.replace('value: a - b', 'value: a - c')),
    'exercise-unknown-name',
    17,
    /c/,
  ],
  [
    'a vector where a number belongs',
    exercise((text) => text.replace('value: a + b', 'value: "f1Score([a], b, 1)"')),
    'exercise-type',
    15,
    /f1Score/,
  ],
  [
    'too few arguments',
    exercise((text) => text.replace('value: a + b', 'value: "f1Score(a, b)"')),
    'exercise-arity',
    15,
    /f1Score/,
  ],
  [
    'an expression that is cut short',
    exercise((text) => text.replace('value: a + b', 'value: a +')),
    'exercise-syntax',
    15,
    /a \+/,
  ],
  [
    'a draw that draws nothing',
    exercise((text) => text.replace('a: integer(10, 900)', 'a: 5')),
    'exercise-draw',
    11,
    /draws nothing/,
  ],
  [
    'draws whose ends are exchanged',
    exercise((text) => text.replace('a: integer(10, 900)', 'a: integer(900, 10)')),
    'exercise-draw',
    11,
    /smaller number comes first/,
  ],
  [
    'conditions that no draw meets',
    exercise((text) => text.replace('where: a != b', 'where: a > 1000')),
    'exercise-no-draw',
    13,
    /none of 200 draws/,
  ],
  [
    'a mistake that equals the key',
    exercise((text) => text.replace('value: a - b', 'value: b + a')),
    'exercise-no-draw',
    13,
    /none of 200 draws/,
  ],
  [
    'a mistake without a value',
    exercise((text) => text.replace('value: a - b, ', '')),
    'mistake-value',
    17,
    /'difference'/,
  ],
  [
    'steps that do not show the key',
    exercise((text) => text.replace('= {{ a + b }}', '= ?')),
    'exercise-steps-without-key',
    20,
    /no step shows/,
  ],
  [
    'a template that is never closed',
    exercise((text) => text.replace('plus {{ b }}', 'plus {{ b }')),
    'exercise-template',
    14,
    /never closed/,
  ],
  [
    'an answer that hardly varies',
    exercise((text) => text.replaceAll('integer(10, 900)', 'integer(10, 12)')),
    'exercise-repeats',
    11,
    /different answers/,
  ],
]

describe('each fault is reported where it stands, and the good page still compiles', () => {
  test.each(cases)('%s', async (_name, text, code, line, words) => {
    const { deck, errors } = await compileFiles({ 'bad.md': text, 'good.md': good })
    const found = errors.find((error) => error.code === code)
    expect(found, `errors: ${JSON.stringify(errors)}`).toBeDefined()
    expect({ file: found!.file, line: found!.line }).toEqual({ file: 'bad.md', line })
    expect(found!.message).toMatch(words)
    expect(found!.hint.length).toBeGreaterThan(5)
    expect(deck.items.map((item) => item.id)).toContain('good/recall')
  })
})

test('all errors of a run are reported at once', async () => {
  const { errors } = await compileFiles(Object.fromEntries(cases.map(([, text], i) => [`bad-${i}.md`, text])))
  const files = new Set(errors.map((error) => error.file))
  // Those about the other page need it; everything else is found in one run.
  const alone = cases.flatMap(([name], i) => (/required page|alias/.test(name) ? [] : [`bad-${i}.md`]))
  expect(alone.filter((file) => !files.has(file))).toEqual([])
})

test('the example exercise of these cases has no fault itself', async () => {
  const { errors, warnings } = await compileFiles({ 'page.md': exercise() })
  expect([...errors, ...warnings]).toEqual([])
})
