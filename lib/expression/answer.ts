/**
 * The door for learners' answers. Safe in the browser: it knows nothing of the reference functions and needs nothing of
 * Node.
 */
import { answerFunctions } from './answer-functions'
import type { Notice } from './answer-numbers'
import { AnswerParser } from './answer-parse'
import { readAnswerTokens } from './answer-tokens'
import { evaluate } from './evaluate'
import { toLatex } from './latex'
import { limits } from './limits'
import { toMathml } from './mathml'
import { attempt, refuse } from './problem'
import { toText } from './text'
import type { ExpressionProblem, Node } from './types'

export { readGrid } from './grid'
export { toLatex, toMathml, toText }
export type { Notice }

export type Answer =
  | {
      ok: true
      value: number
      node: Node
      /** What was understood, in plain characters; it reads back as the same answer. */
      text: string
      mathml: string
      latex: string
      /** What the reader decided that the learner should know of. */
      notices: Notice[]
      /** Digits as typed, leading zeros left out; null where the answer is a calculation. */
      significantDigits: number | null
    }
  | { ok: false; problem: ExpressionProblem }

export function readAnswer(text: string, options: { decimal?: '.' | ',' } = {}): Answer {
  const plain = options.decimal === ',' ? null : plainNumeral.exec(text)
  if (plain && text.length <= limits.answer) {
    const value = Number(text)
    if (Number.isFinite(value)) return new Understood(numeralNode(text), value + 0, [])
  }
  const parsed = attempt(() => {
    const { length } = text.trim()
    if (length > limits.answer) {
      const start = text.length - text.trimStart().length
      const over = { at: start + limits.answer, length: length - limits.answer }
      refuse('too-long', `An answer has at most ${limits.answer} characters, this one ${length}.`, over)
    }
    const tokens = readAnswerTokens(text, options.decimal ?? '.')
    if (tokens.length === 1) refuse('empty', 'Type a number.', { at: 0, length: text.length })
    const parser = new AnswerParser(tokens)
    return { node: parser.read(), notices: parser.notices }
  })
  if (!parsed.ok) return parsed
  const { node, notices } = parsed.value
  const result = evaluate(node, {}, answerFunctions)
  return result.ok ? new Understood(node, result.value as number, notices) : result
}

/** Spelt as the parser would spell it: most answers are such numerals, and need no parser. */
const plainNumeral = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e-?[0-9]+)?$/

function numeralNode(text: string): Node {
  const { length } = text
  if (!text.startsWith('-')) return { kind: 'number', value: Number(text), text, at: 0, length }
  const digits = text.slice(1)
  const operand: Node = { kind: 'number', value: Number(digits), text: digits, at: 1, length: length - 1 }
  return { kind: 'unary', operator: '-', operand, at: 0, length }
}

/** Its renderings are drawn only where they are shown: checking reads many more answers than anybody looks at. */
class Understood {
  readonly ok = true
  readonly significantDigits: number | null

  constructor(
    readonly node: Node,
    readonly value: number,
    readonly notices: Notice[],
  ) {
    this.significantDigits = significantDigits(node)
  }

  get text(): string {
    return toText(this.node)
  }

  get mathml(): string {
    return toMathml(this.node)
  }

  get latex(): string {
    return toLatex(this.node)
  }
}

/** Of a numeral with or without sign, percent sign and power of ten. */
function significantDigits(node: Node): number | null {
  if (node.kind === 'number') {
    return Math.max(1, digitsIn(node.text))
  }
  if ((node.kind === 'unary' && node.operator !== 'not') || node.kind === 'percent')
    return significantDigits(node.operand)
  if (node.kind !== 'binary' || node.operator !== '*' || node.left.kind === 'binary') return null
  return isPowerOfTen(node.right) ? significantDigits(node.left) : null
}

/** Before an exponent, leading zeros left out. Counted by hand: the proof of a type reads a million numerals. */
function digitsIn(numeral: string): number {
  let count = 0
  for (const character of numeral) {
    if (character === 'e') break
    if (character !== '.' && (count > 0 || character !== '0')) count++
  }
  return count
}

function isPowerOfTen(node: Node): boolean {
  if (node.kind !== 'binary' || node.operator !== '^') return false
  const exponent = node.right.kind === 'unary' ? node.right.operand : node.right
  return node.left.kind === 'number' && node.left.text === '10' && exponent.kind === 'number'
}
