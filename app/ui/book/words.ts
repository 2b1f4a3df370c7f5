/** What the book says of its items: their kind, what is known of them, when they come again. */
import type { Route } from 'next'
import type { Item } from '@/lib/deck'
import type { Memory } from '@/lib/study/types'
import { plural } from '@/app/ui/words'

const forms = { basic: 'card', reverse: 'meaning', term: 'term', cloze: 'gap', formula: 'formula' } as const

export function kindName(item: Item): string {
  return item.kind === 'card' ? forms[item.form] : item.kind
}

/** What it asks, in plain words. */
export function questionText(item: Item): string {
  if (item.kind === 'exercise') return item.title
  return item.kind === 'card' ? item.front.text : item.question.text
}

/** The page of one item. */
export const itemPath = (id: string) => `/items/${encodeURIComponent(id)}` as Route

/** '31 cards, 3 quiz questions, 9 exercises'. */
export function countsText(items: readonly Item[]): string {
  const count = (kind: Item['kind']) => items.filter((item) => item.kind === kind).length
  const parts = [
    count('card') > 0 && plural(count('card'), 'card'),
    count('choice') > 0 && plural(count('choice'), 'quiz question'),
    count('order') > 0 && plural(count('order'), 'question of order', 'questions of order'),
    count('exercise') > 0 && plural(count('exercise'), 'exercise'),
  ].filter(Boolean)
  return parts.join(', ') || 'nothing to practise'
}

/** 'today' for what is due or overdue, 'tomorrow', 'in 12 days', 'in 5 months'. Both are learner days, 'YYYY-MM-DD'. */
export function whenText(dueDay: string, today: string): string {
  const days = Math.round((Date.parse(dueDay) - Date.parse(today)) / 86_400_000)
  if (days <= 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days < 60) return `in ${days} days`
  if (days < 730) return `in ${Math.round(days / 30.44)} months`
  return `in ${Math.round(days / 365.25)} years`
}

/** 'formula 0.91 · in 12 days', 'term, set aside', 'gap, new'; without a name 'recall 0.91 · in 12 days', 'set aside', 'new'. */
export function stateText(memory: Memory, today: string, name: string | null): string {
  const lead = name === null ? '' : `${name}, `
  if (memory.suspended) return `${lead}set aside`
  if (memory.recall === null || memory.dueDay === null) return `${lead}new`
  return `${name ?? 'recall'} ${memory.recall.toFixed(2)} · ${whenText(memory.dueDay, today)}`
}
