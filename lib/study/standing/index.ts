export { progressOf, type Progress } from './progress'
export { readStanding } from './read'
export { recallsToday } from './recall'
export type { Standing } from './standing'
