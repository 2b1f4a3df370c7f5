/** What pages and the API get of quizzes. Plain data; what is right is in it only once it may be seen. */
import type { Given, Nearness, QuizKind, QuizOptions } from '@/lib/quiz'
import type { AttemptResult, VariantView } from '../types'

export interface QuizInput extends QuizOptions {
  /** Drawn by the server unless given. */
  seed?: string
}

export interface QuizAnswerInput {
  /** Of the question, from 0. */
  number: number
  given?: Given | null
  /** To be looked at again. */
  marked?: boolean
  /** Time spent on the question so far, milliseconds. */
  ms?: number
}

export interface QuizPlace {
  page: string
  section: string
  /** Of the page. */
  title: string
}

/** The question alone. Options and steps are named by their place in these lists. */
export type QuizAsked =
  | { kind: 'choice'; questionHtml: string; multiple: boolean; optionsHtml: string[] }
  | { kind: 'order'; questionHtml: string; stepsHtml: string[] }
  | { kind: 'cloze'; asksFor: 'gap' | 'term'; questionHtml: string }
  | { kind: 'numeric'; name: string; statementHtml: string; fields: VariantView['fields'] }

/** What was right, and why. */
export type QuizReply = {
  itemId: string
  anchor: string | null
  score: number
} & (
  | { kind: 'choice'; options: { right: boolean; becauseHtml: string }[] }
  /** `place`: the right one, from 0. */
  | { kind: 'order'; steps: { place: number; becauseHtml: string | null }[]; noteHtml: string | null; inOrder: number }
  | { kind: 'cloze'; nearness: Nearness | null; expectedHtml: string; expected: string; noteHtml: string | null }
  | {
      kind: 'numeric'
      fields: AttemptResult['fields']
      solution: NonNullable<AttemptResult['solution']>
    }
)

export interface QuizQuestionView extends QuizPlace {
  number: number
  asked: QuizAsked
  given: Given | null
  /** Of an exercise: why the answer was not taken, by field; it can be given again. */
  unread: Record<string, AttemptResult['fields'][string]> | null
  marked: boolean
  ms: number
  /** Null until it may be seen. */
  reply: QuizReply | null
}

export interface QuizSummary {
  id: string
  seed: string
  options: QuizOptions
  /** '5 Metrics', 'ReLU, Adam', '3 chapters'. */
  topic: string
  started: string
  /** The learner's, on which it was started. */
  day: string
  finished: string | null
  questions: number
  answered: number
  /** Points; null until it is handed in. */
  score: number | null
  /** Until time is up; null where there is no limit or it is over. */
  leftMs: number | null
  /** Opens the set-up with the same choice and seed. */
  link: string
}

export interface QuizView extends QuizSummary {
  /** The deck is still the one the quiz was drawn from. */
  sameDeck: boolean
  items: QuizQuestionView[]
}

export interface QuizTopic extends QuizPlace {
  n: number
  score: number
  /** 95 % Wilson interval of the share. */
  low: number
  high: number
}

export interface QuizResult extends QuizView {
  finished: string
  score: number
  low: number
  high: number
  usedMs: number
  timeUp: boolean
  topics: QuizTopic[]
  /** Pages that went worst, worst first; at most three, none that went well. */
  weakest: QuizPlace[]
  /** Finished quizzes on the same chapters and pages up to this one, oldest first. */
  compared: { id: string; day: string; questions: number; score: number }[]
  schedule: {
    /** When wrong answers were brought forward; null where they were not. */
    entered: string | null
    /** Items that would be, or have been, brought forward. */
    items: number
    /** Of those brought forward, how many were so today and not answered since: they can be taken back together. */
    today: number
    /** Wrong answers to items that the schedule has nothing to bring forward of: new, set aside, due already. */
    others: number
  }
}

export interface QuizSetup {
  deckHash: string
  chapters: {
    number: string
    title: string
    pages: {
      slug: string
      number: string
      title: string
      begun: boolean
      /** Questions there are. */
      counts: Record<QuizKind, number>
    }[]
  }[]
  /** Pages with something begun; all pages where nothing is. */
  usual: string[]
  begunAny: boolean
  quizzes: QuizSummary[]
}
