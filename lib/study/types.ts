/** What the pages and the API get from the use cases. Plain data, safe to send to the browser: no key before the answer. */
import type { Rich } from '@/lib/deck'
import type { Hit } from '@/lib/deck/search'
import type { FieldVerdict, Typed, VariantField } from '@/lib/exercises/types'

export type * from './statistics/types'

/** 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Grade = 1 | 2 | 3 | 4

/** Who asks and when. `now` is injected so that a test can move the clock. */
export interface Context {
  learnerId: string
  now: Date
}

/** What a learner may choose. */
export interface LearnerSettings {
  timeZone: string
  /** Minutes after midnight at which the learner's day begins. */
  dayStart: number
  /** 0.70 to 0.97. */
  desiredRetention: number
  newPerDay: number
  reviewsPerDay: number
  /** 0 for no such limit. */
  minutesPerDay: number
  /** Days. */
  maximumInterval: number
  /** Delays in seconds; none: intervals count in days from the first answer. */
  learningSteps: readonly number[]
  relearningSteps: readonly number[]
  /** How much of a normal day's work each weekday is to carry, Monday first. */
  easyDays: readonly ('normal' | 'reduced' | 'minimum')[]
  /** Again and Good alone. */
  twoButtons: boolean
}

/** Where one item stands in the learner's memory. Instants are ISO 8601 in UTC, days are learner days 'YYYY-MM-DD'. */
export interface Memory {
  phase: 'new' | 'learning' | 'review' | 'relearning'
  /** When it comes again; null for a new item. */
  due: string | null
  dueDay: string | null
  stability: number | null
  difficulty: number | null
  /** Recall expected now, 0 to 1; null for a new item. */
  recall: number | null
  lastReview: string | null
  reviews: number
  lapses: number
  suspended: boolean
}

/** What the next interval would be, in words for a button ('10 min', '4 days', '3 months') and in seconds. */
export type NextIntervals = Record<Grade, { label: string; seconds: number }>

interface SessionItemBase {
  id: string
  /** Page slug, section number and title, for the reference beside the question. */
  page: string
  section: string
  title: string
  anchor: string | null
  memory: Memory
  next: NextIntervals
}
export type SessionItem =
  | (SessionItemBase & { kind: 'card'; form: string; front: Rich; back: Rich; note: Rich | null })
  | (SessionItemBase & {
      kind: 'choice'
      question: Rich
      multiple: boolean
      options: { index: number; text: Rich; right: boolean; because: Rich }[]
    })
  /** Steps as they are shown, never in their right order; `place` is the right one, from 0. */
  | (SessionItemBase & {
      kind: 'order'
      question: Rich
      steps: { place: number; text: Rich; because: Rich | null }[]
      note: Rich | null
    })
  /** An exercise is fetched by `POST /api/exercises/{id}/variants` when its turn is near. */
  | (SessionItemBase & { kind: 'exercise'; name: string })

export interface Queue {
  /** Seconds that an answer to a card, or an exercise, takes this learner. */
  pace: { card: number; exercise: number }
  deckHash: string
  day: string
  /** The learner wants Again and Good alone. */
  twoButtons: boolean
  items: SessionItem[]
  /** How many of today's remain beyond `items`. */
  more: number
  doneToday: number
}

export interface ReviewInput {
  /** Made by the client; the same id twice changes nothing. */
  id: string
  itemId: string
  grade: Grade
  /** When it was answered, by the client's clock, ISO 8601. */
  answeredAt: string
  /** Thinking time in milliseconds. */
  duration: number
  /** The whole days to the next answer that `next` promised for this grade: they are kept. */
  days?: number
  /** The zone the device was in, as Europe/Berlin; the learner's unless given. It decides the day of the answer. */
  timeZone?: string
  /** For a choice question: indices chosen. For a question of order: the right places of the steps, in the order given. */
  chosen?: number[]
}
export type ReviewResult =
  | { id: string; status: 'recorded' | 'repeated'; itemId: string; memory: Memory; next: NextIntervals }
  | { id: string; status: 'refused'; itemId: string; reason: string }

