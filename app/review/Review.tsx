'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Grade, Queue, Today } from '@/lib/study/types'
import { useKeys } from '@/app/ui/keys/useKeys'
import { Announcer } from '@/app/ui/session/Announcer'
import { gradeNames } from '@/app/ui/session/Grades'
import { TwoButtons } from '@/app/ui/session/mode'
import { Sheet } from '@/app/ui/session/Sheet'
import { SessionTop } from '@/app/ui/session/SessionTop'
import { End } from './End'
import { LeechNote } from './LeechNote'
import { type Entry, progressOf, secondsLeft } from './session/session'
import { type AsideAction, nextOf, useSession } from './session/useSession'
import { useVariants } from './session/useVariants'
import { Turn } from './Turn'
import { leftText } from '@/app/ui/words'

/** A session: one item after the other until nothing is left for today. */
export function Review({
  queue,
  queueUrl,
  practice,
  tomorrow,
}: {
  queue: Queue
  queueUrl: string
  /** What it is of; null for what is due today. */
  practice: string | null
  tomorrow: Today['tomorrow']
}) {
  const router = useRouter()
  const { session, dispatch, outcomes, leech, give, setAside, takeBack, cutOff } = useSession(queue, queueUrl)
  const variants = useVariants(session)
  const [said, setSaid] = useState('')
  const { current, phase, take, past } = session
  const ended = current === null && session.more === 0
  const progress = progressOf(session)

  const onUndo = () => {
    if (!past) return
    setSaid('Undone: the item is as it was before.')
    takeBack()
  }
  const onAside = (entry: Entry, action: AsideAction) => {
    setSaid(
      action === 'bury' ? 'Not today: it comes back tomorrow.' : 'Set aside: it is not asked until you bring it back.',
    )
    setAside(entry, action)
  }
  const grade = (entry: Entry, given: Grade, chosen?: number[]) => {
    const label = nextOf(entry, outcomes)?.[given].label
    setSaid(`${gradeNames[given]}${label ? `, back in ${label}` : ''}.`)
    give(entry, given, { stay: false, ...(chosen ? { chosen } : {}) })
  }
  useKeys({ escape: () => router.push('/'), u: past !== null && onUndo })

  return (
    <TwoButtons value={queue.twoButtons}>
      <div className="session">
        <SessionTop
          end="/"
          of={practice === null ? null : `Practice: ${practice}`}
          middle={ended ? 'Done' : `${progress.at} of ${progress.total}`}
          left={ended ? null : leftText(secondsLeft(session, queue.pace))}
          progress={ended ? { done: 1, total: 1 } : progress}
          onUndo={past ? onUndo : undefined}
        />
        {leech && <LeechNote leech={leech} />}
        {current && (
          <Turn
            // A new turn is a new component, also when the same item comes straight back or an answer is taken back.
            key={`${current.item.id} ${current.after ?? ''} ${take}`}
            entry={current}
            phase={phase}
            outcomes={outcomes}
            variants={variants}
            dispatch={dispatch}
            onGrade={(given, chosen) => grade(current, given, chosen)}
            onAside={(action) => onAside(current, action)}
            onSay={setSaid}
            onChoose={(right, chosen) => give(current, right ? 3 : 1, { stay: true, chosen })}
          />
        )}
        {current === null && !ended && <Fetching cutOff={cutOff} />}
        {ended && (
          <End session={session} practising={practice !== null} tomorrow={tomorrow} onLeave={() => router.push('/')} />
        )}
        <Announcer text={said} />
      </div>
    </TwoButtons>
  )
}

/** Only where the network is slower than the learner, or gone. */
function Fetching({ cutOff }: { cutOff: boolean }) {
  return (
    <Sheet roomy>
      <p className="col question" role="status">
        {cutOff ? 'The next items are on the server, which cannot be reached. They come as soon as it can.' : ''}
      </p>
    </Sheet>
  )
}
