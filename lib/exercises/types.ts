/** What the parts of an exercise are called while a learner works on it. */
import type { Value } from '@/lib/expression/types'
import type { ExerciseItem, Tolerance } from '@/lib/deck'

/** One drawing of an exercise type: the same type version and seed give the same variant to the byte. */
export interface Variant {
  exercise: ExerciseItem
  seed: number
  /** Drawn and computed values by name (`given` then `let`). */
  values: Record<string, Value>
  /** Right answers by field name. Never leaves the server before the answer. */
  key: Record<string, Value>
  /** By field with options: places as written, in the order shown. Stays on the server too: many write the right one first. */
  orders: Record<string, number[]>
  /** Markdown with mathematics, complete in itself. */
  statement: string
  fields: VariantField[]
}

export interface VariantField {
  name: string
  /** Markdown with mathematics. */
  label: string
  ask: string | null
  /** 'options': one of them is chosen; 'rank': some or all of them are put in order. */
  shape: 'number' | 'vector' | 'matrix' | 'options' | 'rank'
  /** Size of the grid for vectors (1 × n) and matrices; of a rank, 1 × the number of places. */
  size: { rows: number; columns: number }
  rows: string[] | null
  columns: string[] | null
  tolerance: Tolerance
  /** Markdown, in the order shown; null for numbers. */
  options: string[] | null
  unit: string | null
  /** The rule for digits, in words: 'At least 3 significant figures; anything within 1 % counts.' */
  rule: string
}

/**
 * What was typed: one text for a number, rows of texts for a grid, texts by label for a vector whose columns have names.
 * An option is its place from 0 as shown ('0'), its letter ('A') or its text; a rank is a text ('B, A, C') or one row.
 */
export type Typed = string | string[][] | Record<string, string>

export type FieldStatus = 'correct' | 'almost' | 'wrong' | 'unreadable' | 'follow-through'

/** A recognised mistake: an id of the type's list, or 'generic:…' for a general slip. */
export interface Named {
  id: string
  title: string
}

export interface FieldVerdict {
  status: FieldStatus
  /** The answer as it was read, in plain characters, or null where it could not be read. */
  understood: string | null
  /** Id of the recognised mistake, of two at once the listed one; null where none is recognised. */
  mistake: string | null
  /** In words, of two at once both. */
  mistakeTitle: string | null
  /** Every mistake recognised in the answer: none, one or two. */
  mistakes: Named[]
  /** Markdown: why it is wrong, what to do, or where it could not be read. */
  message: string | null
  /** Where an unreadable text went wrong, in characters. */
  at: { row: number; column: number; from: number; length: number } | null
  /** Status of each cell of a grid. */
  cells: FieldStatus[][] | null
}

export interface Verdict {
  correct: boolean
  /** Share of parts (cells, for grids) that are right, 0 to 1. */
  score: number
  fields: Record<string, FieldVerdict>
  /** Ungraded: something was unreadable or almost right and nothing was wrong. */
  free: boolean
}

/** The worked solution: Markdown with the learner's own numbers. */
export interface Explanation {
  steps: string[]
  /** The right answers as shown, by field name, Markdown. */
  key: Record<string, string>
}
