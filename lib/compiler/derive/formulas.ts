/** Formula cards of plain notes: a display formula that the sentence before it introduces. */
import { countWords, sentences } from './sentences'

const introduces =
  /(?:\b(?:defined|given|computed|calculated|expressed|written|approximated|obtained|updated)\s+(?:as|by)(?:\s+follows)?|\b(?:as follows|formula|equation|rule|update|is|are|becomes|equals))\s*:?\s*$/i
const namesSomething = /(\*[^*]+\*|\b(?:defined as|given by|computed as|calculated as|update rule)\b)/i

/** The words that ask for the formula, or null where the lead-in is not one. */
export function formulaQuestion(lead: string): string | null {
  const last = sentences(lead.replace(/\s*\n\s*/g, ' ')).at(-1)?.text
  if (last === undefined || countWords(last) < 4 || countWords(last) > 45) return null
  const opens = /:$/.test(last) || introduces.test(last)
  if (!opens || !namesSomething.test(last)) return null
  return `${last.replace(/[\s:,]+$/, '')} …`
}
