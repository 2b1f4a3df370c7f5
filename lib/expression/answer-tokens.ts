/** Cuts a learner's answer into tokens. */
import { raised, raisedSigns, readCharacters, spanOf, vulgarFraction } from './answer-characters'
import { readNumeral, startsNumeral, type Notice } from './answer-numbers'
import { answerWords } from './answer-functions'
import { refuse } from './problem'
import type { Span } from './types'

export type AnswerToken = Span & {
  kind: 'number' | 'fraction' | 'raised' | 'word' | 'symbol' | 'end'
  /** The canonical spelling: '0.72' for ',72', '^' for '**', '-1' for '⁻¹'. */
  text: string
  notice: Notice | null
}

const word = /[A-Za-z]+[0-9]*|π/y
const power = new RegExp(`[${raisedSigns}]?[${raised}]+`, 'y')

const advice: Readonly<Record<string, string>> = {
  '=': 'Type the value alone, without =.',
  '≈': 'Type the value alone, without ≈.',
  '~': 'Type the value alone, without ~.',
  '[': 'This field takes one number, without brackets.',
  '{': 'This field takes one number, without brackets.',
  ';': 'This field takes one number.',
  '|': 'Write abs(x) for the size of x.',
  '∞': 'The answer is a finite number.',
  ':': 'Write / to divide.',
  '!': 'There are no factorials here.',
  "'": 'Write the number without separators of thousands.',
  σ: 'Write sigmoid(x).',
  '’': 'Write the number without separators of thousands.',
}

export function readAnswerTokens(text: string, decimal: '.' | ','): AnswerToken[] {
  const characters = readCharacters(text)
  const { plain } = characters
  const span = (from: number, to: number) => spanOf(characters, from, to)
  const tokens: AnswerToken[] = []
  const add = (kind: AnswerToken['kind'], spelling: string, from: number, to: number, notice: Notice | null = null) => {
    tokens.push({ kind, text: spelling, notice, ...span(from, to) })
    return to
  }
  let at = 0
  while (at < plain.length) {
    const character = plain[at]!
    const letters = match(word, plain, at)
    const small = match(power, plain, at)
    const fraction = vulgarFraction(character)
    if (character === ' ') at++
    else if (startsNumeral(plain, at)) {
      const numeral = readNumeral(plain, at, decimal, span)
      at = add('number', numeral.text, at, at + numeral.length, numeral.notice)
    } else if (letters !== '') at = add('word', letters === 'π' ? 'pi' : letters.toLowerCase(), at, at + letters.length)
    else if (small !== '') at = add('raised', lower(small), at, at + small.length)
    else if (fraction !== null) at = add('fraction', fraction.join('/'), at, at + 1)
    else if (plain.startsWith('**', at)) at = add('symbol', '^', at, at + 2)
    else if ('+-*/^()%√'.includes(character)) at = add('symbol', character, at, at + 1)
    else refuseCharacter(text, character, span(at, at + 1))
  }
  add('end', '', plain.length, plain.length)
  return tokens
}

function match(pattern: RegExp, plain: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(plain)?.[0] ?? ''
}

/** '⁻³' → '-3'. */
function lower(small: string): string {
  const numeral = [...small].map((character) => (raised.includes(character) ? raised.indexOf(character) : character))
  return numeral.join('').replace('⁻', '-').replace('⁺', '')
}

function refuseCharacter(text: string, character: string, span: Span): never {
  const typed = text.slice(span.at, span.at + span.length)
  if (raisedSigns.includes(character)) {
    refuse('bad-exponent', `There are no digits behind the raised sign ${typed}.`, span)
  }
  const words = `Known are ${answerWords.join(', ')}.`
  const usual = /\p{L}/u.test(typed) ? words : 'Type a number, such as 0.72, 18/25 or 1.2e-3.'
  const hint = Object.hasOwn(advice, character) ? advice[character]! : usual
  return refuse('unknown-character', `'${typed}' has no meaning here. ${hint}`, span)
}
