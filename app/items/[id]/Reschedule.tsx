'use client'

import { type FormEvent, useId, useState } from 'react'
import { plural } from '@/app/ui/words'
import { useAct } from './useAct'

const longest = 36_500

/** A due day of one's own, and starting over. Both can be taken back today with U. */
export function Reschedule({ id, isNew }: { id: string; isNew: boolean }) {
  const field = useId()
  const { busy, said, act } = useAct(id)
  const [days, setDays] = useState('7')
  const [wrong, setWrong] = useState(false)
  const [sure, setSure] = useState(false)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const count = Number(days)
    const isDays = days.trim() !== '' && Number.isInteger(count) && count >= 0 && count <= longest
    setWrong(!isDays)
    if (isDays)
      act({ action: 'due', days: count }, count === 0 ? 'It comes today.' : `It comes in ${plural(count, 'day')}.`)
  }
  const startOver = () => {
    setSure(!sure)
    if (sure) act({ action: 'reset' }, 'Started over: it is new again. U takes it back.')
  }
  return (
    <details className="item-more">
      <summary>Another day, or start over</summary>
      <form className="item-switches" onSubmit={onSubmit}>
        <label htmlFor={field}>Comes in</label>
        <input
          id={field}
          className="input num item-days"
          inputMode="numeric"
          value={days}
          aria-invalid={wrong || undefined}
          onChange={(event) => setDays(event.target.value)}
        />
        <span>days</span>
        <button className="btn" aria-disabled={busy || undefined}>
          Set
        </button>
      </form>
      <p className="small">
        {wrong
          ? `Expected whole days from 0 (today) to ${longest}.`
          : isNew
            ? 'For what you know already: it is taken to be known about as long.'
            : 'What is known of it stays; only the day changes.'}
      </p>
      {!isNew && (
        <div className="item-switches">
          <button type="button" className="btn" aria-disabled={busy || undefined} onClick={startOver}>
            {sure ? 'Yes, as if never seen' : 'Start over'}
          </button>
          {sure && (
            <button type="button" className="btn btn-quiet" onClick={() => setSure(false)}>
              Keep it
            </button>
          )}
        </div>
      )}
      <p className="small" role="status">
        {said}
      </p>
    </details>
  )
}
