/** Learners and their settings. */
import { config } from '@/lib/config'
import type { Database, Learner, Sql } from '@/lib/db'
import { database, findLearner, takeNumbers } from '@/lib/db'
import type { Zone } from '@/lib/scheduler'
import { easyDaysText, settingsOf, stepsText } from './settings'
import type { Context, LearnerSettings } from './types'

export const openStore = (): Promise<Database> => database(config().databaseUrl)

export const zoneOf = ({ timeZone, dayStart }: Learner): Zone => ({ timeZone, dayStart })

/** The learner who asks; made at the first visit, in the server's time zone until the browser tells its own. */
export async function readLearner(db: Database, { learnerId, now }: Context): Promise<Learner> {
  const known = await findLearner(db.sql, learnerId)
  if (known) return known
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return db.write((tx) =>
    tx.learner.upsert({ where: { id: learnerId }, update: {}, create: { id: learnerId, timeZone, created: now } }),
  )
}

/** Whether there is such a learner; asking does not make one. */
export async function isLearner(id: string): Promise<boolean> {
  const { read } = await openStore()
  return (await read.learner.count({ where: { id } })) > 0
}

/** The learner as a transaction has it, and the first of the numbers of the log handed out to it. */
export interface Lock {
  learner: Learner
  first: number
}

/**
 * To be called first in every transaction that writes: one learner's writes happen one after the other from here on.
 * Hands out `count` numbers of the log.
 */
export async function lockLearner(sql: Sql, id: string, count: number): Promise<Lock> {
  const learner = await takeNumbers(sql, id, count)
  return { learner, first: learner.sequence - count + 1 }
}

/** Changes what is given. Days and answers that have been recorded stay as they are. */
export async function updateLearner(context: Context, changes: Partial<LearnerSettings>): Promise<LearnerSettings> {
  const db = await openStore()
  await readLearner(db, context)
  const { learningSteps, relearningSteps, easyDays, ...plain } = changes
  const data = {
    ...plain,
    ...(learningSteps ? { learningSteps: stepsText(learningSteps) } : {}),
    ...(relearningSteps ? { relearningSteps: stepsText(relearningSteps) } : {}),
    ...(easyDays ? { easyDays: easyDaysText(easyDays) } : {}),
  }
  return settingsView(await db.write((tx) => tx.learner.update({ where: { id: context.learnerId }, data })))
}

export async function getSettings(context: Context): Promise<LearnerSettings> {
  return settingsView(await readLearner(await openStore(), context))
}

function settingsView(learner: Learner): LearnerSettings {
  const { timeZone, dayStart, desiredRetention, newPerDay, reviewsPerDay, minutesPerDay, twoButtons } = learner
  const own = { timeZone, dayStart, desiredRetention, newPerDay, reviewsPerDay, minutesPerDay, twoButtons }
  return { ...own, ...settingsOf(learner) }
}
