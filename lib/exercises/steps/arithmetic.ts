/**
 * Reads a part of a formula as arithmetic, where it holds nothing but numbers, shown values and known operations.
 * A part with anything else in it (a symbol, a vector written out) has no value of its own.
 */
import type { Node } from '@/lib/expression'
import type { Token } from './tokens'

/** What stands for a shown value in an arithmetic expression. */
export const nameOf = (display: number) => `shown${display}`

/** Null where the part is no plain arithmetic. */
export function readArithmetic(tokens: readonly Token[]): Node | null {
  if (tokens.length === 0) return null
  try {
    return new Reader(tokens).read()
  } catch (error) {
    if (error instanceof NotArithmetic) return null
    throw error
  }
}

class NotArithmetic extends Error {}

const place = { at: 0, length: 0 }
const number = (text: string): Node => ({ kind: 'number', value: Number(text), text, ...place })
const binary = (operator: '+' | '-' | '*' | '/' | '^', left: Node, right: Node): Node => ({
  kind: 'binary',
  operator,
  left,
  right,
  ...place,
})
const call = (name: string, ...values: Node[]): Node => ({ kind: 'call', name, values, ...place })
const minus = (operand: Node): Node => ({ kind: 'unary', operator: '-', operand, ...place })

const functions: Readonly<Record<string, string>> = {
  '\\ln': 'ln',
  '\\exp': 'exp',
  '\\tanh': 'tanh',
  '\\cos': 'cos',
  '\\sin': 'sin',
}
const pairs: Readonly<Record<string, [string, string | null]>> = {
  '(': [')', null],
  '[': [']', null],
  '{': ['}', null],
  '|': ['|', 'abs'],
  '\\lvert': ['\\rvert', 'abs'],
  '\\lfloor': ['\\rfloor', 'floor'],
  '\\lceil': ['\\rceil', 'ceil'],
}
/** What may stand behind a factor without a sign between them. */
const juxtaposed = ['(', '[', 'e', '\\left', '\\frac', '\\tfrac', '\\dfrac', '\\sqrt', '\\pi', '\\max', '\\min']

class Reader {
  private readonly tokens: Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens.toReversed()
  }

  read(): Node {
    const node = this.sum()
    if (this.tokens.length > 0) throw new NotArithmetic()
    return node
  }

  private peek(): string {
    const token = this.tokens.at(-1)
    return token?.kind === 'symbol' ? token.text : ''
  }

  private sees(...symbols: string[]): boolean {
    return symbols.includes(this.peek())
  }

  private takes(...symbols: string[]): boolean {
    if (!this.sees(...symbols)) return false
    this.tokens.pop()
    return true
  }

  private expect(symbol: string): void {
    if (!this.takes(symbol)) throw new NotArithmetic()
  }

  private sum(): Node {
    let left = this.term()
    for (;;) {
      if (this.takes('+')) left = binary('+', left, this.term())
      else if (this.takes('-')) left = binary('-', left, this.term())
      else return left
    }
  }

  private term(): Node {
    let left = this.signed()
    for (;;) {
      if (this.takes('\\cdot', '\\times', '*')) left = binary('*', left, this.signed())
      else if (this.takes('/', '\\div')) left = binary('/', left, this.signed())
      else if (this.sees(...juxtaposed, ...Object.keys(functions))) left = binary('*', left, this.power())
      else return left
    }
  }

  private signed(): Node {
    if (this.takes('-')) return minus(this.signed())
    this.takes('+')
    return this.power()
  }

  private power(): Node {
    const base = this.atom()
    return this.takes('^') ? binary('^', base, this.argument()) : base
  }

  /** What LaTeX takes for the argument of a command: a group, a value or a single digit. */
  private argument(): Node {
    const token = this.tokens.at(-1)
    if (token?.kind === 'number' && token.text.length > 1) {
      if (token.text.charAt(1) === '.') this.fail()
      this.tokens[this.tokens.length - 1] = { kind: 'number', text: token.text.slice(1) }
      return number(token.text.charAt(0))
    }
    if (token?.kind === 'symbol' && token.text !== '{') return this.fail()
    return this.atom()
  }

  private fail(): never {
    throw new NotArithmetic()
  }

  private atom(): Node {
    const token = this.tokens.pop()
    if (!token) return this.fail()
    if (token.kind === 'value') return this.withPercent({ kind: 'name', name: nameOf(token.display), ...place })
    if (token.kind === 'number') return this.withPercent(number(token.text))
    const { text } = token
    if (Object.hasOwn(pairs, text)) return this.enclosed(text)
    if (text === '\\left') return this.sized()
    if (Object.hasOwn(functions, text)) return call(functions[text]!, this.operand())
    switch (text) {
      case '\\frac':
      case '\\tfrac':
      case '\\dfrac':
        return binary('/', this.argument(), this.argument())
      case '\\sqrt':
        return this.sees('[') ? this.fail() : call('sqrt', this.argument())
      case '\\log':
        this.expect('_')
        return this.logarithm()
      case '\\max':
      case '\\min':
        return this.extreme(text.slice(1))
      case '\\pi':
        return { kind: 'name', name: 'pi', ...place }
      case 'e':
        this.expect('^')
        return call('exp', this.argument())
      default:
        return this.fail()
    }
  }

  private withPercent(node: Node): Node {
    return this.takes('\\%') ? binary('/', node, number('100')) : node
  }

  private enclosed(open: string): Node {
    const [close, name] = pairs[open]!
    const node = this.sum()
    this.expect(close)
    return name === null ? node : call(name, node)
  }

  private sized(): Node {
    const open = this.peek()
    if (!['(', '[', '|'].includes(open)) this.fail()
    this.tokens.pop()
    const node = this.sum()
    this.expect('\\right')
    this.expect(pairs[open]![0])
    return open === '|' ? call('abs', node) : node
  }

  private operand(): Node {
    return this.sees('(', '{', '\\left', '\\frac', '\\tfrac', '\\dfrac', '') ? this.power() : this.fail()
  }

  private logarithm(): Node {
    const base = this.argument()
    if (base.kind !== 'number' || (base.value !== 2 && base.value !== 10)) return this.fail()
    return call(`log${base.value}`, this.operand())
  }

  private extreme(name: string): Node {
    const sized = this.takes('\\left')
    this.expect('(')
    const values = [this.sum()]
    while (this.takes(',')) values.push(this.sum())
    if (sized) this.expect('\\right')
    this.expect(')')
    return call(name, ...values)
  }
}
