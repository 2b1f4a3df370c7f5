import type { Typed } from '@/lib/exercises/types'

/** What was typed, as it was typed, by attempt: a reload or a closed tab loses nothing. */
export type Answers = Record<string, Typed>
const key = 'epoch.drafts'
/** Older drafts than this many are dropped. */
const kept = 20

function read(): Record<string, Answers> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, Answers>
  } catch {
    return {}
  }
}

function write(drafts: Record<string, Answers>) {
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(Object.entries(drafts).slice(-kept))))
  } catch {
    // Private mode or a full disk: the draft lives as long as the page.
  }
}

export function loadDraft(attemptId: string): Answers | undefined {
  return read()[attemptId]
}

export function saveDraft(attemptId: string, answers: Answers) {
  const { [attemptId]: _old, ...others } = read()
  write({ ...others, [attemptId]: answers })
}

export function dropDraft(attemptId: string) {
  const { [attemptId]: _old, ...others } = read()
  write(others)
}
