/** Operators on values: entry by entry on arrays of equal shape and with a number on either side. */
import type { Budget } from './budget'
import { kindOf } from './describe'
import { refuse } from './problem'
import type { Operator, Span, Value } from './types'

type Arithmetic = '+' | '-' | '*' | '/' | '^'

/** `whole` is where all of it stands, `right` where the right operand does. */
export function combine(operator: Arithmetic, a: Value, b: Value, whole: Span, right: Span, budget: Budget): Value {
  budget.spend(1, whole)
  if (typeof a === 'number' && typeof b === 'number') return combineNumbers(operator, a, b, whole, right)
  if (Array.isArray(a) && typeof b === 'number') return a.map((x) => combine(operator, x, b, whole, right, budget))
  if (operator === '^') return refuse('type', `^ takes a number or array and a number, not ${both(a, b)}.`, whole)
  if (typeof a === 'number' && Array.isArray(b)) return b.map((x) => combine(operator, a, x, whole, right, budget))
  if (!Array.isArray(a) || !Array.isArray(b)) {
    return refuse('type', `${operator} takes numbers and arrays of numbers, not ${both(a, b)}.`, whole)
  }
  if (a.length !== b.length) {
    refuse('shape-mismatch', `${operator} needs arrays of one shape, got lengths ${a.length} and ${b.length}.`, whole)
  }
  return a.map((x, i) => {
    const y = b[i]!
    if (Array.isArray(x) !== Array.isArray(y)) {
      refuse('shape-mismatch', `${operator} needs arrays of one shape, got ${both(a, b)}.`, whole)
    }
    return combine(operator, x, y, whole, right, budget)
  })
}

function both(a: Value, b: Value): string {
  return `${kindOf(a)} and ${kindOf(b)}`
}

function combineNumbers(operator: Arithmetic, a: number, b: number, whole: Span, right: Span): number {
  if (operator === '/' && b === 0) refuse('div-zero', 'Division by zero.', right)
  if (operator === '^' && a === 0 && b < 0) {
    refuse('div-zero', 'Zero to a negative power divides by zero.', whole)
  }
  const result = compute(operator, a, b)
  if (Number.isNaN(result)) {
    refuse('domain', `A negative number (${a}) has no real power ${b}; the exponent must be whole.`, whole)
  }
  if (!Number.isFinite(result)) refuse('not-finite', 'The result is too large for a number.', whole)
  return result + 0 // never -0
}

function compute(operator: Arithmetic, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '^':
      return a ** b
  }
}

export function negate(value: Value, span: Span, budget: Budget): Value {
  budget.spend(1, span)
  if (typeof value === 'number') return 0 - value
  if (Array.isArray(value)) return value.map((entry) => negate(entry, span, budget))
  return refuse('type', `- takes a number or an array of numbers, not ${kindOf(value)}.`, span)
}

/** Equality of two numbers, strings or booleans; order of two numbers. */
export function compare(operator: Operator, a: Value, b: Value, span: Span): boolean {
  if (operator === '==' || operator === '!=') {
    if (typeof a !== typeof b || typeof a === 'object') {
      refuse('type', `${operator} compares two numbers, strings or booleans, not ${both(a, b)}.`, span)
    }
    return (a === b) === (operator === '==')
  }
  if (typeof a !== 'number' || typeof b !== 'number') {
    return refuse('type', `${operator} compares two numbers, not ${both(a, b)}.`, span)
  }
  if (operator === '<') return a < b
  if (operator === '<=') return a <= b
  return operator === '>' ? a > b : a >= b
}
