/** What the page of an item says, as it is served. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Answer } from '@/app/items/[id]/Answer'
import { History } from '@/app/items/[id]/History'
import { Known } from '@/app/items/[id]/Known'
import { Why } from '@/app/items/[id]/Why'
import { placeOf } from '@/app/ui/search/groups'
import type { OrderItem } from '@/lib/deck'
import type { ItemView, Memory } from '@/lib/study/types'
import { card, choice, sums } from '@/tests/integration/support/deck'

const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const memory: Memory = {
  phase: 'review',
  due: '2026-03-20T03:00:00.000Z',
  dueDay: '2026-03-20',
  stability: 12.34,
  difficulty: 5.678,
  recall: 0.914,
  lastReview: '2026-03-08T10:00:00.000Z',
  reviews: 5,
  lapses: 1,
  suspended: false,
}
const interval = { label: '', seconds: 0 }
function view(changes: Partial<Memory> = {}, suspendedBy: ItemView['suspendedBy'] = null): ItemView {
  const place = { id: 'a1', kind: 'card' as const, page: 'letters', section: '1', title: 'Letters', anchor: null }
  const next = { 1: interval, 2: interval, 3: interval, 4: interval }
  const known = { ...memory, ...changes }
  const mark = { flagged: false, note: '' }
  return { ...place, day: '2026-03-12', memory: known, suspendedBy, next, mark, history: [] }
}

describe('what is known', () => {
  test('of an item that is learned', () => {
    expect(text(renderToStaticMarkup(<Known view={view()} />))).toBe(
      'State learned Recall expected now 0.91 Stability 12 days Difficulty 5.7 of 10 Due in 8 days, 20 Mar 2026 Lapses 1 in 5 answers',
    )
  })

  test('of one that was never asked is nothing, set aside or not', () => {
    const never = { phase: 'new', due: null, dueDay: null, stability: null, difficulty: null, recall: null } as const
    expect(text(renderToStaticMarkup(<Known view={view(never)} />))).toBe('State new')
    expect(text(renderToStaticMarkup(<Known view={view({ ...never, suspended: true }, 'hand')} />))).toBe(
      'State set aside',
    )
  })

  test('a leech says what to do about it, an item set aside by hand that it stays', () => {
    const leech = renderToStaticMarkup(<Why item={card('a1', 'letters')} view={view({ lapses: 8 }, 'leech')} />)
    expect(text(leech)).toMatch(
      /after 8 lapses.*Read the page again.*Rewrite.*split.*letters\.md , line 1.*bring it back/,
    )
    expect(leech).toContain('href="/book/letters"')
    expect(renderToStaticMarkup(<Why item={card('a1', 'letters')} view={view({}, 'hand')} />)).toContain(
      'You have set it aside',
    )
  })
})

test('the history stands with the last thing first', () => {
  const at = '2026-03-08T10:00:00.000Z'
  const answer = { at, what: 'answer', leech: false } as const
  const html = renderToStaticMarkup(
    <History
      events={[
        {
          ...answer,
          id: '1',
          day: '2025-12-31',
          grade: 3,
          duration: 8240,
          next: { label: '3 days', seconds: 259_200 },
        },
        {
          ...answer,
          id: '2',
          day: '2026-01-03',
          grade: 2,
          duration: 71_000,
          next: { label: '5 days', seconds: 432_000 },
        },
        { id: '3', at, day: '2026-01-04', what: 'suspend' },
        { id: '4', at, day: '2026-01-05', what: 'resume' },
        {
          ...answer,
          id: '5',
          day: '2026-03-08',
          grade: 1,
          duration: 725_000,
          next: { label: '10 min', seconds: 600 },
          leech: true,
        },
      ]}
    />,
  )
  expect(html.split('<tr>').slice(2).map(text)).toEqual([
    '8 Mar 2026 Again, set aside as forgotten too often 12 min 10 min',
    '5 Jan 2026 brought back – –',
    '4 Jan 2026 set aside – –',
    '3 Jan 2026 Hard 1 min 11 s 5 days',
    '31 Dec 2025 Good 8 s 3 days',
  ])
})

describe('the answer', () => {
  const words = (item: Parameters<typeof Answer>[0]['item']) => text(renderToStaticMarkup(<Answer item={item} />))
  test('of each kind', () => {
    expect(words(card('a1', 'letters'))).toBe('Show the answer a1!')
    expect(words(choice('which', 'letters'))).toBe(
      'Show the answer option 0 Right why 0 option 1 Wrong why 1 option 2 Wrong why 2',
    )
    const { form: _form, front, back, ...base } = card('steps', 'letters')
    const steps = [front, back].map((one) => ({ text: one, because: null }))
    const order: OrderItem = { ...base, kind: 'order', question: front, steps, note: null }
    expect(words(order)).toBe('Show the answer steps? steps!')
    expect(renderToStaticMarkup(<Answer item={sums()} />)).toContain('href="/exercises/sum"')
  })
})

test('what a search finds of them leads here', () => {
  const hit = { id: 'a/1', page: 'letters', anchor: 'x', memory: null, pageTitle: '' }
  const place = (kind: 'page' | 'card' | 'choice' | 'order' | 'exercise') =>
    placeOf({ ...hit, kind } as unknown as Parameters<typeof placeOf>[0])
  expect((['page', 'card', 'choice', 'order', 'exercise'] as const).map(place)).toEqual([
    '/book/letters#x',
    '/items/a%2F1',
    '/items/a%2F1',
    '/items/a%2F1',
    '/exercises/a%2F1',
  ])
})
