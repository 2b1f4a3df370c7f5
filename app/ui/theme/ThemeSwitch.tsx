'use client'

import { useSyncExternalStore } from 'react'
import { type Theme, themeKey, themes } from './script'

const names: Record<Theme, string> = { auto: 'Auto', light: 'Light', dark: 'Dark' }
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The document says which theme is on: the script in its head has read it before anything was painted. */
function current(): Theme {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

function choose(theme: Theme) {
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(themeKey, theme)
  } catch {
    // Private mode: for this page only.
  }
  for (const listener of listeners) listener()
}

export function ThemeSwitch() {
  const chosen = useSyncExternalStore<Theme>(subscribe, current, () => 'auto')
  return (
    <div className="segmented" role="group" aria-label="Theme">
      {themes.map((theme) => (
        <button
          key={theme}
          type="button"
          data-set-theme={theme}
          aria-pressed={theme === chosen}
          onClick={() => choose(theme)}
        >
          {names[theme]}
        </button>
      ))}
    </div>
  )
}
