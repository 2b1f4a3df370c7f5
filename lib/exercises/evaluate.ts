/** Expressions of exercise types, parsed once and evaluated often. */
import { evaluate, functions, parse, type Node, type Scope, type Value } from '@/lib/expression'
import { ExerciseError } from './errors'

const parsed = new Map<string, Node>()
const remembered = 20_000

/** The syntax tree of an expression. Throws ExerciseError 'syntax' with what is wrong and where. */
export function parseExpression(source: string, part: (string | number)[]): Node {
  const known = parsed.get(source)
  if (known) return known
  const result = parse(source)
  if (!result.ok)
    throw new ExerciseError(
      'syntax',
      part,
      `'${source}': ${result.problem.message} (character ${result.problem.at + 1})`,
    )
  if (parsed.size > remembered) parsed.clear()
  parsed.set(source, result.value)
  return result.value
}

const used = new Map<string, ReadonlySet<string>>()

/** The names whose values an expression uses. */
export function namesIn(source: string): ReadonlySet<string> {
  const known = used.get(source)
  if (known) return known
  const names = new Set<string>()
  collectNames(parseExpression(source, []), names)
  if (used.size > remembered) used.clear()
  used.set(source, names)
  return names
}

function collectNames(node: Node, names: Set<string>): void {
  if (node.kind === 'name') names.add(node.name)
  for (const part of partsOf(node)) collectNames(part, names)
}

/** The expressions that an expression is made of. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'unary':
    case 'percent':
      return [node.operand]
    case 'binary':
      return [node.left, node.right]
    case 'call':
      return node.values
    case 'if':
      return [node.condition, node.then, node.otherwise]
    case 'array':
      return node.items
    case 'object':
      return node.fields.map((field) => field.value)
    case 'field':
      return [node.of]
    case 'index':
      return [node.of, node.index]
    default:
      return []
  }
}

/** The node with its parts changed, the node itself where none changes. */
export function mapParts(node: Node, change: (part: Node) => Node): Node {
  const parts = partsOf(node)
  const changed = parts.map(change)
  if (changed.every((part, i) => part === parts[i])) return node
  const [a, b, c] = changed
  switch (node.kind) {
    case 'unary':
    case 'percent':
      return { ...node, operand: a! }
    case 'binary':
      return { ...node, left: a!, right: b! }
    case 'call':
      return { ...node, values: changed }
    case 'if':
      return { ...node, condition: a!, then: b!, otherwise: c! }
    case 'array':
      return { ...node, items: changed }
    case 'object':
      return { ...node, fields: node.fields.map((field, i) => ({ ...field, value: changed[i]! })) }
    case 'field':
      return { ...node, of: a! }
    case 'index':
      return { ...node, of: a!, index: b! }
    default:
      return node
  }
}

/** The value of an expression. Throws ExerciseError 'evaluation'. */
export function evaluateExpression(source: string, scope: Scope, part: (string | number)[]): Value {
  return evaluateNode(parseExpression(source, part), scope, part, () => source)
}

/** As `evaluateExpression` for a part of one; `source` says what it looks like where it has no value. */
export function evaluateNode(node: Node, scope: Scope, part: (string | number)[], source: () => string): Value {
  const result = evaluate(node, scope, functions)
  if (!result.ok) throw new ExerciseError('evaluation', part, `'${source()}': ${result.problem.message}`)
  return result.value
}

/** As `evaluateExpression`, null where the expression has no value in this draw. */
export function tryEvaluate(source: string, scope: Scope): Value | null {
  const result = evaluate(parseExpression(source, []), scope, functions)
  return result.ok ? result.value : null
}

export function evaluateCondition(source: string, scope: Scope, part: (string | number)[]): boolean {
  const value = evaluateExpression(source, scope, part)
  if (typeof value !== 'boolean')
    throw new ExerciseError(
      'condition',
      part,
      `'${source}' is no condition: it gives ${typeof value === 'number' ? 'a number' : 'a value'}, not true or false`,
    )
  return value
}
