/** Quizzes as they are shown. What is right is added where it may be seen, and nowhere else. */
import type { DeckIndex } from '@/lib/deck'
import type { Verdict } from '@/lib/exercises'
import { judge, linkOf, longestRun, shownOrder, variantOf, type Given, type Question } from '@/lib/quiz'
import { learnerDay } from '@/lib/scheduler'
import { shownSolution, shownVariant, shownVerdicts } from '../attempts'
import type { Desk } from '../desk'
import { leftOf, type Asked, type Quiz } from './rows'
import type { QuizAsked, QuizPlace, QuizQuestionView, QuizReply, QuizSummary } from './types'

/** `told`: what is right may be seen. */
export function questionView(
  { deck }: Pick<Desk, 'deck'>,
  { number, page, question, given, score, ms, marked }: Asked,
  told: boolean,
  unread: Verdict['fields'] | null = null,
): QuizQuestionView {
  return {
    number,
    ...placeOf(deck, page, question.item.section),
    asked: askedOf(question),
    given,
    unread: unread && shownVerdicts(unread),
    marked,
    ms,
    reply: told ? replyOf(question, given, score ?? 0) : null,
  }
}

/** A page that is no longer in the book has its slug for a title. */
export function placeOf(deck: DeckIndex, page: string, section?: string): QuizPlace {
  const known = deck.page(page)
  return { page: known?.slug ?? page, section: section ?? known?.number ?? '', title: known?.title ?? page }
}

function askedOf(question: Question): QuizAsked {
  const { item } = question
  switch (item.kind) {
    case 'choice': {
      const optionsHtml = shownOrder(question).map((place) => item.options[place]!.text.html)
      return { kind: 'choice', questionHtml: item.question.html, multiple: item.multiple, optionsHtml }
    }
    case 'order': {
      const stepsHtml = shownOrder(question).map((place) => item.steps[place]!.text.html)
      return { kind: 'order', questionHtml: item.question.html, stepsHtml }
    }
    case 'card':
      return { kind: 'cloze', asksFor: item.form === 'cloze' ? 'gap' : 'term', questionHtml: item.front.html }
    case 'exercise':
      return { kind: 'numeric', name: item.title, ...shownVariant(variantOf(question)) }
  }
}

function replyOf(question: Question, given: Given | null, score: number): QuizReply {
  const { item } = question
  const base = { itemId: item.id, anchor: item.anchor, score }
  switch (item.kind) {
    case 'choice': {
      const options = shownOrder(question).map((place) => item.options[place]!)
      const shown = options.map(({ right, because }) => ({ right, becauseHtml: because.html }))
      return { ...base, kind: 'choice', options: shown }
    }
    case 'order': {
      const shown = shownOrder(question)
      const steps = shown.map((place) => ({ place, becauseHtml: item.steps[place]!.because?.html ?? null }))
      const arranged = Array.isArray(given) ? given.flatMap((at: number) => shown[at] ?? []) : []
      return { ...base, kind: 'order', steps, noteHtml: item.note?.html ?? null, inOrder: longestRun(arranged) }
    }
    case 'card': {
      const { nearness } = judge(question, given)
      const { html: expectedHtml, text: expected } = item.back
      return { ...base, kind: 'cloze', nearness, expectedHtml, expected, noteHtml: item.note?.html ?? null }
    }
    case 'exercise': {
      const { verdict } = judge(question, given)
      const solution = shownSolution(variantOf(question))
      return { ...base, kind: 'numeric', fields: shownVerdicts(verdict?.fields ?? {}), solution }
    }
  }
}

export function summaryOf({ deck, now, zone }: Desk, quiz: Quiz, counts: Counts): QuizSummary {
  const { id, seed, options, started, finished, score } = quiz
  return {
    id,
    seed,
    options,
    score,
    ...counts,
    topic: topicOf(deck, options),
    started: started.toISOString(),
    day: learnerDay(started.getTime(), zone),
    finished: finished?.toISOString() ?? null,
    leftMs: leftOf(quiz, now),
    link: linkOf({ ...options, seed, deck: quiz.deckHash }),
  }
}

interface Counts {
  questions: number
  answered: number
}

/** In a few words: the whole book, one or two titles, or how many chapters and pages. */
function topicOf(deck: DeckIndex, { chapters, pages }: Quiz['options']): string {
  const all = new Map(deck.deck.pages.map(({ chapter }) => [chapter.number, chapter.title]))
  if (pages.length === 0 && [...all.keys()].every((number) => chapters.includes(number))) return 'The whole book'
  if (chapters.length + pages.length <= 2) {
    const titles = [
      ...chapters.map((number) => `${number} ${all.get(number) ?? ''}`.trim()),
      ...pages.map((slug) => placeOf(deck, slug).title),
    ]
    return titles.join(', ')
  }
  const parts = [
    chapters.length > 0 && `${chapters.length} chapter${chapters.length === 1 ? '' : 's'}`,
    pages.length > 0 && `${pages.length} page${pages.length === 1 ? '' : 's'}`,
  ]
  return parts.filter((part) => part !== false).join(' and ')
}
