/** What an answer is worth, 0 to 1. How and why: docs/decisions/020. */
import type { ChoiceItem } from '@/lib/deck'
import { checkAnswers, type FieldVerdict, type Typed, type Verdict } from '@/lib/exercises'
import { compareTyped, type Nearness } from './cloze'
import { type Question, shownOrder, variantOf } from './compose'
import type { Given } from './types'

export interface Judgement {
  score: number
  /** Of an exercise. */
  verdict: Verdict | null
  /** Of a gap. */
  nearness: Nearness | null
}

/** An answer of another kind than the question's, or none at all, is worth nothing. */
export function judge(question: Question, given: Given | null): Judgement {
  const { item } = question
  if (isNumbers(given) && item.kind === 'choice')
    return plainly(scoreOfChoice(item, toWritten(shownOrder(question), given)))
  if (isNumbers(given) && item.kind === 'order') return plainly(scoreOfOrder(toWritten(shownOrder(question), given)))
  if (typeof given === 'string' && item.kind === 'card') {
    const nearness = compareTyped(item.back.text, given)
    return { score: { right: 1, almost: 0.5, wrong: 0 }[nearness], verdict: null, nearness }
  }
  if (given !== null && typeof given === 'object' && !isNumbers(given) && item.kind === 'exercise') {
    const verdict = checkAnswers(item, variantOf(question), given)
    return { score: scoreOfFields(Object.values(verdict.fields)), verdict, nearness: null }
  }
  return plainly(0)
}

const plainly = (score: number): Judgement => ({ score, verdict: null, nearness: null })
const isNumbers = (given: Given | null): given is readonly number[] => Array.isArray(given)
/** Places as shown to places as written. */
const toWritten = (shown: readonly number[], places: readonly number[]): number[] =>
  [...new Set(places)].flatMap((place) => shown[place] ?? [])

/** Whether an answer can be one to this question at all, and is a whole one. */
export function isAnswerTo(question: Question, given: Given): boolean {
  const { item } = question
  if (typeof given === 'string') return item.kind === 'card'
  if (!isNumbers(given)) return item.kind === 'exercise'
  if (item.kind !== 'choice' && item.kind !== 'order') return false
  const places = new Set(given)
  const count = item.kind === 'choice' ? item.options.length : item.steps.length
  if (places.size !== given.length || given.some((place) => place >= count)) return false
  return item.kind === 'order' ? given.length === count : item.multiple || given.length <= 1
}

/** Nothing chosen, nothing typed: as if it had not been answered. */
export function isBlank(given: Given | null): boolean {
  if (given === null) return true
  if (typeof given === 'string') return given.trim() === ''
  if (isNumbers(given)) return given.length === 0
  return Object.values(given).every((typed) => textsIn(typed).every((text) => text.trim() === ''))
}

function textsIn(typed: Typed): string[] {
  if (typeof typed === 'string') return [typed]
  return Array.isArray(typed) ? typed.flat() : Object.values(typed)
}

/** The right ones chosen, less the wrong ones chosen, of all the right ones. */
function scoreOfChoice({ options }: ChoiceItem, chosen: readonly number[]): number {
  const right = options.filter((option) => option.right).length
  const hits = chosen.filter((place) => options[place]?.right).length
  return Math.max(0, (2 * hits - chosen.length) / right)
}

/** (l − 1) / (n − 1), l the longest run of steps in the right order, not necessarily next to one another. */
function scoreOfOrder(places: readonly number[]): number {
  if (places.length < 2) return places.length
  return (longestRun(places) - 1) / (places.length - 1)
}

export function longestRun(places: readonly number[]): number {
  const runs: number[] = []
  places.forEach((place, i) => {
    runs.push(1 + Math.max(0, ...runs.filter((_, j) => j < i && places[j]! < place)))
  })
  return Math.max(0, ...runs)
}

/** All fields alike; a grid by its cells. */
function scoreOfFields(fields: readonly FieldVerdict[]): number {
  return fields.reduce((sum, field) => sum + scoreOfField(field), 0) / Math.max(1, fields.length)
}

function scoreOfField({ status, cells }: FieldVerdict): number {
  if (status === 'correct' || status === 'follow-through') return 1
  if (status === 'almost') return 0.5
  const marks = cells?.flat() ?? []
  return marks.filter((mark) => mark === 'correct').length / Math.max(1, marks.length)
}
