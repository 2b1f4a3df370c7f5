/** Walks a parsed expression. Nothing but own fields of plain values and functions of the table can be reached. */
import { combine, compare, negate } from './arithmetic'
import { Budget, isPlainObject } from './budget'
import { kindOf } from './describe'
import { attempt, Refusal, refuse } from './problem'
import type { FunctionTable, Node, Result, Scope, Span, Value } from './types'

interface Run {
  scope: Scope
  functions: FunctionTable
  budget: Budget
}

/** Names that are known everywhere; a name of the scope hides them. */
export const constants: Scope = { pi: Math.PI, e: Math.E }

export function evaluate(node: Node, scope: Scope, functions: FunctionTable): Result<Value> {
  // Two thirds of what texts and steps show are names alone, which need no budget.
  if (node.kind === 'name' && Object.hasOwn(scope, node.name)) return { ok: true, value: scope[node.name]! }
  return attempt(() => visit(node, { scope, functions, budget: new Budget() }))
}

function visit(node: Node, run: Run): Value {
  run.budget.spend(1, node)
  switch (node.kind) {
    case 'number':
    case 'string':
    case 'boolean':
      return node.value
    case 'name':
      return lookUp(node.name, node, run)
    case 'unary':
      return unary(node, run)
    case 'binary':
      return binary(node, run)
    case 'percent':
      return combine('/', visit(node.operand, run), 100, node, node, run.budget)
    case 'call':
      return call(node, run)
    case 'if':
      return visit(truth(node.condition, 'if', run) ? node.then : node.otherwise, run)
    case 'array':
      return run.budget.admit(visitAll(node.items, run), 'The array', '', node)
    case 'object':
      return Object.fromEntries(node.fields.map((field) => [field.name, visit(field.value, run)]))
    case 'field':
      return field(node, run)
    case 'index':
      return entry(node, run)
  }
}

/** Loops and plain arguments here and below: the proof of a type evaluates some thousand expressions in its draws. */
function visitAll(nodes: readonly Node[], run: Run): Value[] {
  const values: Value[] = []
  for (let i = 0; i < nodes.length; i++) values.push(visit(nodes[i]!, run))
  return values
}

function lookUp(name: string, span: Span, run: Run): Value {
  if (Object.hasOwn(run.scope, name)) return run.scope[name]!
  if (Object.hasOwn(constants, name)) return constants[name]!
  return refuse('unknown-name', `There is no value called ${name} here.`, span)
}

function truth(node: Node, asker: string, run: Run): boolean {
  const value = visit(node, run)
  if (typeof value !== 'boolean') {
    return refuse('type', `${asker} takes a condition such as a < b, not ${kindOf(value)}.`, node)
  }
  return value
}

function unary(node: Node & { kind: 'unary' }, run: Run): Value {
  if (node.operator === 'not') return !truth(node.operand, 'not', run)
  const value = visit(node.operand, run)
  if (node.operator === '-') return negate(value, node, run.budget)
  if (typeof value === 'number' || Array.isArray(value)) return value
  return refuse('type', `+ takes a number or an array of numbers, not ${kindOf(value)}.`, node)
}

function binary(node: Node & { kind: 'binary' }, run: Run): Value {
  const { operator, left, right } = node
  if (operator === 'and') return truth(left, operator, run) && truth(right, operator, run)
  if (operator === 'or') return truth(left, operator, run) || truth(right, operator, run)
  const a = visit(left, run)
  const b = visit(right, run)
  if (operator === '+' || operator === '-' || operator === '*' || operator === '/' || operator === '^') {
    return combine(operator, a, b, node, right, run.budget)
  }
  return compare(operator, a, b, node)
}

function call(node: Node & { kind: 'call' }, run: Run): Value {
  const { name } = node
  const given = node.values
  if (!Object.hasOwn(run.functions, name))
    return refuse('unknown-function', `There is no function called ${name}.`, node)
  const implementation = run.functions[name]!
  const values: Value[] = []
  for (let i = 0; i < given.length; i++)
    values.push(run.budget.admit(visit(given[i]!, run), 'An argument of ', name, given[i]!))
  let result: unknown
  try {
    result = implementation(...values)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const reason = error instanceof Error ? error.message : String(error)
    // A RangeError is the functions' own way to refuse a value; anything else means values of a wrong kind.
    return refuse(error instanceof RangeError ? 'domain' : 'type', reason, node)
  }
  return run.budget.admit(result, 'The result of ', name, node)
}

function field(node: Node & { kind: 'field' }, run: Run): Value {
  const object = visit(node.of, run)
  if (!isPlainObject(object)) {
    return refuse('type', `Only objects have fields such as .${node.name}; this is ${kindOf(object)}.`, node)
  }
  if (!Object.hasOwn(object, node.name)) {
    const names = Object.keys(object).join(', ')
    return refuse('unknown-field', `There is no field ${node.name}; the fields are ${names}.`, node)
  }
  return object[node.name]!
}

function entry(node: Node & { kind: 'index' }, run: Run): Value {
  const array = visit(node.of, run)
  const index = visit(node.index, run)
  if (!Array.isArray(array)) return refuse('type', `Only arrays have entries; this is ${kindOf(array)}.`, node.of)
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= array.length) {
    const found = typeof index === 'number' ? String(index) : kindOf(index)
    const range = array.length === 0 ? 'this array is empty' : `it goes from 0 to ${array.length - 1}`
    return refuse('index', `An index is a whole number and ${range}, got ${found}.`, node.index)
  }
  return array[index]!
}
