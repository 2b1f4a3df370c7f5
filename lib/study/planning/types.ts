/** What the plan's page and API get. Plain data; days are learner days 'YYYY-MM-DD'. */
import type { ExamDay, Assessment as Simulated } from '@/lib/scheduler/simulation/exam'

export interface ExamInput {
  title: string
  day: string
  /** Numbers of chapters. */
  chapters: string[]
  /** Share of their items to be known on the day, 0 to 1. */
  goal: number
  /** Minutes a day that can be given to it. */
  minutes: number
}

/** What the simulation says, with days instead of counts of them. */
export interface Assessment extends Omit<Simulated, 'reachedAfter' | 'plan'> {
  /** Where it is not possible: about when the goal would be reached within the minutes; null if not in the next two years. */
  reachedOn: string | null
  /** From today to the day before. */
  plan: ({ day: string } & ExamDay)[]
  /** Minutes a day that the reviews of everything else take meanwhile. */
  besides: number
}

export interface ExamView extends ExamInput {
  id: string
  chapterTitles: string[]
  /** From today; negative when it is over. */
  daysLeft: number
  items: number
  begun: number
  /** Share of the items known today. */
  known: number
  /** Desired retention of its items today, and in usual times. */
  retention: number
  usualRetention: number
}

export interface Workload {
  points: { retention: number; minutes: number; known: number }[]
  /** Of these retentions, the one up to which more of it is cheap; null where there is nothing to learn. */
  recommended: number | null
  /** The learner's own. */
  retention: number
  items: number
}

export interface PlanView {
  day: string
  /** Days that can be planned for. */
  firstDay: string
  lastDay: string
  chapters: { number: string; title: string; items: number; begun: number }[]
  exams: ExamView[]
}
