import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { agrees } from '@/scripts/golden/compare'
import { declarations } from './declarations'

const functions = Object.entries(reference) as [string, unknown][]
const declared = declarations()

function evaluate(call: string): unknown {
  const names = functions.map(([name]) => name)
  const body = new Function(...names, `'use strict'; return (${call})`) as (...values: unknown[]) => unknown
  return body(...functions.map(([, value]) => value))
}

describe('the example in each doc comment is what the function gives', () => {
  test.each(declared.map(({ name, file, example }) => ({ name, file, example })))(
    '$file: $name',
    ({ name, example }) => {
      expect(example, `${name} has no @example`).toBeDefined()
      const [call, value, ...rest] = example!.split(' // => ')
      expect(rest).toEqual([])
      expect(call).toMatch(new RegExp(`^${name}\\(`))
      const got = evaluate(call!)
      const expected = JSON.parse(value!) as unknown
      expect(agrees(got, expected, 1e-9), `${call} gives ${JSON.stringify(got)}, the comment says ${value}`).toBe(true)
    },
  )
})

describe('declarations can be read without a type checker', () => {
  test('what is exported is what is declared, each name once', () => {
    const exported = functions.filter(([, value]) => typeof value === 'function').map(([name]) => name)
    expect(declared.map(({ name }) => name).sort()).toEqual(exported.sort())
  })

  test.each(declared.map(({ name, node }) => ({ name, node })))('$name types its parameters and result', ({ node }) => {
    expect(node.type).toBeDefined()
    for (const parameter of node.parameters) {
      expect(ts.isIdentifier(parameter.name)).toBe(true)
      expect(parameter.type, parameter.getText()).toBeDefined()
      expect(parameter.getText()).not.toMatch(/\bany\b|\bunknown\b/)
    }
    expect(node.body, 'overloads have no body').toBeDefined()
  })
})
