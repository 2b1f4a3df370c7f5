'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useRef, useState } from 'react'
import { plural } from '@/app/ui/words'
import { Icon } from '../Icon'
import { Key } from '../Key'
import { type Found, groupsOf, placeOf, practiceOf } from './groups'
import { HitText } from './HitText'
import { searchDialogId } from './open'
import { useSearch } from './useSearch'

/** The search over any page. The first result is already chosen; the arrows choose, Enter opens, Tab practises. */
export function Palette() {
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const { answer, problem } = useSearch(query)
  const groups = groupsOf(answer?.hits ?? [])
  const hits = groups.flatMap((group) => group.hits)
  const place = Math.min(chosen, hits.length - 1)

  const leave = () => dialog.current?.close()
  const open = (address: ReturnType<typeof placeOf>) => {
    leave()
    router.push(address)
  }
  const choose = (next: number) => {
    if (hits.length === 0) return
    const row = (next + hits.length) % hits.length
    setChosen(row)
    document.getElementById(rowId(row))?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (event: KeyboardEvent) => {
    const hit = hits[place]
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') choose(place + 1)
    else if (event.key === 'ArrowUp') choose(place - 1)
    else if (event.key === 'Enter' && hit) open(placeOf(hit))
    else if (event.key === 'Tab' && !event.shiftKey && hit) open(practiceOf(hit))
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={dialog}
      id={searchDialogId}
      className="palette"
      aria-label="Search"
      closedby="any"
      onClose={() => setQuery('')}
    >
      <div className="palette-input">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="results"
          aria-activedescendant={hits.length > 0 ? rowId(place) : undefined}
          aria-autocomplete="list"
          aria-label="Search pages, cards, exercises and figures"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={200}
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKey}
        />
        <button type="button" className="btn btn-quiet" onClick={leave}>
          Close <Key>Esc</Key>
        </button>
      </div>
      <Results groups={groups} place={place} today={answer?.day ?? ''} onOpen={(hit) => open(placeOf(hit))} />
      <Foot>{problem ?? countText(query, answer !== null, hits.length)}</Foot>
    </dialog>
  )
}

function Results({
  groups,
  place,
  today,
  onOpen,
}: {
  groups: ReturnType<typeof groupsOf>
  place: number
  today: string
  onOpen: (hit: Found) => void
}) {
  const firsts = groups.map((_, i) => groups.slice(0, i).reduce((sum, group) => sum + group.hits.length, 0))
  return (
    <div className="palette-list" id="results" role="listbox" aria-label="Results">
      {groups.map((group, g) => (
        <div key={group.name} role="group" aria-label={group.name}>
          <div className="palette-group" aria-hidden>
            {group.name}
          </div>
          {group.hits.map((hit, i) => (
            <div
              key={`${hit.kind} ${hit.id} ${hit.anchor}`}
              id={rowId(firsts[g]! + i)}
              className="palette-row"
              role="option"
              aria-selected={firsts[g]! + i === place}
              onClick={() => onOpen(hit)}
            >
              <HitText hit={hit} today={today} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function Foot({ children }: { children: string }) {
  return (
    <div className="palette-foot">
      <span className="palette-keys">
        <Key>↑</Key> <Key>↓</Key> choose
      </span>
      <span className="palette-keys">
        <Key>Enter</Key> open
      </span>
      <span className="palette-keys">
        <Key>Tab</Key> practise
      </span>
      <span className="push" role="status">
        {children}
      </span>
    </div>
  )
}

const rowId = (row: number) => `result-${row}`

function countText(query: string, answered: boolean, count: number): string {
  if (query.trim() === '') return 'pages, cards, exercises, figures'
  if (!answered) return ''
  return count === 0 ? 'nothing found' : plural(count, 'result')
}
