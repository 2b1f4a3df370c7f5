/** The parser of the content language; the grammar is in the README of this folder. */
import { limits } from './limits'
import { attempt, refuse } from './problem'
import { tokenize } from './tokens'
import type { Token } from './tokens'
import type { Node, Operator, Result, Span } from './types'

export function parse(source: string): Result<Node> {
  return attempt(() => {
    if (source.length > limits.source) {
      const over = { at: limits.source, length: source.length - limits.source }
      refuse('too-long', `An expression has at most ${limits.source} characters, this one ${source.length}.`, over)
    }
    return new Parser(tokenize(source)).read()
  })
}

const comparisons = ['==', '!=', '<', '<=', '>', '>=']
const keywords = ['and', 'or', 'not', 'if', 'true', 'false']
const reservedFields = ['__proto__', 'constructor', 'prototype']

class Parser {
  private readonly tokens: readonly Token[]
  private index = 0
  private depth = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  read(): Node {
    if (this.peek().kind === 'end') refuse('empty', 'An expression is expected here.', this.peek())
    const node = this.expression()
    if (this.peek().kind !== 'end') {
      refuse(
        'trailing',
        `The expression is complete before '${this.peek().text}'; remove it or add an operator.`,
        this.peek(),
      )
    }
    return node
  }

  private peek(): Token {
    return this.tokens[this.index]!
  }

  private take(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.index++
    return token
  }

  private sees(text: string): boolean {
    return (this.peek().kind === 'symbol' || this.peek().kind === 'name') && this.peek().text === text
  }

  private accept(text: string): boolean {
    const found = this.sees(text)
    if (found) this.index++
    return found
  }

  private expect(text: string, purpose: string): Token {
    if (!this.sees(text)) this.unexpected(`'${text}' ${purpose}`)
    return this.take()
  }

  private unexpected(wanted: string): never {
    if (this.peek().kind === 'end')
      refuse('incomplete', `The expression ends too early: ${wanted} is missing.`, this.peek())
    return refuse('unexpected', `Expected ${wanted}, found '${this.peek().text}'.`, this.peek())
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > limits.depth) {
      refuse(
        'too-deep',
        `The expression is nested more than ${limits.depth} levels deep; name parts of it.`,
        this.peek(),
      )
    }
    const result = read()
    this.depth--
    return result
  }

  /** From `start` to the token read last. */
  private since(start: Span): Span {
    const last = this.tokens[this.index - 1]!
    return { at: start.at, length: last.at + last.length - start.at }
  }

  private expression(): Node {
    return this.nested(() => this.leftToRight(['or'], () => this.leftToRight(['and'], () => this.negation())))
  }

  private leftToRight(operators: readonly Operator[], operand: () => Node): Node {
    let left = operand()
    for (;;) {
      const operator = operators.find((candidate) => this.sees(candidate))
      if (operator === undefined) return left
      this.take()
      const right = operand()
      left = { kind: 'binary', operator, left, right, ...this.since(left) }
    }
  }

  private negation(): Node {
    const start = this.peek()
    if (!this.accept('not')) return this.comparison()
    const operand = this.nested(() => this.negation())
    return { kind: 'unary', operator: 'not', operand, ...this.since(start) }
  }

  private comparison(): Node {
    const left = this.sum()
    if (!comparisons.some((candidate) => this.sees(candidate))) return left
    const operator = this.take().text as Operator
    const right = this.sum()
    if (comparisons.some((candidate) => this.sees(candidate))) {
      refuse('chained-comparison', 'Comparisons do not chain; write a < b and b < c.', this.peek())
    }
    return { kind: 'binary', operator, left, right, ...this.since(left) }
  }

  private sum(): Node {
    return this.leftToRight(['+', '-'], () => this.leftToRight(['*', '/'], () => this.signed()))
  }

  private signed(): Node {
    const start = this.peek()
    if (!this.sees('-') && !this.sees('+')) return this.power()
    const operator = this.take().text as '-' | '+'
    const operand = this.nested(() => this.signed())
    return { kind: 'unary', operator, operand, ...this.since(start) }
  }

  private power(): Node {
    const left = this.postfix()
    if (!this.accept('^')) return left
    const right = this.nested(() => this.signed())
    return { kind: 'binary', operator: '^', left, right, ...this.since(left) }
  }

  private postfix(): Node {
    let node = this.primary()
    for (;;) {
      if (this.accept('.')) {
        if (this.peek().kind !== 'name') this.unexpected('the name of a field')
        node = { kind: 'field', of: node, name: this.take().text, ...this.since(node) }
      } else if (this.accept('[')) {
        const index = this.expression()
        this.expect(']', 'behind the index')
        node = { kind: 'index', of: node, index, ...this.since(node) }
      } else {
        return node
      }
    }
  }

  private primary(): Node {
    const token = this.peek()
    if (token.kind === 'number') return this.number(this.take())
    if (token.kind === 'string') return { kind: 'string', value: this.take().text, ...this.since(token) }
    if (token.kind === 'name') return this.word(this.take())
    if (this.accept('(')) {
      const node = this.expression()
      this.expect(')', 'to close the parenthesis')
      return { ...node, ...this.since(token) }
    }
    if (this.accept('[')) {
      const items = this.list(']', () => this.expression())
      return { kind: 'array', items, ...this.since(token) }
    }
    if (this.accept('{')) return this.object(token)
    return this.unexpected('a value')
  }

  private number(token: Token): Node {
    const value = Number(token.text)
    if (!Number.isFinite(value)) refuse('not-finite', `${token.text} is too large for a number.`, token)
    return { kind: 'number', value, text: token.text, at: token.at, length: token.length }
  }

  private word(token: Token): Node {
    const { text } = token
    if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true', ...this.since(token) }
    if (text === 'if') return this.conditional(token)
    if (keywords.includes(text)) refuse('unexpected', `Expected a value, found '${text}'.`, token)
    if (!this.accept('(')) return { kind: 'name', name: text, ...this.since(token) }
    const values = this.list(')', () => this.expression())
    return { kind: 'call', name: text, values, ...this.since(token) }
  }

  private conditional(start: Token): Node {
    this.expect('(', 'behind if')
    const parts = this.list(')', () => this.expression())
    const span = this.since(start)
    const [condition, then, otherwise] = parts
    if (parts.length !== 3 || condition === undefined || then === undefined || otherwise === undefined) {
      return refuse('arity', `if takes three parts, if(condition, a, b), not ${parts.length}.`, span)
    }
    return { kind: 'if', condition, then, otherwise, ...span }
  }

  private object(start: Token): Node {
    const seen = new Set<string>()
    const fields = this.list('}', () => {
      const token = this.peek()
      if (token.kind !== 'name') this.unexpected('the name of a field')
      this.take()
      if (reservedFields.includes(token.text)) refuse('reserved-name', `No field may be called ${token.text}.`, token)
      if (seen.has(token.text)) refuse('duplicate-field', `The field ${token.text} is given twice.`, token)
      seen.add(token.text)
      this.expect(':', `behind the field ${token.text}`)
      return { name: token.text, value: this.expression(), at: token.at, length: token.length }
    })
    return { kind: 'object', fields, ...this.since(start) }
  }

  private list<T>(close: string, read: () => T): T[] {
    const items: T[] = []
    if (this.accept(close)) return items
    do items.push(read())
    while (this.accept(','))
    this.expect(close, 'or a comma')
    return items
  }
}