/** When something was done, as a device tells that could not send it at once. Now, unless `at` is given. */
export interface Told {
  at?: string
  /** The time of sending by the same clock. */
  sentAt?: string
  /** The zone the device was in. */
  timeZone?: string
}

export interface UndoInput extends Told {
  /** Made by the client; the same id twice takes back once. */
  id?: string
  /** The answer to take back; the last one of today unless given. */
  reviewId?: string
}
export interface UndoResult {
  /** The review taken back, or null when there was none today. */
  reviewId: string | null
  itemId: string | null
  memory: Memory | null
}

/** One thing that happened to an item. The ids are those of the log. */
export type ItemEvent = { id: string; at: string; day: string } & (
  | { what: 'suspend' | 'resume' | 'bury' | 'reset' }
  /** Wanted after so many days; `quiz` is where it was answered wrong, or null where the learner asked for it. */
  | { what: 'due'; days: number; quiz: string | null }
  | {
      what: 'answer'
      grade: Grade
      /** Thinking time in milliseconds. */
      duration: number
      /** The interval that followed. */
      next: { label: string; seconds: number }
      /** It was forgotten once too often and set aside. */
      leech: boolean
    }
)

/** What the learner has written on an item. */
export interface ItemMark {
  flagged: boolean
  note: string
}

/** An item that the learner, or the scheduler as a leech, has put a mark on. */
export interface MarkedItem {
  id: string
  mark: ItemMark
  suspendedBy: ItemView['suspendedBy']
}

export interface ItemView {
  id: string
  kind: 'card' | 'choice' | 'order' | 'exercise'
  page: string
  section: string
  /** Of the page. */
  title: string
  anchor: string | null
  /** The learner's day now, from which days ahead are counted. */
  day: string
  memory: Memory
  suspendedBy: 'hand' | 'leech' | null
  next: NextIntervals
  mark: ItemMark
  /** Oldest first; what was undone is left out. */
  history: ItemEvent[]
}

/** Something done today that can be taken back. */
export interface RecentEntry {
  id: string
  itemId: string
  at: string
  what: 'answer' | ActInput['action']
  grade: Grade | null
  section: string
  /** Of the page. */
  title: string
  /** The question in plain text, and as HTML. */
  text: string
  html: string
}

/**
 * 'suspend': set aside until 'resume'. 'bury': not today. 'reset': as if never seen. 'due': comes again in so many days,
 * 0 for today.
 */
export type ActInput = {
  /** Made by the client; the same id twice changes nothing. */
  id: string
} & Told &
  ({ action: 'suspend' | 'resume' | 'bury' | 'reset' } | { action: 'due'; days: number })
export interface ActResult {
  id: string
  status: 'recorded' | 'repeated'
  itemId: string
  memory: Memory
  suspendedBy: ItemView['suspendedBy']
  next: NextIntervals
}

/** A drawn exercise as a learner gets it. HTML is sanitised, with mathematics typeset. */
export interface VariantView {
  attemptId: string
  exerciseId: string
  title: string
  page: string
  section: string
  anchor: string | null
  statementHtml: string
  fields: (VariantField & {
    labelHtml: string
    labelText: string
    askHtml: string | null
    optionsHtml: string[] | null
  })[]
  hints: number
  memory: Memory
  next: NextIntervals
}

