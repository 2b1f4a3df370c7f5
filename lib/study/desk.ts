/** What nearly every use case begins with: the deck, the learner, the learner's day. */
import type { Database, Learner } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import type { ItemHistory, Moment, Zone } from '@/lib/scheduler'
import { learnerDay } from '@/lib/scheduler'
import { currentDeck } from './deck'
import { openStore, readLearner, zoneOf } from './learner'
import { memoryView, nextIntervals } from './memory'
import { readExams } from './planning/exams'
import { targetRetention } from './planning/targets'
import { followRenames } from './renames'
import type { Context, Memory, NextIntervals } from './types'
import type { Weights } from './weights'
import { weightsOf } from './weights'

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
  memory(history: ItemHistory): Memory
  next(history: ItemHistory, itemId: string): NextIntervals
}

export async function openDesk(context: Context): Promise<Desk> {
  const [db, deck] = await Promise.all([openStore(), currentDeck()])
  const learner = await followRenames(db, deck, await readLearner(db, context))
  const zone = zoneOf(learner)
  const instant = context.now.getTime()
  const moment = { instant, day: learnerDay(instant, zone) }
  const [weights, exams] = await Promise.all([weightsOf(db.read, learner), readExams(db.read, learner.id, moment.day)])
  const retention = targetRetention(deck, exams, learner.desiredRetention, moment.day)
  return {
    db,
    deck,
    learner,
    zone,
    now: context.now,
    moment,
    weights,
    retention,
    memory: (history) => memoryView(history, moment, zone, weights.numbers),
    next: (history, itemId) => nextIntervals(history, itemId, moment, retention(itemId), weights.numbers),
  }
}
