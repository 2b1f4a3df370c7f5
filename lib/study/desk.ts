/** What nearly every use case begins with: the deck, the learner, the learner's day. */
import type { Database, Learner } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import type { Day, ItemHistory, Moment, Settings, Zone } from '@/lib/scheduler'
import { learnerDay } from '@/lib/scheduler'
import { currentDeck } from './deck'
import { openStore, readLearner, zoneOf } from './learner'
import { memoryView, nextIntervals } from './memory'
import { followRenames } from './renames'
import { settingsOf } from './settings'
import type { Context, Memory, NextIntervals } from './types'
import type { Weights } from './weights'
import { weightsOf } from './weights'

export type DueOn = (day: Day) => number

export interface Desk {
  db: Database
  deck: DeckIndex
  learner: Learner
  zone: Zone
  now: Date
  /** `now`, and the learner's day it falls in. */
  moment: Moment
  weights: Weights
  /** Desired retention of an item today. */
  retention: (itemId: string) => number
  settings: Settings
  memory(history: ItemHistory): Memory
  /** `dueOn` is how much is due on a day already: the days that are chosen are spread by it. */
  next(history: ItemHistory, itemId: string, dueOn: DueOn): NextIntervals
}

export async function openDesk(context: Context): Promise<Desk> {
  const [db, deck] = await Promise.all([openStore(), currentDeck()])
  const learner = await followRenames(db, deck, await readLearner(db, context))
  const zone = zoneOf(learner)
  const instant = context.now.getTime()
  const moment = { instant, day: learnerDay(instant, zone) }
  const weights = await weightsOf(db.read, learner)
  const retention = (_itemId: string) => learner.desiredRetention
  const settings = settingsOf(learner)
  return {
    db,
    deck,
    learner,
    zone,
    now: context.now,
    moment,
    weights,
    retention,
    settings,
    memory: (history) => memoryView(history, moment, zone, weights.numbers),
    next: (history, itemId, dueOn) => {
      const answer = { itemId, at: moment, retention: retention(itemId), settings }
      return nextIntervals(history, answer, weights.numbers, dueOn)
    },
  }
}
