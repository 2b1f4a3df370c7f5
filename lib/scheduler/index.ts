/** Scheduling: pure functions that know neither the database nor the deck. */
export { addDays, daysBetween, isTimeZone, learnerDay, startOfDay, weekOf, type Day, type Zone } from './day'
export { cautiousRetention, newPaceFor, retentionOn } from './exam'
export { forecast } from './forecast'
export {
  ALGORITHM,
  DEFAULT_WEIGHTS,
  MAXIMUM_INTERVAL,
  exactInterval,
  nextMemory,
  recallAfter,
  weightsProblem,
  type MemoryState,
} from './fsrs'
export { NOTHING_YET, bringBack, setAside, take, type Answer, type ItemHistory, type Step } from './history'
export { planPractice, planToday, type Candidate, type Plan } from './queue'
export { recallOn, type Memory, type Moment } from './review'
export type { Grade } from './steps'
