/**
 * What the dashboard shows and `GET /api/statistics` sends. Days are learner days 'YYYY-MM-DD', a week is named by its
 * Monday, shares lie between 0 and 1, `low` and `high` are 95 % Wilson intervals of `recalled`.
 */
import type { DayShare } from '@/lib/scheduler'

/** First reviews of a day of items past learning: how many were recalled, and what had been predicted. */
export interface Retention {
  n: number
  recalled: number
  low: number
  high: number
  predicted: number
}

export interface ForecastDay {
  day: string
  /** Reviews, `exercises` of which are exercises. */
  due: number
  exercises: number
  /** New items that the limit of the day leaves room for. */
  fresh: number
  /** For all of them, at the learner's pace. */
  minutes: number
  /** How much of a normal day's work the weekday is to carry. */
  share: DayShare
}

/** Items of the book by where they stand at the end of a day. */
export interface ItemsByState {
  new: number
  /** On a step. */
  learning: number
  /** The interval is less than 21 days. */
  young: number
  mature: number
  /** Set aside, whatever else they are. */
  suspended: number
}

export interface Bin {
  /** The least value that belongs to it, and the least that is too much; null where there is no end. */
  from: number
  to: number | null
  items: number
}
export interface Distribution {
  n: number
  median: number | null
  bins: Bin[]
}

export interface TopicSum {
  page: string
  section: string
  title: string
  right: number
  wrong: number
}

export interface Statistics {
  day: string
  today: {
    answers: number
    newItems: number
    recalled: number
    ofReviews: number
    exercisesRight: number
    exercises: number
    minutes: number
  }
  /** The last 365 learner days, oldest first. */
  days: { day: string; answers: number; again: number; newItems: number; minutes: number }[]
  /** Days with an answer, of the last 30 and 365; `first` is the first ever, null before it. */
  studied: { first: string | null; of30: number; of365: number }
  /** Every week in which one of these days lies, oldest first, the first of them whole. */
  weeks: {
    week: string
    answers: number
    studied: number
    newItems: number
    minutes: number
    /** The part of `minutes` that went into exercises. */
    exerciseMinutes: number
  }[]
  /** Seconds that an answer to a card, or an exercise, takes: the learner's own of the last 30 days, once known. */
  pace: { card: number; exercise: number }
  /** The next 30 learner days, today first. */
  forecast: ForecastDay[]
  /** By week, of the last 13; weeks without a review are left out. */
  retention: ({ week: string } & Retention)[]
  retentionTotal: Retention | null
  /** By predicted recall, lowest first, in the weeks of the last year. */
  reliability: {
    n: number
    /** Expected calibration error: how far apart observed and predicted are on average, weighted by n. */
    error: number | null
    /** At least `from`, less than `to`: neighbours with few reviews are taken together. */
    buckets: ({ from: number; to: number } & Retention)[]
  }
  /** At the end of each of the last 365 days, oldest first; the last one is as it is now. */
  states: ({ day: string } & ItemsByState)[]
  /** Of the items that have been answered and are not set aside: days after which recall has fallen to 0.9; 1 to 10. */
  stability: Distribution
  difficulty: Distribution
  /** By hour of the day at the learner's place, 0 to 23, in the weeks of the last year; `reviews` are first ones of a day. */
  hours: { hour: number; answers: number; minutes: number; reviews: Omit<Retention, 'predicted'> | null }[]
  /** Sections of the book with how much of them is likely known: Σ recall / items. */
  sections: {
    chapter: string
    chapterTitle: string
    page: string
    section: string
    title: string
    items: number
    begun: number
    known: number
  }[]
  /** Of the last year. */
  exercisesByTopic: TopicSum[]
  mistakes: {
    exerciseId: string
    exerciseTitle: string
    section: string
    page: string
    mistake: string
    title: string
    times: number
    of: number
    weeks: number[]
  }[]
  /** The last whole week, or the one that was asked for. */
  week: WeekSummary
}

/** A mistake with a name, and how often it was made in a span of weeks. */
export interface WeekMistake {
  exerciseId: string
  exerciseTitle: string
  section: string
  mistake: string
  title: string
  times: number
  /** Exercises of its type done in the same span. */
  of: number
}

export interface WeekSummary {
  week: string
  /** Its last day. */
  until: string
  /** The weeks before and after it, where there is something to be told. */
  earlier: string | null
  later: string | null
  days: { day: string; answers: number; newItems: number; minutes: number }[]
  studied: number
  answers: number
  newItems: number
  minutes: number
  recalled: Retention | null
  exercises: { right: number; wrong: number }
  /** The week before, to compare with. */
  before: { studied: number; answers: number; newItems: number; minutes: number }
  /** Pages of which items were answered for the first time. */
  learned: { page: string; section: string; title: string; items: number }[]
  exercisesByTopic: TopicSum[]
  mistakes: {
    /** Made in this week and in the eleven before it; `times` and `of` are of this week. */
    again: WeekMistake[]
    /** Made in this week and not in the eleven before it. */
    first: WeekMistake[]
    /** Not made in this week and the three before it, though the exercise was done, but in the eight before those. */
    faded: WeekMistake[]
  }
  /** What is planned for seven days from today; null for a week that has been over for longer than a week. */
  next: { from: string; until: string; due: number; fresh: number; minutes: number } | null
}
