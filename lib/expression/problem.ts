/** Refusals travel as exceptions inside this folder and leave it as values. */
import type { ExpressionProblem, Result, Span } from './types'

export class Refusal extends Error {
  readonly problem: ExpressionProblem

  constructor(problem: ExpressionProblem) {
    super(problem.message)
    this.problem = problem
  }
}

export function problemAt(code: string, message: string, span: Span): ExpressionProblem {
  return { code, message, at: span.at, length: span.length }
}

export function refuse(code: string, message: string, span: Span): never {
  throw new Refusal(problemAt(code, message, span))
}

/** Refuses to guess, with what could be meant. */
export function ask(code: string, message: string, span: Span, readings: readonly string[]): never {
  throw new Refusal({ ...problemAt(code, message, span), readings })
}

export function attempt<T>(work: () => T): Result<T> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem }
    throw error
  }
}
