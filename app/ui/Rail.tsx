'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from './Icon'
import { Key } from './Key'
import { openKeys } from './keys/open'
import { openUndo } from './undo/open'
import { openSearch } from './search/open'
import { ThemeSwitch } from './theme/ThemeSwitch'

const entries = [
  { href: '/', segment: null, name: 'Today', icon: 'today' },
  { href: '/book', segment: 'book', name: 'Book', icon: 'book' },
  { href: '/quiz', segment: 'quiz', name: 'Quizzes', icon: 'quiz' },
  { href: '/progress', segment: 'progress', name: 'Progress', icon: 'progress' },
  { href: '/plan', segment: 'plan', name: 'Plan', icon: 'plan' },
] as const

/** One list: a rail on the desktop, a bar on the phone. */
export function Rail({ segment, children }: { segment: string | null; children: ReactNode }) {
  return (
    <nav className="rail" aria-label="Main">
      <Link className="brand" href="/">
        <svg viewBox="0 0 32 20" aria-hidden>
          <path d="M2 2c.6 7.5 2.4 12.5 5.5 15.5V2c1.7 6 4.7 10 9.5 12.5V2c3 4.8 7.2 7.8 13 9.5" />
        </svg>
        Epoch
      </Link>
      <SearchLink className="rail-search">
        Search <Key>/</Key>
      </SearchLink>
      <ul>
        {entries.map((entry) => (
          <li key={entry.href}>
            <Link href={entry.href} aria-current={entry.segment === segment ? 'page' : undefined}>
              <Icon name={entry.icon} />
              {entry.name}
            </Link>
          </li>
        ))}
        <li className="on-phone">
          <SearchLink current={segment === 'search'}>Search</SearchLink>
        </li>
      </ul>
      {children}
      <div className="rail-foot">
        <Link className="rail-link" href="/settings" aria-current={segment === 'settings' ? 'page' : undefined}>
          <Icon name="settings" />
          Settings
        </Link>
        <button type="button" className="rail-link" onClick={openUndo} aria-keyshortcuts="U">
          <Icon name="undo" />
          Take back <Key>U</Key>
        </button>
        <button type="button" className="rail-link" onClick={openKeys} aria-keyshortcuts="?">
          <Icon name="keyboard" />
          Keys <Key>?</Key>
        </button>
        <ThemeSwitch />
      </div>
    </nav>
  )
}

/** Opens the dialog where scripts run, and leads to the page of the same name where they do not. */
function SearchLink({ children, className, current }: { children: ReactNode; className?: string; current?: boolean }) {
  return (
    <Link
      className={className}
      href="/search"
      prefetch={false}
      aria-keyshortcuts="/"
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        openSearch()
      }}
    >
      <Icon name="search" />
      {children}
    </Link>
  )
}
