/** What a learner's answer may name. No reference function among them: this part runs in the browser. */
import { builtins } from './builtins'
import { constants } from './evaluate'
import type { FunctionTable, Value } from './types'

function numeric(compute: (x: number) => number) {
  return (x: Value | undefined): number => compute(Number(x))
}

const { sqrt, exp, ln, log2, log10, cos, sin, abs } = builtins

export const answerFunctions = {
  sqrt,
  exp,
  ln,
  log2,
  log10,
  cos,
  sin,
  abs,
  tanh: numeric(Math.tanh),
  sigmoid: numeric((x) => 1 / (1 + Math.exp(-x))),
} as FunctionTable
export const answerConstants = constants
/** All words that an answer may hold. */
export const answerWords = [...Object.keys(answerFunctions), 'log', ...Object.keys(answerConstants)]
