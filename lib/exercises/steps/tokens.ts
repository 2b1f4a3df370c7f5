/** Cuts the formulas of a step into tokens, their values included, and these into chains of equal parts. */
import type { Piece } from '../template'

export type Token =
  | { kind: 'number'; text: string }
  /** A `{{ … }}`, by its place among those of the solution. */
  | { kind: 'value'; display: number }
  /** A LaTeX command or a single character. */
  | { kind: 'symbol'; text: string }
/** Parts that a formula says are equal: 'a = b = c'. */
export type Chain = Token[][]

export type ValuePiece = Extract<Piece, { kind: 'value' }>

const pattern =
  /\s+|\\(?:[,;:! ]|quad\b|qquad\b)|(\d{1,3}(?:\{,\}\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(\\[A-Za-z]+|\\.|[\s\S])/gy

/** The formulas of one step. `add` takes each value and says its place; a value in prose is a formula of its own. */
export function readChains(pieces: readonly Piece[], add: (piece: ValuePiece) => number): Chain[] {
  const chains: Chain[] = []
  let formula: Token[] | null = null
  for (const piece of pieces) {
    if (piece.kind === 'value') {
      const token: Token = { kind: 'value', display: add(piece) }
      if (formula) formula.push(token)
      else chains.push([[token]])
      continue
    }
    for (const [place, part] of piece.text.split(/(?<!\\)\$+/).entries()) {
      if (place > 0) {
        if (formula) chains.push(...toChains(formula))
        formula = formula ? null : []
      }
      if (formula) formula.push(...tokensOf(part))
    }
  }
  return chains
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].flatMap(([space, number, symbol]): Token[] => {
    if (number !== undefined) return [{ kind: 'number', text: number.replaceAll('{,}', '') }]
    if (symbol !== undefined) return [{ kind: 'symbol', text: symbol }]
    return space.includes('quad') ? [{ kind: 'symbol', text: ',' }] : []
  })
}

const opening = ['{', '(', '[', '\\lfloor', '\\lceil']
const closing = ['}', ')', ']', '\\rfloor', '\\rceil']
const equal = ['=', '\\approx', '\\simeq']
const apart = [
  ',',
  ';',
  ':',
  '<',
  '>',
  '\\le',
  '\\leq',
  '\\ge',
  '\\geq',
  '\\ne',
  '\\neq',
  '\\to',
  '\\Rightarrow',
  '\\in',
  '&',
]

function toChains(formula: readonly Token[]): Chain[] {
  const chains: Chain[] = []
  let chain: Chain = [[]]
  let depth = 0
  for (const token of formula) {
    const text = token.kind === 'symbol' ? token.text : ''
    if (opening.includes(text)) depth++
    if (closing.includes(text)) depth--
    if (depth === 0 && equal.includes(text)) chain.push([])
    else if (depth === 0 && apart.includes(text)) {
      chains.push(chain)
      chain = [[]]
    } else chain.at(-1)!.push(token)
  }
  return [...chains, chain]
}
