'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { Today } from '@/lib/study/types'
import { Key } from '@/app/ui/Key'
import { useKeys } from '@/app/ui/keys/useKeys'
import { outbox } from '@/app/ui/outbox/useOutbox'
import { Dock } from '@/app/ui/session/Dock'
import { Sheet } from '@/app/ui/session/Sheet'
import { minutesText, plural } from '@/app/ui/words'
import type { PageDone, Session, Tally } from './session/session'
import { useFocusOnMount } from './focus'

/** What was done, and what comes tomorrow. No praise, no blame. */
export function End({
  session,
  practising,
  tomorrow,
  onLeave,
}: {
  session: Session
  /** What was asked for, rather than what is due. */
  practising: boolean
  tomorrow: Today['tomorrow']
  onLeave: () => void
}) {
  const ref = useFocusOnMount<HTMLDivElement>()
  const settled = useSettled(session.past !== null)
  useKeys({ enter: onLeave, ' ': onLeave })
  const { tally, returning } = session
  return (
    <>
      <Sheet roomy>
        <div className="col" ref={ref} tabIndex={-1}>
          <h1 className="lead">{title(tally, practising)}</h1>
          {tally.answers > 0 && <p className="read end-line">{doneText(tally)}</p>}
          <Pages tally={tally} />
          {returning.length > 0 && (
            <p className="read end-line">
              {plural(returning.length, 'item')} of this session {returning.length === 1 ? 'comes' : 'come'} back later
              today.
            </p>
          )}
          <p className="read end-line">{settled ? tomorrowText(tomorrow) : '\u00a0'}</p>
        </div>
      </Sheet>
      <Dock>
        <div className="dock-row">
          <button type="button" className="btn btn-primary btn-large grow" onClick={onLeave} aria-keyshortcuts="Enter">
            Back to Today <Key>Enter</Key>
          </button>
        </div>
      </Dock>
    </>
  )
}

/** What was learned, and what to read again. */
function Pages({ tally: { pages } }: { tally: Tally }) {
  const learned = pages.filter(({ fresh }) => fresh > 0)
  const missed = pages.filter((page) => page.missed > 0)
  return (
    <>
      <PageList title="Learned" pages={learned} count={({ fresh }) => `${fresh} new`} />
      <PageList title="Worth reading again" pages={missed} count={(page) => `${page.missed} not known`} />
    </>
  )
}

function PageList({
  title,
  pages,
  count,
}: {
  title: string
  pages: readonly PageDone[]
  count: (page: PageDone) => string
}) {
  if (pages.length === 0) return null
  return (
    <section className="end-line" aria-label={title}>
      <h2 className="label">{title}</h2>
      <ul className="end-pages">
        {pages.map((done) => (
          <li key={done.page} className="small">
            <Link href={`/book/${done.page}`}>
              {done.section} {done.title}
            </Link>
            , {count(done)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Once every answer has reached the server, the page's data are made anew; until then tomorrow is not known. */
function useSettled(answered: boolean): boolean {
  const router = useRouter()
  const [asked, setAsked] = useState(false)
  const [pending, startTransition] = useTransition()
  const begun = useRef(false)
  useEffect(() => {
    if (!answered || begun.current) return
    begun.current = true
    void outbox()
      .flush()
      .then((sent) => {
        if (!sent) return
        startTransition(() => router.refresh())
        setAsked(true)
      })
  }, [answered, router])
  return !answered || (asked && !pending)
}

function title(tally: Tally, practising: boolean): string {
  if (practising) return tally.answers === 0 ? 'Nothing to practise here' : 'Done'
  return tally.answers === 0 ? 'Nothing is due' : 'Done for today'
}

function doneText(tally: Tally): string {
  const parts = [
    tally.reviews > 0 && `${plural(tally.reviews, 'review')}, ${tally.recalled} of them recalled`,
    tally.fresh > 0 && `${plural(tally.fresh, 'new item')}`,
    tally.exercises > 0 && `${plural(tally.exercises, 'exercise')}, ${tally.right} right`,
  ].filter((part) => part !== false)
  return `${[plural(tally.answers, 'answer'), parts.join('; ')].filter(Boolean).join(': ')}.`
}

function tomorrowText({ items, minutes }: Today['tomorrow']): string {
  return items === 0 ? 'Nothing is due tomorrow.' : `Tomorrow: about ${plural(items, 'item')}, ${minutesText(minutes)}.`
}
