/** The parser of learners' answers: arithmetic as people write it. The grammar is in the README of this folder. */
import type { Notice } from './answer-numbers'
import type { AnswerToken } from './answer-tokens'
import { answerConstants, answerFunctions, answerWords } from './answer-functions'
import { limits } from './limits'
import { refuse } from './problem'
import { didYouMean } from './suggest'
import type { Node, Span } from './types'

export class AnswerParser {
  readonly notices: Notice[] = []
  private readonly tokens: readonly AnswerToken[]
  private index = 0
  private depth = 0

  constructor(tokens: readonly AnswerToken[]) {
    this.tokens = tokens
  }

  read(): Node {
    const node = this.sum()
    const next = this.peek()
    if (next.kind === 'end') return node
    if (next.text === ')') refuse('trailing', 'This parenthesis was never opened.', next)
    return refuse('trailing', `An operator is missing before '${next.text}'.`, next)
  }

  private peek(): AnswerToken {
    return this.tokens[this.index]!
  }

  private take(): AnswerToken {
    const token = this.peek()
    if (token.notice !== null) this.notices.push(token.notice)
    if (token.kind !== 'end') this.index++
    return token
  }

  private sees(...symbols: string[]): boolean {
    const token = this.peek()
    return token.kind === 'symbol' && symbols.includes(token.text)
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > limits.answerDepth) {
      refuse('too-deep', `An answer is nested at most ${limits.answerDepth} levels deep.`, this.peek())
    }
    const result = read()
    this.depth--
    return result
  }

  private since(start: Span): Span {
    const last = this.tokens[this.index - 1]!
    return { at: start.at, length: last.at + last.length - start.at }
  }

  private sum(): Node {
    let left = this.term()
    while (this.sees('+', '-')) {
      const operator = this.take().text as '+' | '-'
      const right = this.term()
      left = { kind: 'binary', operator, left, right, ...this.since(left) }
    }
    return left
  }

  private term(): Node {
    let left = this.signed()
    let divided = false
    for (;;) {
      if (this.sees('*', '/')) {
        const operator = this.take().text as '*' | '/'
        const right = this.signed()
        left = { kind: 'binary', operator, left, right, ...this.since(left) }
        divided = operator === '/'
      } else if (this.peek().kind === 'word' || this.sees('(', '√')) {
        left = this.implicit(left, divided)
        divided = false
      } else {
        return left
      }
    }
  }

  /** A factor written behind another without a sign, as in 2pi. */
  private implicit(left: Node, divided: boolean): Node {
    const right = this.power()
    if (divided) {
      const message =
        'The product comes after the division: 1/2pi is read as (1/2)*pi. Use parentheses if you mean 1/(2*pi).'
      this.notices.push({ code: 'product-after-division', message })
    }
    return { kind: 'binary', operator: '*', left, right, ...this.since(left) }
  }

  private signed(): Node {
    const start = this.peek()
    if (!this.sees('+', '-')) return this.power()
    const operator = this.take().text as '+' | '-'
    const operand = this.nested(() => this.signed())
    return { kind: 'unary', operator, operand, ...this.since(start) }
  }

  private power(): Node {
    const left = this.postfix()
    if (!this.sees('^')) return left
    this.take()
    const right = this.nested(() => this.signed())
    return { kind: 'binary', operator: '^', left, right, ...this.since(left) }
  }

  private postfix(): Node {
    const isRoot = this.sees('√')
    let node = this.atom()
    if (this.sees('%')) {
      if (isRoot) refuse('needs-parenthesis', 'Write √(12%) for the root of a percentage, or (√12)%.', node)
      this.take()
      node = { kind: 'percent', operand: node, ...this.since(node) }
      const message =
        node.operand.kind === 'number'
          ? `${node.operand.text}% is read as ${Number((node.operand.value / 100).toPrecision(15))}.`
          : '% divides by 100.'
      this.notices.push({ code: 'percent', message })
    }
    if (this.peek().kind === 'raised') {
      const token = this.take()
      const right = raisedNumber(token)
      node = { kind: 'binary', operator: '^', left: node, right, ...this.since(node) }
      if (this.sees('^')) refuse('needs-parenthesis', 'Which power comes first? Use parentheses.', this.peek())
    }
    return node
  }

  private atom(): Node {
    const token = this.peek()
    if (token.kind === 'number') return this.number(this.take())
    if (token.kind === 'fraction') return this.fraction(this.take())
    if (token.kind === 'word') return this.word(this.take())
    if (this.sees('√')) {
      this.take()
      const value = this.nested(() => this.atom())
      return { kind: 'call', name: 'sqrt', values: [value], ...this.since(token) }
    }
    if (this.sees('(')) {
      const node = this.parenthesis()
      return { ...node, ...this.since(token) }
    }
    if (token.kind === 'end') return refuse('incomplete', 'The answer ends too early: a number is missing.', token)
    return refuse('unexpected', `A number is missing before '${token.text}'.`, token)
  }

  private parenthesis(): Node {
    const open = this.take()
    const node = this.nested(() => this.sum())
    if (!this.sees(')')) {
      const next = this.peek()
      if (next.kind === 'end') refuse('unclosed', 'This parenthesis is not closed.', open)
      refuse('trailing', `An operator is missing before '${next.text}'.`, next)
    }
    this.take()
    return node
  }

  private number(token: AnswerToken): Node {
    const value = Number(token.text)
    if (!Number.isFinite(value)) refuse('not-finite', `${token.text} is too large for a number.`, token)
    this.refuseMixedNumber(token)
    return { kind: 'number', value, text: token.text, at: token.at, length: token.length }
  }

  /** 1½ and 1 1/2 would be 1.5 to one reader and 1/2 or 11/2 to another. */
  private refuseMixedNumber(whole: AnswerToken): void {
    const [next, slash, last] = this.tokens.slice(this.index)
    const written = next?.kind === 'number' && slash?.text === '/' && last?.kind === 'number'
    if (next?.kind !== 'fraction' && !written) return
    const fraction = written ? `${next.text}/${last.text}` : next!.text
    const end = written ? last : next!
    const span = { at: whole.at, length: end.at + end.length - whole.at }
    refuse('mixed-number', `Write a mixed number as a sum, ${whole.text} + ${fraction}, or as a decimal.`, span)
  }

  private fraction(token: AnswerToken): Node {
    const [left, right] = token.text.split('/').map((text) => {
      const { at, length } = token
      return { kind: 'number', value: Number(text), text, at, length } as const
    })
    return { kind: 'binary', operator: '/', left: left!, right: right!, at: token.at, length: token.length }
  }

  private word(token: AnswerToken): Node {
    const name = token.text === 'log' ? 'ln' : token.text
    if (Object.hasOwn(answerFunctions, name)) {
      if (!this.sees('(')) refuse('needs-parenthesis', `Write ${token.text} with parentheses, ${token.text}(2).`, token)
      if (token.text === 'log') {
        const message = 'log is read as the natural logarithm, ln. Write log10 or log2 for another base.'
        this.notices.push({ code: 'natural-log', message })
      }
      return { kind: 'call', name, values: [this.parenthesis()], ...this.since(token) }
    }
    if (Object.hasOwn(answerConstants, name)) return { kind: 'name', name, ...this.since(token) }
    return refuseWord(token)
  }
}

function raisedNumber(token: AnswerToken): Node {
  const { at, length } = token
  const text = token.text.replace('-', '')
  const node: Node = { kind: 'number', value: Number(text), text, at, length }
  return text === token.text ? node : { kind: 'unary', operator: '-', operand: node, at, length }
}

function refuseWord(token: AnswerToken): never {
  const { text } = token
  const parts = /^([a-z]+)([0-9]+)$/.exec(text)
  const [, letters, digits] = parts ?? []
  if (letters !== undefined && (letters === 'log' || Object.hasOwn(answerFunctions, letters))) {
    refuse('needs-parenthesis', `Write ${letters} with parentheses, ${letters}(${digits}).`, token)
  }
  if (letters !== undefined && Object.hasOwn(answerConstants, letters)) {
    refuse('unknown-name', `${text} is no name; write ${letters}*${digits} or ${letters}^${digits}.`, token)
  }
  if (letters === 'x' || text === 'x') {
    refuse('unknown-name', 'The letter x has no value; write * or × to multiply.', { at: token.at, length: 1 })
  }
  const hint = didYouMean(text, answerWords)
  return refuse('unknown-name', `${text} is not known here.${hint} Known are ${answerWords.join(', ')}.`, token)
}
