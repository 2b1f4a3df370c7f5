/** What a quiz is made of. */
import type { Typed } from '@/lib/exercises/types'

/** 'numeric': exercises that are computed; 'cloze': cards with a gap, answered by typing. */
export const QUIZ_KINDS = ['choice', 'order', 'numeric', 'cloze'] as const
export type QuizKind = (typeof QUIZ_KINDS)[number]

export interface QuizOptions {
  /** Numbers of whole chapters. */
  chapters: readonly string[]
  /** Slugs of single pages beside them. */
  pages: readonly string[]
  count: number
  /** Time limit; null for none. */
  minutes: number | null
  mix: readonly QuizKind[]
  /** 'each': what was right is told after each answer; 'end': only at the end, as in an exam. */
  feedback: 'each' | 'end'
}

/** How many there are at most in one quiz. */
export const MOST_QUESTIONS = 100
export const MOST_MINUTES = 300

/**
 * What was answered. Options and steps are named by their place as shown, from 0: those chosen, or all in the order given.
 * A gap has its text, an exercise what was typed by field.
 */
export type Given = readonly number[] | string | Readonly<Record<string, Typed>>
