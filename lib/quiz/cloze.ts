/** Gaps and terms that are typed: which ones can be, and how near a typed text comes. */
import type { CardItem } from '@/lib/deck'

/** What is longer is not typed but paraphrased, and no comparison of letters does justice to that. */
const MOST_WORDS = 3
const MOST_LETTERS = 32

/** Whether the card asks for a gap or a term, and the answer is short and of signs a keyboard has. */
export function isTypable({ form, back }: Pick<CardItem, 'form' | 'back'>): boolean {
  if (form !== 'cloze' && form !== 'reverse') return false
  const text = withoutArticle(back.text.trim())
  const words = text.split(/\s+/).length
  return text !== '' && text.length <= MOST_LETTERS && words <= MOST_WORDS && plain(text) !== '' && isPlain(text)
}

/** Letters, digits and signs of simple mathematics; several answers in one, or a formula of LaTeX, are none. */
const isPlain = (text: string): boolean =>
  /^[\p{L}\p{M}\p{N}\s\-–−‐‑+*/^_=.()’'%°×·]+$/u.test(text) && !/[;,]/.test(text)

export type Nearness = 'right' | 'almost' | 'wrong'

/**
 * Case, spaces, hyphens, articles, British or American spelling and the way mathematics is written make no difference; a
 * slip of the pen is 'almost'. Of 'General AI (AGI)' either name will do.
 */
export function compareTyped(expected: string, typed: string): Nearness {
  const found = namesIn(expected).map((name) => compareName(name, typed))
  return found.includes('right') ? 'right' : found.includes('almost') ? 'almost' : 'wrong'
}

/** The whole, and where a second name stands in brackets at the end, each of the two. */
function namesIn(text: string): string[] {
  const [, first, second] = /^(.+?)\s+\(([^()]+)\)$/.exec(text.trim()) ?? []
  return first === undefined || second === undefined ? [text] : [text, first, second]
}

function compareName(expected: string, typed: string): Nearness {
  const wanted = plain(expected)
  const given = plain(typed)
  if (given === '') return 'wrong'
  if (given === wanted || isPlural(given, wanted) || isPlural(wanted, given)) return 'right'
  const number = numberOf(wanted)
  if (number !== null) return numberOf(given) === number ? 'right' : 'wrong'
  return isSlip(wordsOf(expected), wordsOf(typed)) ? 'almost' : 'wrong'
}

const GREEK: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta' },
  ...{ κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', ς: 'sigma', τ: 'tau' },
  ...{ φ: 'phi', ϕ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega', '∞': 'infinity' },
}
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const withoutArticle = (text: string): string => text.replace(/^(?:the|an?)\s+/i, '')

/** One spelling for all that mean the same. */
function plain(text: string): string {
  const spelled = withoutArticle(text.trim())
    .toLowerCase()
    .replace(/[⁰¹²³⁴-⁹]+/g, (raised) => `^${[...raised].map((sign) => SUPERSCRIPTS.indexOf(sign)).join('')}`)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Script=Greek}∞]/gu, (sign) => GREEK[sign] ?? sign)
    .replace(/\\(?:mathrm|text|operatorname|mathbf|left|right)|[\\${}_]/g, '')
    .replace(/[×·]|\b(?:times|cdot)\b/g, '*')
    .replace(/[–−‐‑—]/g, '-')
    .replace(/[’'"“”]/g, '')
  const word = NUMBERS.indexOf(spelled.trim())
  if (word >= 0) return String(word)
  return (
    spelled
      // A sign before a digit is one; any other hyphen only joins words.
      .replace(/-(?!\s*[\d.])|(?<=\p{L})-/gu, '')
      .replace(/[\s*]|\.$/g, '')
      .replace(/\^/g, '')
      .replace(/(?<=[a-z]{3})iz(?=e|ing|ation)/g, 'is')
  )
}

const isPlural = (many: string, one: string): boolean => many === `${one}s` || many === `${one}es`

const numberOf = (text: string): number | null => {
  const written = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(%?)$/.exec(text)
  return written === null ? null : Number.parseFloat(text) / (written[1] === '%' ? 100 : 1)
}

const wordsOf = (text: string): string[] =>
  withoutArticle(text.trim())
    .split(/[\s\-–‐‑]+/)
    .map(plain)

/**
 * The same words, one of them with a wrong letter or, in a long one, two. Never the first letter, no digit, and no short
 * word, where a letter makes another one: micro- is not macro-, top-k not top-p, a type I error not one of type II.
 */
function isSlip(wanted: readonly string[], given: readonly string[]): boolean {
  if (wanted.length !== given.length) return false
  const wrong = wanted.flatMap((word, i) => (word === given[i] ? [] : [[word, given[i]!] as const]))
  const [first, ...others] = wrong
  return first !== undefined && others.length === 0 && isSlipOfWord(...first)
}

function isSlipOfWord(wanted: string, given: string): boolean {
  const allowed = wanted.length >= 9 ? 2 : wanted.length >= 6 ? 1 : 0
  if (allowed === 0 || wanted[0] !== given[0]) return false
  if (wanted.replace(/\D/g, '') !== given.replace(/\D/g, '')) return false
  return distance(wanted, given) <= allowed
}

/** Letters put in, left out, replaced or exchanged with the next one (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + changed)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
