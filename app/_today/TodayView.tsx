import type { Today } from '@/lib/study/types'
import { stateOf } from './state'
import { Head } from './Head'
import { Side } from './Side'
import { Topics } from './Topics'

/**
 * What can be done today, first; then what is in it, by section, and the days around it. Who comes back after a break is
 * spared what has piled up.
 */
export function TodayView({ today, items }: { today: Today; items: number }) {
  const state = stateOf(today, items)
  return (
    <div className="today">
      <Head today={today} state={state} />
      {today.topics.length > 0 && !today.offer && <Topics today={today} />}
      {state !== 'empty' && state !== 'first' && !today.offer && <Side today={today} />}
    </div>
  )
}
