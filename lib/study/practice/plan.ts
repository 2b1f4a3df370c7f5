/** The order of a practice session. */
import type { Item } from '@/lib/deck'
import type { Candidate, Day, ItemHistory } from '@/lib/scheduler'
import { planPractice } from '@/lib/scheduler'
import { candidateOf } from '../candidates'
import type { Desk } from '../desk'
import { paceOf } from '../pace'
import type { TodaysPlan } from '../plan'
import { historyOf, readHistories } from '../states'
import type { Practice } from './find'

/** Neither set aside by hand nor put off. */
const isWanted = ({ byHand, buriedUntil }: ItemHistory, day: Day): boolean =>
  !byHand && (buriedUntil === null || buriedUntil <= day)

/** All of it that is wanted today. Exercises that were asked for by name come again on the same day, with other numbers. */
export async function planPracticeOf(
  desk: Desk,
  { items, of }: Practice,
): Promise<Pick<TodaysPlan, 'order' | 'done' | 'pace'>> {
  const { db, learner, moment } = desk
  const pace = paceOf([])
  const [histories, done] = await Promise.all([
    readHistories(
      db,
      learner.id,
      items.map(({ id }) => id),
    ),
    db.read.itemState.count({ where: { learnerId: learner.id, lastReviewDay: moment.day } }),
  ])
  const wanted = items.filter(({ id }) => isWanted(historyOf(histories, id), moment.day))
  const candidates = wanted.map((item: Item): Candidate => candidateOf(item, historyOf(histories, item.id), desk, pace))
  const order = planPractice(candidates, { day: moment.day, now: moment.instant })
  const [planned, named] = [new Set(order), new Set(of.exercises)]
  const again = candidates.filter((candidate) => named.has(candidate.id) && !planned.has(candidate))
  return { order: [...order, ...again], done, pace }
}
