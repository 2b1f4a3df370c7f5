/**
 * What a worked solution shows, in order, prepared once for a type: which values follow from which by the arithmetic
 * that is written out, and which of their expressions contain values shown before.
 */
import type { ExerciseItem } from '@/lib/deck'
import { toText, type Node } from '@/lib/expression'
import { mapParts, parseExpression, partsOf } from '../evaluate'
import { parseTemplate } from '../template'
import { nameOf, readArithmetic } from './arithmetic'
import { readChains, type Token, type ValuePiece } from './tokens'

/** A `{{ … }}` of the question or of the steps. */
export interface Display {
  /** null: of the question, to be read and not worked out. */
  step: number | null
  expression: string
  /** Significant figures shown; null: as many as needed. */
  digits: number | null
  parentheses: boolean
  /** What it is called in expressions. */
  name: string
  /** The first display of the same expression. */
  first: number
  /** The expression with what was shown before it under the names of those displays. */
  carried: Node
}

/** One side of an equation. */
export interface Part {
  step: number
  /** Its arithmetic on shown values, null where it is no plain arithmetic. */
  node: Node | null
  displays: number[]
  /** The value alone, so that it is the result of what stands before it. */
  result: number | null
  /** Whether a power is in it, and a number that is not whole. */
  hasPower: boolean
  hasDecimals: boolean
}
export interface Plan {
  displays: Display[]
  /** Parts that are said to be equal. */
  chains: Part[][]
}

const plans = new WeakMap<ExerciseItem, Plan>()

export function planOf(exercise: ExerciseItem): Plan {
  const known = plans.get(exercise)
  if (known) return known
  const plan = makePlan(exercise)
  plans.set(exercise, plan)
  return plan
}

function makePlan(exercise: ExerciseItem): Plan {
  const displays: Display[] = []
  const rewriter = new Rewriter(exercise)
  const add = (step: number | null, { expression, format }: ValuePiece) => {
    const node = parseExpression(expression, [])
    const carried = step === null ? node : rewriter.rewrite(node)
    const first = rewriter.note(node, displays.length)
    displays.push({ step, expression, ...format, name: nameOf(displays.length), first, carried })
    return displays.length - 1
  }
  const questions = [exercise.ask, ...exercise.fields.flatMap((field) => field.ask ?? [])]
  for (const text of questions)
    for (const piece of parseTemplate(text, ['ask'])) if (piece.kind === 'value') add(null, piece)
  const chains = exercise.steps.flatMap((text, step) =>
    readChains(parseTemplate(text, ['steps', step]), (piece) => add(step, piece)).map((chain) =>
      chain.map((tokens) => toPart(tokens, step)),
    ),
  )
  return { displays, chains }
}

function toPart(tokens: Token[], step: number): Part {
  const shown = tokens.flatMap((token) => (token.kind === 'value' ? [token.display] : []))
  const result = tokens.length === 1 && shown.length === 1 ? shown[0]! : null
  const node = readArithmetic(tokens)
  const hasDecimals = node !== null && holdsDecimal(node)
  return { step, node, displays: shown, result, hasPower: node !== null && hasPower(node), hasDecimals }
}

function holdsDecimal(node: Node): boolean {
  return node.kind === 'number' ? !Number.isInteger(node.value) : partsOf(node).some(holdsDecimal)
}

function hasPower(node: Node): boolean {
  return node.kind === 'binary' && (node.operator === '^' || hasPower(node.left) || hasPower(node.right))
}

/** Beyond this a rewritten expression would be dearer than what it proves. */
const mostNodes = 2000

/** Puts the names of earlier displays into expressions, also into those behind the names of `let` and of parts. */
class Rewriter {
  private readonly definitions: Map<string, string>
  private readonly shown = new Map<string, number>()
  private readonly texts = new WeakMap<Node, string>()

  constructor({ let: bindings, fields }: ExerciseItem) {
    this.definitions = new Map([...bindings, ...fields].map(({ name, value }) => [name, value]))
  }

  /** The first display of an expression, which is this one where there was none. */
  note(node: Node, display: number): number {
    const text = this.textOf(node)
    if (!this.shown.has(text)) this.shown.set(text, display)
    return this.shown.get(text)!
  }

  rewrite(node: Node): Node {
    const rewritten = this.visit(node, 0)
    return sizeOf(rewritten) > mostNodes ? node : rewritten
  }

  private textOf(node: Node): string {
    const known = this.texts.get(node)
    if (known !== undefined) return known
    const text = toText(node)
    this.texts.set(node, text)
    return text
  }

  private visit(node: Node, depth: number): Node {
    if (this.shown.size === 0 || depth > 40) return node
    const display = this.shown.get(this.textOf(node))
    if (display !== undefined && node.kind !== 'number')
      return { kind: 'name', name: nameOf(display), at: node.at, length: node.length }
    if (node.kind === 'name') {
      const source = this.definitions.get(node.name)
      if (source === undefined) return node
      const definition = parseExpression(source, [])
      const inner = this.visit(definition, depth + 1)
      return inner === definition ? node : inner
    }
    return mapParts(node, (part) => this.visit(part, depth + 1))
  }
}

function sizeOf(node: Node): number {
  let size = 1
  for (const part of partsOf(node)) {
    size += sizeOf(part)
    if (size > mostNodes) break
  }
  return size
}
