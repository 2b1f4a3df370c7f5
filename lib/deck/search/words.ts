/** Words of prose and formulas, so that what is typed plainly finds what is typeset: `F_1`, `F₁` and f1 are one word. */

const greek: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  ϕ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
}
/** Commands that only say how something looks. */
const looks =
  /\\(?:mathrm|mathbf|mathbb|mathcal|boldsymbol|operatorname|text(?:bf|it|tt|rm)?|left|right|d?frac|displaystyle)\b\*?/g

/** Section numbers stay whole; everything else is cut at what is neither letter nor digit. */
const word = /\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu

/** The words of a text in their searchable form, in order. */
export function wordsOf(text: string): string[] {
  return plain(text).match(word) ?? []
}

function plain(text: string): string {
  return text
    .replace(looks, ' ')
    .replace(/[_^]\{?([\p{L}\p{N}]{1,3})\}?/gu, '$1')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\\([a-z]+)(\d*)/g, ' $1$2 ')
    .replace(/[α-ωϵϕ]/g, (letter) => greek[letter] ?? letter)
}

const letters = new Map(Object.entries(greek).map(([letter, name]) => [name, letter]))
const signs = new Map([
  ['sqrt', '√'],
  ['sum', 'Σ'],
  ['partial', '∂'],
  ['nabla', '∇'],
  ['cdot', '·'],
  ['times', '×'],
  ['le', '≤'],
  ['ge', '≥'],
  ['approx', '≈'],
  ['to', '→'],
  ['infty', '∞'],
])

/** A formula's source, made readable in a line of plain text. */
export function readable(text: string): string {
  return text
    .replace(/\\d?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(looks, '')
    .replace(/\\([a-zA-Z]+)/g, (_, name: string) => letters.get(name) ?? signs.get(name) ?? '')
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/[{}\\]/g, '')
    .replace(/\s+/g, ' ')
}

export interface Piece {
  text: string
  /** One of the words looked for. */
  hit: boolean
}

/** A text in pieces, with the words that are among `terms` marked. */
export function markWords(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(/[\p{L}\p{N}_^{}\\.]*[\p{L}\p{N}]/gu)) {
    if (!wordsOf(match[0]).some((found) => terms.has(found))) continue
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), hit: false })
    end = match.index + match[0].length
    pieces.push({ text: match[0], hit: true })
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false })
  return pieces
}

/** About `length` characters around the first of the terms. */
export function excerpt(text: string, terms: ReadonlySet<string>, length = 110): Piece[] {
  const pieces = markWords(text, terms)
  const first = pieces.findIndex(({ hit }) => hit)
  const before = first < 0 ? 0 : pieces.slice(0, first).reduce((sum, piece) => sum + piece.text.length, 0)
  const from = before <= length / 2 ? 0 : text.lastIndexOf(' ', before - length / 3) + 1
  const to = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length)
  const cut = text.slice(from, to > from ? to : from + length)
  return markWords(`${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`, terms)
}
