import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { declarations } from './declarations'

const outline = readFileSync(join(import.meta.dirname, '../../../content/outline.yaml'), 'utf8')
const sections = new Set((parse(outline) as { sections: string[] }).sections)

/** `Section 3.5.2; torch softmax.`, at the end: where the book has it, and where the convention comes from. */
const ENDING = /Sections? ([\d.]+(?: and [\d.]+)?); \S.*\.$/s

describe.each(declarations())('$file: $name', ({ description }) => {
  const [first = '', ...rest] = description.split('\n')
  const details = rest.join(' ')

  test('begins with a sentence of its own', () => {
    expect(first).toMatch(/^\S.*\.$/)
  })

  test('has a formula', () => {
    expect(details.split('O(')[0]).toMatch(/[=≈←∝]/)
  })

  test('says what is refused and what it costs', () => {
    expect(details).toContain('RangeError')
    expect(details).toMatch(/ O\([^)]/)
  })

  test('ends with its sections of the book and its source', () => {
    const found = ENDING.exec(description)
    expect(found, description).not.toBeNull()
    for (const section of found![1]!.split(' and ')) expect(sections, `section ${section}`).toContain(section)
  })
})
