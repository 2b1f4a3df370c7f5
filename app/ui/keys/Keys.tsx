'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { openSearch } from '../search/open'
import { keysDialogId, openKeys } from './open'
import { isShortcut } from './typing'

const groups = [
  [
    'Anywhere',
    [
      [['G', 'T'], 'Today'],
      [['G', 'B'], 'Book'],
      [['G', 'P'], 'Progress'],
      [['/'], 'search'],
      [['U'], 'take back what was done today'],
      [['?'], 'these keys'],
    ],
  ],
  [
    'Today',
    [
      [['Enter'], 'start'],
      [['R'], 'read what is new'],
    ],
  ],
  [
    'Review',
    [
      [['Space'], 'show the answer, then Good'],
      [['1', '2', '3', '4'], 'Again, Hard, Good, Easy'],
      [['U'], 'undo'],
      [['S'], 'set a card aside, its answer shown'],
      [['B'], 'not today'],
      [['Esc'], 'end'],
    ],
  ],
  [
    'Choice',
    [
      [['A', 'to', 'F'], 'choose'],
      [['Enter'], 'check, then continue'],
    ],
  ],
  [
    'Order',
    [
      [['Space'], 'take a step, put it down'],
      [['↑', '↓'], 'move it, or go to the next'],
      [['Esc'], 'put it back'],
      [['Enter'], 'check, then the grade suggested'],
    ],
  ],
  [
    'Exercise',
    [
      [['Enter'], 'check, then continue'],
      [['H'], 'hint; in a field Alt H'],
      [['N'], 'another like this; in a field Alt N'],
      [['↑', '↓', '←', '→'], 'move in a grid'],
    ],
  ],
  [
    'Search',
    [
      [['↑', '↓'], 'choose'],
      [['Enter'], 'open'],
      [['Tab'], 'practise'],
    ],
  ],
  [
    'Book',
    [
      [['P'], 'practise this page'],
      [['J', 'K'], 'next and previous page'],
    ],
  ],
] as const satisfies readonly (readonly [string, readonly (readonly [readonly string[], string])[]])[]

const destinations = { t: '/', b: '/book', p: '/progress' } as const
/** How long `g` waits for its letter. */
const patience = 1500

/** The keys that work anywhere, and the list of all of them. */
export function Keys() {
  const router = useRouter()
  useEffect(() => {
    // Not zero: times are counted from the opening of the page.
    let pressedG = -Infinity
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      const key = event.key.toLowerCase()
      const waiting = event.timeStamp - pressedG < patience
      pressedG = key === 'g' ? event.timeStamp : -Infinity
      if (event.key === '?') openKeys()
      else if (event.key === '/') openSearch()
      else if (waiting && (key === 't' || key === 'b' || key === 'p')) router.push(destinations[key])
      else return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    // Before the keys of a page, so that the P of `g p` does not also practise it.
    window.addEventListener('keydown', onKey, true)
    // From here on the page hears what is pressed: React runs the effects of a page all at once.
    document.documentElement.dataset['awake'] = ''
    return () => window.removeEventListener('keydown', onKey, true)
  }, [router])

  return (
    <dialog id={keysDialogId} aria-labelledby="keys-title" closedby="any">
      <h2 id="keys-title">Keys</h2>
      <div className="keys">
        {groups.map(([title, rows]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([caps, what]) => (
                <div key={what}>
                  <dt>
                    {caps.map((cap) =>
                      cap === 'to' ? (
                        cap
                      ) : (
                        <kbd key={cap} className="key">
                          {cap}
                        </kbd>
                      ),
                    )}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <form method="dialog" className="dock-row">
        <button className="btn">Close</button>
      </form>
    </dialog>
  )
}