export interface AttemptInput {
  /** Made by the client; the same id twice gives the same reply. */
  id: string
  attemptId: string
  action: 'check' | 'hint' | 'solution'
  answers?: Record<string, Typed>
  /** Time spent so far, milliseconds. */
  duration?: number
}
export interface AttemptResult {
  attemptId: string
  /** 'open': may be tried again; 'done': graded, solution shown. */
  status: 'open' | 'done'
  correct: boolean
  fields: Record<string, FieldVerdict & { messageHtml: string | null }>
  /** Hints uncovered so far. */
  hintsHtml: string[]
  hintsLeft: number
  /** Wrong tries left before the solution is shown. */
  triesLeft: number
  /** Present when done. `places`: by field with options, the right ones by their place as shown. */
  solution: { stepsHtml: string[]; keyHtml: Record<string, string>; places: Record<string, number[]> } | null
  grade: Grade | null
  /** Why it is that grade: 'Right, but after a hint.' */
  reason: string | null
  /** After two failures in a row: an exercise of the same kind to go back to, where the type names one. */
  easier: { id: string; title: string } | null
  /** The review it was recorded as, so that its grade can be changed with `regradeAttempt` or undone. */
  reviewId: string | null
  memory: Memory | null
  /** 'back in 10 min with other numbers' */
  nextLabel: string | null
}

export interface TopicToday {
  page: string
  section: string
  title: string
  items: { id: string; kind: 'card' | 'choice' | 'order' | 'exercise'; memory: Memory }[]
}
export interface Today {
  day: string
  /** Items to do now: due and new within the limits. */
  total: number
  reviews: number
  exercises: number
  fresh: number
  /** Due but over today's limit. */
  waiting: number
  /** Estimated minutes, from the learner's own pace once known. */
  minutes: number
  doneToday: number
  topics: TopicToday[]
  /** First page with new items in today's session that the learner has not met yet. */
  readFirst: { page: string; section: string; title: string } | null
  week: { day: string; answers: number; planned: number }[]
  /** Over the last seven days: share recalled of reviews (not first sights), and minutes a day; null without data. */
  recalled: { share: number; n: number } | null
  minutesADay: number | null
  mistake: { exerciseId: string; title: string; mistakeTitle: string; times: number; of: number } | null
  tomorrow: { items: number; minutes: number }
  /** Those that are planned for, the nearest first. */
  exams: { id: string; title: string; day: string; daysLeft: number }[]
  restart: Restart | null
  offer: RestartOffer | null
}

/** A calm restart under way. */
export interface Restart {
  /** From 1. */
  day: number
  days: number
  minutes: number
  /** Its last day. */
  until: string
}
/** A calm restart that is proposed to who was away. */
export interface RestartOffer {
  /** Whole days without an answer. */
  away: number
  /** A day. */
  minutes: number
  /** Until everything is done on its day again; null where that takes months. */
  days: number | null
}

export interface PageView {
  slug: string
  /** The learner's day now, from which days ahead are counted. */
  day: string
  /** Memory by item id of this page. */
  memories: Record<string, Memory>
}
export interface BookView {
  chapters: {
    number: string
    title: string
    pages: { slug: string; number: string; title: string; items: number; begun: number; recall: number | null }[]
  }[]
}

/** What a search found, best first within its kind. */
export interface SearchResult {
  /** The learner's day now, from which days ahead are counted. */
  day: string
  hits: (Hit & { pageTitle: string; memory: Memory | null })[]
}

/** Weights of FSRS fitted to the learner's own answers, and how well they predicted the latest fifth of them. */
export interface FitView {
  id: string
  fitted: string
  /** Answers they were fitted to, and the later ones that judged. */
  fittedTo: number
  heldOut: number
  /** Log loss over the latter: of the weights that were in force, and of these. Less is better. */
  lossBefore: number
  lossAfter: number
  better: boolean
  /** They may be put in force now. */
  applicable: boolean
}
export interface Fits {
  /** Reviews so far that say something about forgetting, and how many a fit needs. */
  reviews: number
  needed: number
  /** A fit is under way; the share of it that is done. */
  running: { share: number } | null
  /** Why nothing came of the last one, or null. */
  problem: string | null
  /** Null for the weights FSRS comes with. */
  inForce: FitView | null
  last: FitView | null
}
