/** The book's expressions, for figures: the compiler and the browser compute with the same code. */
import { evaluate, functions, parse, type Node } from '@/lib/expression'
import type { Evaluate } from './data'

/** Reads each text once. Throws what is wrong in plain words; `computePlot` knows which series and line it belongs to. */
export function evaluator(): Evaluate {
  const read = new Map<string, Node>()
  const nodeOf = (source: string): Node => {
    const known = read.get(source)
    if (known) return known
    const parsed = parse(source)
    if (!parsed.ok) throw new Error(`${parsed.problem.message} (character ${parsed.problem.at + 1})`)
    read.set(source, parsed.value)
    return parsed.value
  }
  return (source, scope) => {
    const result = evaluate(nodeOf(source), scope, functions)
    if (!result.ok) throw new Error(result.problem.message)
    return result.value
  }
}
