/** What makes a card hard to learn: too long an answer, several facts at once, a coin's toss for a question. */
import type { CardItem } from '@/lib/deck'
import { countWords, sentences } from '../derive/sentences'
import type { Problems } from '../problems'

const longestAnswer = 60
const mostSentences = 3
const mostListed = 2
const auxiliary =
  /^(?:is|are|was|were|does|do|did|can|could|will|would|should|has|have|had|must|may|might)\b(?!.*\b(?:or|why|which|how|what)\b)/i

export function lintCard(card: CardItem, problems: Problems): void {
  const place = { file: card.file, line: card.line, column: 1 }
  const back = card.back.markdown
  const words = countWords(back)
  if (words > longestAnswer)
    problems.warn(
      place,
      'answer-long',
      `the answer of '${card.id}' has ${words} words`,
      `an answer is recalled in one breath: at most ${longestAnswer} words; the rest belongs into \`note\` or another card`,
    )
  else if (isSeveral(back))
    problems.warn(
      place,
      'several-facts',
      `the answer of '${card.id}' lists several facts`,
      'ask for one fact a card; a sequence of steps is an `order` block',
    )
  if (isYesOrNo(card))
    problems.warn(
      place,
      'yes-no',
      `'${card.id}' can be answered with yes or no`,
      'ask which, why or what follows: a coin is right half of the time',
    )
}

function isSeveral(back: string): boolean {
  const listed = back.split('\n').filter((line) => /^\s*(?:[-*+]|\d+[.)])\s/.test(line)).length
  return listed > mostListed || sentences(back).length > mostSentences
}

function isYesOrNo({ front, back, form }: CardItem): boolean {
  if (form !== 'basic') return false
  const question = sentences(front.text).at(-1)?.text ?? ''
  return /^(?:yes|no)(?:$|\s*[,.;:!(–—])/i.test(back.text) || auxiliary.test(question)
}
