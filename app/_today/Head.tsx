import type { Route } from 'next'
import Link from 'next/link'
import type { Today } from '@/lib/study/types'
import { Key } from '@/app/ui/Key'
import { minutesText, plural } from '@/app/ui/words'
import type { State } from './state'
import { RestartNote } from './RestartNote'
import { TodayKeys } from './TodayKeys'
import { Welcome } from './Welcome'

/** The sentence of the day and its button. */
export function Head({ today, state }: { today: Today; state: State }) {
  const { readFirst, waiting, offer, restart } = today
  if (offer && state === 'due') return <Welcome offer={offer} date={longDate(today.day)} />
  return (
    <header>
      <p className="small">{longDate(today.day)}</p>
      <h1 className="lead">{sentence(today, state)}</h1>
      {state === 'first' && (
        <p className="read today-note">
          Nothing is learned yet. The first items come from the first pages of the book, a few a day, and each comes
          back just before you would forget it.
        </p>
      )}
      {state === 'done' && today.waiting === 0 && <p className="read today-note">{tomorrow(today)}</p>}
      {state === 'empty' ? (
        <p className="read today-note">
          There is nothing to study. Put Markdown into the folder <code>content</code> and start Epoch again, or compile
          it with <code>npm run -s epoch -- deck</code>.
        </p>
      ) : (
        <div className="dock-row start">
          {state === 'done' ? (
            <Link className="btn btn-primary btn-large" href="/book" aria-keyshortcuts="Enter">
              Practise a section <Key>Enter</Key>
            </Link>
          ) : (
            <Link className="btn btn-primary btn-large" href="/review" aria-keyshortcuts="Enter">
              Start <Key>Enter</Key>
            </Link>
          )}
          {readFirst && state !== 'done' && (
            <Link className="btn btn-quiet" href={`/book/${readFirst.page}`} aria-keyshortcuts="R">
              <span>Read {readFirst.section || readFirst.title} first, it is new</span>
              <Key>R</Key>
            </Link>
          )}
        </div>
      )}
      {restart && <RestartNote restart={restart} />}
      {waiting > 0 && !restart && (
        <p className="small aside">
          More is due and can wait: what you still know comes first, the rest on the next days.{' '}
          <Link href="/progress#progress-ahead">See the plan</Link>
        </p>
      )}
      {state !== 'empty' && (
        <TodayKeys
          start={state === 'done' ? '/book' : '/review'}
          read={readFirst && state !== 'done' ? (`/book/${readFirst.page}` as Route) : null}
        />
      )}
    </header>
  )
}

function sentence(today: Today, state: State): string {
  if (state === 'empty') return 'The book is empty'
  if (state === 'done') return today.doneToday > 0 ? 'Done for today' : 'Nothing is due today'
  return `${plural(today.total, 'item')}, ${minutesText(today.minutes).replace(/ (?=\S+$)/, '\u00a0')}`
}

function tomorrow({ doneToday, tomorrow: { items, minutes } }: Today): string {
  const done = doneToday > 0 ? `${plural(doneToday, 'answer')} given. ` : ''
  return items === 0
    ? `${done}Nothing is due tomorrow.`
    : `${done}Tomorrow about ${plural(items, 'item')}, ${minutesText(minutes)}.`
}

/** 'Thursday 12 March'. A learner's day is a date without a zone. */
function longDate(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(date)
  return `${part({ weekday: 'long' })} ${part({ day: 'numeric', month: 'long' })}`
}
