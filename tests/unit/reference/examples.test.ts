import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'
import { agrees } from '@/scripts/golden/compare'
import { declarations } from './declarations'

const functions = Object.entries(reference) as [string, unknown][]
const declared = declarations()

/** The value of a literal: numbers, strings, true and false, arrays and objects of them. */
function literal(node: ts.Expression): unknown {
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isStringLiteral(node)) return node.text
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken)
    return -Number(literal(node.operand))
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literal)
  if (ts.isObjectLiteralExpression(node)) {
    const fields = node.properties.filter(ts.isPropertyAssignment)
    return Object.fromEntries(fields.map((field) => [field.name.getText(), literal(field.initializer)]))
  }
  throw new Error(`${node.getText()} is not a literal`)
}

/** Calls what `f(1, [2])` calls, with literals for arguments. */
function evaluate(text: string): unknown {
  const [statement] = ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true).statements
  if (!statement || !ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) {
    throw new Error(`${text} is not a call`)
  }
  const { expression, arguments: args } = statement.expression
  const named = new Map(functions).get(expression.getText()) as (...values: unknown[]) => unknown
  return named(...args.map(literal))
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
