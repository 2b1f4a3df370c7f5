/** Mistakes that were recognised in exercises, as the pages show them. */

/** In so many exercises done, the mistake was made in so many. */
export interface Share {
  times: number
  of: number
}

export interface Trend {
  /** The last four weeks, and the eight before them. */
  recent: Share
  before: Share
  /** By how much the share has fallen, with its 95 % interval; null where one of the two spans has too few exercises. */
  fallen: { by: number; low: number; high: number } | null
  verdict: 'fading' | 'growing' | 'unclear' | 'few'
  /** Whole weeks since the week of the last one, and exercises in which it could have come back since. */
  absent: { weeks: number; of: number }
}

/** An exercise in which a mistake was made. */
export interface MistakenExercise extends Share {
  id: string
  title: string
  page: string
  section: string
}

/** Mistakes of different exercises that are the same in kind. */
export interface MistakeKind extends Share {
  kind: string
  name: string
  /** What it was called where it was made, where that is not its name. */
  titles: string[]
  /** By week, oldest first. */
  weeks: Share[]
  trend: Trend
  /** Most frequent first. */
  exercises: MistakenExercise[]
}

/** Mistakes made in the exercises of one page of the book. */
export interface MistakeTopic extends Share {
  page: string
  section: string
  title: string
  /** Most frequent first. */
  kinds: { kind: string; name: string; times: number }[]
  exercises: string[]
}

/** A part of an exercise that the mistake was made in. HTML is sanitised, with mathematics typeset. */
export interface MistakenPart {
  labelHtml: string
  askHtml: string | null
  /** What was typed, in plain characters, or what was chosen. */
  typed: { text: string } | { html: string }
  rightHtml: string
  title: string
  messageHtml: string | null
}

/** An exercise as it was drawn for the learner, whatever has become of its type since. */
export interface MistakeExample {
  day: string
  exerciseId: string
  title: string
  page: string
  section: string
  statementHtml: string
  parts: MistakenPart[]
}

export interface Mistakes {
  /** The learner's day now. */
  day: string
  /** The Mondays of the weeks that count, oldest first. */
  weeks: string[]
  /** Exercises done in them. */
  done: number
  /** Most frequent first. */
  kinds: MistakeKind[]
  /** Most mistakes first. */
  topics: MistakeTopic[]
}
