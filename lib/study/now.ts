/** Who asks, and when: the start of every use case. */
import { config } from '@/lib/config'
import type { Context } from './types'

interface HeaderSource {
  get(name: string): string | null
}

/** In local mode there is one learner and no login. */
const LOCAL_LEARNER = 'local'

/**
 * The time of a request. Where EPOCH_TEST_CLOCK allows it a header `x-epoch-now` or a cookie `epoch-now` says otherwise,
 * as an ISO instant, so that a test can live through several days.
 */
export function currentNow(source: Request | HeaderSource): Date {
  if (!config().testClock) return new Date()
  const headers = source instanceof Request ? source.headers : source
  const cookie = /(?:^|;\s*)epoch-now=([^;]*)/.exec(headers.get('cookie') ?? '')?.[1]
  const asked = headers.get('x-epoch-now') ?? (cookie === undefined ? null : decodeURIComponent(cookie))
  const instant = new Date(asked ?? Number.NaN)
  return Number.isNaN(instant.getTime()) ? new Date() : instant
}

/** The learner and the time of a request, from its headers. */
export function contextOf(source: Request | HeaderSource): Context {
  return { learnerId: LOCAL_LEARNER, now: currentNow(source) }
}
