/** Cuts a content expression into tokens. */
import { refuse } from './problem'
import type { Span } from './types'

export type Token = Span & { kind: 'number' | 'name' | 'string' | 'symbol' | 'end'; text: string }

const space = /\s+/y
const number = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y
const name = /[A-Za-z_][A-Za-z0-9_]*/y
const symbol = /==|!=|<=|>=|\*\*|&&|\|\||[-+*/^<>()[\]{},:.=!%&|;?]/y

const foreign: Readonly<Record<string, string>> = {
  '=': 'Nothing can be assigned in an expression; write == to compare.',
  '**': 'Write ^ for a power.',
  '&&': 'Write and.',
  '||': 'Write or.',
  '!': 'Write not.',
  '%': 'There is no % in expressions; divide by 100.',
  '&': 'Write and.',
  '|': 'Write or, or abs(x) for a size.',
  ';': 'An expression is one value; separate entries with commas.',
  '?': 'Write if(condition, a, b).',
}

export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const blank = match(space, source, at)
    if (blank !== null) {
      at += blank.length
      continue
    }
    const token = readToken(source, at)
    tokens.push(token)
    at += token.length
  }
  tokens.push({ kind: 'end', text: '', at: source.length, length: 0 })
  return tokens
}

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? null
}

function readToken(source: string, at: number): Token {
  const digits = match(number, source, at)
  if (digits !== null) {
    refuseNumberTail(source, at, digits)
    return { kind: 'number', text: digits, at, length: digits.length }
  }
  const word = match(name, source, at)
  if (word !== null) return { kind: 'name', text: word, at, length: word.length }
  const first = source[at]!
  if (first === '"' || first === "'") return readString(source, at, first)
  const sign = match(symbol, source, at)
  if (sign !== null) {
    const advice = Object.hasOwn(foreign, sign) ? foreign[sign] : undefined
    if (advice !== undefined) refuse('unknown-character', advice, { at, length: sign.length })
    return { kind: 'symbol', text: sign, at, length: sign.length }
  }
  const character = String.fromCodePoint(source.codePointAt(at)!)
  return refuse('unknown-character', `The character '${character}' has no meaning in an expression.`, {
    at,
    length: character.length,
  })
}

/** What stands directly behind a number: a second point, an exponent without digits, or a name. */
function refuseNumberTail(source: string, at: number, digits: string): void {
  const next = source[at + digits.length] ?? ''
  const span = { at, length: digits.length + 1 }
  if (next === '.') refuse('bad-number', 'A number has one decimal point with digits behind it, as in 0.5.', span)
  if (!/[A-Za-z_]/.test(next)) return
  if (/[eE]/.test(next) && !/^[eE][A-Za-z_]/.test(source.slice(at + digits.length))) {
    refuse('bad-exponent', `The exponent has no digits; write ${digits}e-3, or ${digits} * e.`, span)
  }
  const word = match(name, source, at + digits.length)!
  refuse('missing-operator', `An operator is missing; write ${digits} * ${word}.`, {
    at,
    length: digits.length + word.length,
  })
}

function readString(source: string, at: number, quote: string): Token {
  const end = source.indexOf(quote, at + 1)
  const line = source.indexOf('\n', at)
  if (end === -1 || (line !== -1 && line < end)) {
    refuse('unclosed-string', `The string is not closed; end it with ${quote}.`, { at, length: source.length - at })
  }
  return { kind: 'string', text: source.slice(at + 1, end), at, length: end + 1 - at }
}
