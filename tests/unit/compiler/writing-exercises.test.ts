/** docs/writing-exercises.md says what the code does: its examples hold, and it speaks of everything there is. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { draws } from '@/lib/exercises'
import { compileFiles, page } from '@/tests/support/book'

const guide = readFileSync('docs/writing-exercises.md', 'utf8')
const examples = [...guide.matchAll(/^```exercise\n[^]*?\n```$/gm)].map(([block]) => block)
const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))

test('its examples compile, with their proof, and without a warning', async () => {
  expect(examples.length).toBeGreaterThanOrEqual(3)
  const { deck, errors, warnings } = await compileFiles({ 'page.md': page(examples.join('\n\n')) })
  expect([...errors, ...warnings]).toEqual([])
  expect(deck.items.map(({ id }) => id)).toEqual(examples.map((block) => /^id: (.+)$/m.exec(block)?.[1]))
})

describe('it speaks of', () => {
  const definitions = readFileSync('lib/compiler/parse/definitions.ts', 'utf8')
  /** The keys of one schema, as they stand in the code. */
  const keysOf = (schema: string) => {
    const body = new RegExp(`const ${schema} = strict\\(\\{\\n([^]*?)\\n\\}\\)`).exec(definitions)?.[1] ?? ''
    return [...body.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key!)
  }
  const codes = [...sources('lib/exercises'), ...sources('lib/compiler/verify')].flatMap((source) =>
    [...source.matchAll(/\b(?:find|ExerciseError)\(\s*'([a-z-]+)'/g)].map(([, code]) => `exercise-${code!}`),
  )

  test.each(['ExerciseDefinition', 'field', 'mistake'])('every key of %s', (schema) => {
    const keys = keysOf(schema)
    expect(keys.length).toBeGreaterThan(8)
    expect(keys.filter((key) => !guide.includes(`\`${key}\``))).toEqual([])
  })

  test('every way of drawing', () => {
    const forms = Object.entries(draws).map(([name, { parameters }]) => `\`${name}(${parameters.join(', ')})\``)
    expect(forms.filter((form) => !guide.includes(form))).toEqual([])
  })

  test('every complaint of the proof', () => {
    expect(new Set(codes).size).toBeGreaterThan(20)
    expect([...new Set(codes)].filter((code) => !guide.includes(`\`${code}\``))).toEqual([])
  })

  test('no complaint that there is not', () => {
    const named = [...guide.matchAll(/`(exercise-[a-z-]+)`/g)].map(([, code]) => code!)
    expect(named.filter((code) => !codes.includes(code))).toEqual([])
  })
})
