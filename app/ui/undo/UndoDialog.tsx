'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecentEntry } from '@/lib/study/types'
import { ApiError, get, post } from '../api'
import { Html } from '../Html'
import { useKeys } from '../keys/useKeys'
import { outbox } from '../outbox/useOutbox'
import { gradeNames } from '../session/Grades'
import { openUndo, undoDialogId } from './open'

const done: Record<Exclude<RecentEntry['what'], 'answer'>, string> = {
  suspend: 'set aside',
  resume: 'brought back',
  bury: 'not today',
  reset: 'started over',
  due: 'given a day',
}

/** Today's answers and what else was done with items, each to be taken back, from any page. */
export function UndoDialog() {
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const { recent, problem, load, takeBack } = useRecent(() => router.refresh())
  // In a session U takes back at once where there is something to take back.
  useKeys({ u: () => document.querySelector('.session-top [aria-keyshortcuts="U"]') === null && openUndo() })
  useEffect(() => {
    const element = dialog.current
    const onOpen = () => void load()
    element?.addEventListener('opened', onOpen)
    return () => element?.removeEventListener('opened', onOpen)
  }, [load])
  return (
    <dialog id={undoDialogId} ref={dialog} aria-labelledby="undo-title" closedby="any">
      <h2 id="undo-title">Take back</h2>
      <p className="small" role="status">
        {problem ?? (recent === null ? 'Looking …' : recent.length === 0 ? 'Nothing was answered today.' : '')}
      </p>
      <ul className="undo-list">
        {recent?.map((entry) => (
          <li key={entry.id}>
            <span className="undo-what">
              <b>{entry.grade === null ? done[entry.what as keyof typeof done] : gradeNames[entry.grade]}</b>{' '}
              <Html as="span" className="undo-text" html={entry.html} />
              <span className="small">
                {entry.section} {entry.title}, {clock(entry.at)}
              </span>
            </span>
            <button type="button" className="btn" onClick={() => void takeBack(entry.id)}>
              Take back<span className="visually-hidden">: {entry.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <form method="dialog" className="dock-row">
        <button className="btn">Close</button>
      </form>
    </dialog>
  )
}

const clock = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

function useRecent(onChange: () => void) {
  const [recent, setRecent] = useState<readonly RecentEntry[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const trying = useCallback(async (work: () => Promise<void>) => {
    try {
      setProblem(null)
      await work()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setProblem(error.message)
    }
  }, [])
  const load = useCallback(
    () =>
      trying(async () => {
        // What is still on its way belongs to the list.
        await outbox().flush()
        setRecent((await get<{ recent: RecentEntry[] }>('/api/reviews')).recent)
      }),
    [trying],
  )
  const takeBack = async (reviewId: string) => {
    await trying(async () => {
      await post('/api/reviews/undo', { id: crypto.randomUUID(), reviewId })
      onChange()
    })
    await load()
  }
  return { recent, problem, load, takeBack }
}
