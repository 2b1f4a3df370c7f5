'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { ApiError, patch } from '@/app/ui/api'

const longest = 2000

/** A note of one's own. It is saved by the button, and when the field is left. */
export function NoteField({ id, note }: { id: string; note: string }) {
  const router = useRouter()
  const [text, setText] = useState(note)
  const [saved, setSaved] = useState(note)
  const [said, setSaid] = useState('')
  const sending = useRef<string | null>(null)

  const save = async () => {
    if (text === saved || text === sending.current) return
    sending.current = text
    try {
      await patch(`/api/items/${encodeURIComponent(id)}`, { note: text })
      setSaved(text)
      setSaid('Saved.')
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setSaid(`Not saved: ${error.message}`)
    } finally {
      sending.current = null
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const left = longest - text.length
  return (
    <form className="item-note" onSubmit={onSubmit}>
      <label htmlFor="note">
        <h2>Note</h2>
      </label>
      <textarea
        id="note"
        className="input"
        rows={3}
        maxLength={longest}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setSaid('')
        }}
        onBlur={() => void save()}
        aria-describedby="note-state"
      />
      <div className="item-switches">
        <button className="btn" aria-disabled={text === saved || undefined}>
          Save the note
        </button>
        <p className="small" id="note-state" role="status">
          {said === '' && left < 200 ? `${left} characters left` : said}
        </p>
      </div>
    </form>
  )
}
