/** When something happened, by the server's clock, from what a device says of it. */
import type { Moment, Zone } from '@/lib/scheduler'
import { hourAt, learnerDay } from '@/lib/scheduler'
import type { Desk } from './desk'
import type { Told } from './types'

/** What is older is a wrong clock rather than a long journey. */
const OLDEST_MS = 366 * 86_400_000
/** A clock that is wrong by less than this is a slow network. */
const SKEW_MS = 60_000

/** As the learner's calendar and clock show it. */
export interface LocalMoment extends Moment {
  /** 0 to 23. */
  hour: number
}

export const localMoment = (instant: number, zone: Zone): LocalMoment => ({
  instant,
  day: learnerDay(instant, zone),
  hour: hourAt(instant, zone),
})

/**
 * Never in the future, and now where the clock cannot be believed. `sentAt` is the time at sending by the same clock: how
 * wrong it is can be told from that.
 */
export function trueMoment(at: string, { sentAt, timeZone }: Omit<Told, 'at'>, { now, zone }: Desk): LocalMoment {
  const skew = sentAt === undefined ? 0 : now.getTime() - Date.parse(sentAt)
  const given = Date.parse(at) + (Math.abs(skew) > SKEW_MS ? skew : 0)
  const believed = given <= now.getTime() && now.getTime() - given <= OLDEST_MS
  const instant = believed ? given : now.getTime()
  return localMoment(instant, timeZone === undefined ? zone : { ...zone, timeZone })
}

/** Now, unless a device says when. */
export const toldMoment = ({ at, ...clock }: Told, desk: Desk): LocalMoment =>
  at === undefined ? desk.moment : trueMoment(at, clock, desk)
