import { builtins } from '@/lib/expression/builtins'
import { evaluate } from '@/lib/expression/evaluate'
import { parse } from '@/lib/expression/parse'
import type { ExpressionProblem, FunctionTable, Node, Scope, Value } from '@/lib/expression/types'

export function parsed(source: string): Node {
  const result = parse(source)
  if (!result.ok) throw new Error(`${source}: ${result.problem.message}`)
  return result.value
}

export function valueOf(source: string, scope: Scope = {}, functions: FunctionTable = builtins): Value {
  const result = evaluate(parsed(source), scope, functions)
  if (!result.ok) throw new Error(`${source}: ${result.problem.message}`)
  return result.value
}

/** The refusal of an expression, whether it fails to parse or to evaluate. */
export function problemOf(source: string, scope: Scope = {}, functions: FunctionTable = builtins): ExpressionProblem {
  const node = parse(source)
  if (!node.ok) return node.problem
  const result = evaluate(node.value, scope, functions)
  if (result.ok) throw new Error(`${source} gave ${JSON.stringify(result.value)} instead of a refusal`)
  return result.problem
}

/** The part of the text a problem points at. */
export function pointedAt(source: string, { at, length }: ExpressionProblem): string {
  return source.slice(at, at + length)
}

/** Mulberry32: the same numbers from [0, 1) for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Every tag closed in its order, no bare & or <. */
export function isWellFormed(markup: string): boolean {
  const open: string[] = []
  for (const [, close, name] of markup.matchAll(/<(\/?)([a-z]+)>/g)) {
    if (close === '') open.push(name!)
    else if (open.pop() !== name) return false
  }
  const text = markup.replace(/<\/?[a-z]+>/g, '')
  return open.length === 0 && !/[<>]|&(?!amp;|lt;|gt;|quot;|#x2061;)/.test(text)
}
