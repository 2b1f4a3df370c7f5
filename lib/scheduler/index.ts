/** Scheduling: pure functions that know neither the database nor the deck. */
export {
  addDays,
  dayNumber,
  daysBetween,
  hourAt,
  isTimeZone,
  learnerDay,
  startOfDay,
  weekOf,
  type Day,
  type Zone,
} from './day'
export { CAUTION_DAYS, newPaceFor, retentionOn } from './exam'
export {
  ALGORITHM,
  DEFAULT_WEIGHTS,
  MAXIMUM_INTERVAL,
  exactInterval,
  nextMemory,
  recallAfter,
  recallCurve,
  weightsProblem,
  type MemoryState,
} from './fsrs'
export {
  NOTHING_YET,
  bringBack,
  bury,
  comeIn,
  reset,
  setAside,
  take,
  takeAny,
  type Answer,
  type ItemHistory,
  type Step,
} from './history'
export { LEARN_AHEAD_MS, planPractice, planToday, type Candidate, type Plan, type Today } from './queue'
export { recallOn, type Memory, type Moment } from './review'
export { DEFAULT_SETTINGS, type Caution, type Settings } from './settings'
export { SPREAD_DAYS, weekdayOf, type DayShare } from './spread'
export type { Grade } from './steps'
