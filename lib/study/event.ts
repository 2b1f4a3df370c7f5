import type { ItemHistory, Step } from '@/lib/scheduler'
import type { LogRow } from './log'

/** A row that stands, the item before it, and what it made of it; `step` is null for what is no answer. */
export interface Event {
  row: LogRow
  step: Step | null
  before: ItemHistory
  after: ItemHistory
}
