/** What nearly every use case begins with: the deck, the learner, the learner's day. */
import type { Database, Learner } from '@/lib/db'
import type { DeckIndex } from '@/lib/deck'
import type { Day, ItemHistory, Settings, Zone } from '@/lib/scheduler'
import { currentDeck } from './deck'
import { openStore, readLearner, zoneOf } from './learner'
import { memoryView, nextIntervals } from './memory'
import type { Exam } from './planning/exams'
import { readExams } from './planning/exams'
import type { CautionWith } from './planning/targets'
import { cautionOf } from './planning/targets'
import { followRenames } from './renames'
import { settingsOf } from './settings'
import type { LocalMoment } from './true-time'
import { localMoment } from './true-time'
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
  /** `now`, with the learner's day and hour. */
  moment: LocalMoment
  weights: Weights
  /** Exams that are not over yet. */
  exams: readonly Exam[]
  /** What they ask of an item. */
  caution: CautionWith
  /** What is in force for an item on a day. */
  settings: (itemId: string, day: Day) => Settings
  memory(history: ItemHistory): Memory
  /** `dueOn` is how much is due on a day already: the days that are chosen are spread by it. */
  next(history: ItemHistory, itemId: string, dueOn: DueOn): NextIntervals
}

export async function openDesk(context: Context): Promise<Desk> {
  const [db, deck] = await Promise.all([openStore(), currentDeck()])
  const learner = await followRenames(db, deck, await readLearner(db, context))
  const zone = zoneOf(learner)
  const moment = localMoment(context.now.getTime(), zone)
  const [weights, exams] = await Promise.all([weightsOf(db.read, learner), readExams(db.sql, learner.id, moment.day)])
  const chosen = settingsOf(learner)
  const caution = cautionOf(deck, exams, learner.desiredRetention)
  const settings = (itemId: string, day: Day): Settings => {
    const careful = caution(itemId, day)
    return careful ? { ...chosen, caution: careful } : chosen
  }
  return {
    db,
    deck,
    learner,
    zone,
    now: context.now,
    moment,
    weights,
    exams,
    caution,
    settings,
    memory: (history) => memoryView(history, moment, zone, weights.numbers),
    next: (history, itemId, dueOn) => {
      const inForce = { retention: learner.desiredRetention, settings: settings(itemId, moment.day) }
      return nextIntervals(history, { itemId, at: moment, ...inForce }, weights.numbers, dueOn)
    },
  }
}
