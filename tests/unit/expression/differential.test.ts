/** mathjs, which we did not write, must agree on what an expression means, on its value and on what has none. */
import { all, create, type MathNode } from 'mathjs'
import { describe, expect, test } from 'vitest'
import { readAnswer } from '@/lib/expression/answer'
import { builtins } from '@/lib/expression/builtins'
import { evaluate } from '@/lib/expression/evaluate'
import { parse } from '@/lib/expression/parse'
import type { ExpressionProblem } from '@/lib/expression/types'
import { AnswerWriter, Writer, type Pair } from './writer'

const math = create(all!, {})
const operations = math as unknown as Record<string, (...values: unknown[]) => unknown>

const names = { x: -1.75, y: 0.3, pi: Math.PI, e: Math.E }

const exact: Record<string, (a: unknown, b: unknown) => boolean> = {
  equal: (a, b) => a === b,
  unequal: (a, b) => a !== b,
  smaller: (a, b) => Number(a) < Number(b),
  smallerEq: (a, b) => Number(a) <= Number(b),
  larger: (a, b) => Number(a) > Number(b),
  largerEq: (a, b) => Number(a) >= Number(b),
}

class Undefined extends Error {}

/** Walks the tree mathjs parsed, with the operations of mathjs; anything but a finite real on the way has no value. */
function oracle(node: MathNode): unknown {
  const value = compute(node)
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const numbers = [value].flat(3)
  if (numbers.some((x) => typeof x !== 'boolean' && !(typeof x === 'number' && Number.isFinite(x)))) {
    throw new Undefined()
  }
  return value
}

function compute(node: MathNode): unknown {
  if (math.isConstantNode(node)) return node.value
  if (math.isSymbolNode(node)) return names[node.name as keyof typeof names]
  if (math.isParenthesisNode(node)) return oracle(node.content)
  if (math.isArrayNode(node)) return node.items.map((part) => oracle(part))
  if (math.isConditionalNode(node))
    return oracle(node.condition) === true ? oracle(node.trueExpr) : oracle(node.falseExpr)
  if (math.isOperatorNode(node)) {
    const [left, right] = node.args
    if (node.fn === 'and') return oracle(left!) === true ? oracle(right!) : false
    if (node.fn === 'or') return oracle(left!) === true ? true : oracle(right!)
    // Its comparisons take numbers of the last few bits for equal; ours are exact.
    if (Object.hasOwn(exact, node.fn)) return exact[node.fn]!(oracle(left!), oracle(right!))
    return operations[node.fn]!(...node.args.map((part) => oracle(part)))
  }
  if (math.isFunctionNode(node)) {
    const values = node.args.map((part) => oracle(part))
    if (node.fn.name === 'sigmoid') return 1 / (1 + Math.exp(-(values[0] as number)))
    return operations[node.fn.name]!(...values)
  }
  throw new Error(`mathjs read a ${node.type}`)
}

function expected(source: string): unknown {
  try {
    return oracle(math.parse(source))
  } catch (error) {
    if (error instanceof Undefined) return undefined
    throw error
  }
}

function agree(ours: unknown, theirs: unknown): boolean {
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    return ours.length === theirs.length && ours.every((x, i) => agree(x, theirs[i]))
  }
  if (typeof ours !== 'number' || typeof theirs !== 'number') return ours === theirs
  return Math.abs(ours - theirs) <= 1e-12 * Math.max(Math.abs(ours), Math.abs(theirs))
}

interface Reading {
  source: string
  ours: unknown
  theirs: unknown
}

/** We may find no value for a mathematical reason only. */
function undefinedFor(source: string, { code, message }: ExpressionProblem): undefined {
  if (!['div-zero', 'domain', 'not-finite'].includes(code)) throw new Error(`${source}: ${message}`)
}

/** Pairs of up to `longest` characters; what both refuse is counted, what they read differently is kept. */
function compare(count: number, next: () => Pair, longest: number, read: (source: string) => unknown) {
  const disagreements: Reading[] = []
  let refused = 0
  for (let done = 0; done < count;) {
    const [source, other] = next()
    if (source.length > longest) continue
    done++
    const ours = read(source)
    const theirs = expected(other)
    if (ours === undefined && theirs === undefined) refused++
    else if (!agree(ours, theirs)) disagreements.push({ source, ours, theirs })
  }
  return { disagreements: disagreements.slice(0, 5), refused: refused / count }
}

describe('mathjs agrees', () => {
  const seed = 20_260_817
  // A few seconds on a machine that has nothing else to do.
  const patience = 180_000

  test(`on 40,000 expressions of the book, seed ${seed}`, { timeout: patience }, () => {
    const writer = new Writer(seed)
    const scope = { x: names.x, w: [4, names.y] }
    const { disagreements, refused } = compare(
      50_000,
      () => writer.expression(),
      200,
      (source) => {
        const node = parse(source)
        if (!node.ok) throw new Error(`${source}: ${node.problem.message}`)
        const result = evaluate(node.value, scope, builtins)
        return result.ok ? result.value : undefinedFor(source, result.problem)
      },
    )
    expect(disagreements).toEqual([])
    // Both outcomes must be well represented, or the comparison says little.
    expect(refused).toBeGreaterThan(0.1)
    expect(refused).toBeLessThan(0.6)
  })

  test(`on 10,000 answers in the spellings of learners, seed ${seed}`, { timeout: patience }, () => {
    const writer = new AnswerWriter(seed)
    const { disagreements, refused } = compare(
      50_000,
      () => writer.answer(),
      64,
      (source) => {
        const answer = readAnswer(source)
        return answer.ok ? answer.value : undefinedFor(source, answer.problem)
      },
    )
    expect(disagreements).toEqual([])
    expect(refused).toBeGreaterThan(0.05)
    expect(refused).toBeLessThan(0.6)
  })
})
