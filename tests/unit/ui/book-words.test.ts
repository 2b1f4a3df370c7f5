import { describe, expect, test } from 'vitest'
import { countsText, stateText, whenText } from '@/app/ui/book/words'
import type { Item } from '@/lib/deck'
import type { Memory } from '@/lib/study/types'

const memory = (changes: Partial<Memory>): Memory => ({
  phase: 'review',
  due: '2026-03-24T04:00:00Z',
  dueDay: '2026-03-24',
  stability: 30,
  difficulty: 5,
  recall: 0.914,
  lastReview: null,
  reviews: 3,
  lapses: 0,
  suspended: false,
  ...changes,
})

describe('when an item comes again', () => {
  test.each([
    ['2026-03-10', 'today'],
    ['2026-03-12', 'today'],
    ['2026-03-13', 'tomorrow'],
    ['2026-03-24', 'in 12 days'],
    // Over the change to summer time on 29 March: days are dates, not spans of 24 hours.
    ['2026-03-31', 'in 19 days'],
    // 184 days of 30.44 a month are 6.04 months.
    ['2026-09-12', 'in 6 months'],
    ['2029-03-12', 'in 3 years'],
  ])('on %s: %s', (due, words) => {
    expect(whenText(due, '2026-03-12')).toBe(words)
  })
})

test('the state of an item, with and without a name before it', () => {
  const today = '2026-03-12'
  expect(stateText(memory({}), today, null)).toBe('recall 0.91 · in 12 days')
  expect(stateText(memory({}), today, 'formula')).toBe('formula 0.91 · in 12 days')
  expect(stateText(memory({ phase: 'new', recall: null, dueDay: null }), today, null)).toBe('new')
  expect(stateText(memory({ phase: 'new', recall: null, dueDay: null }), today, 'gap')).toBe('gap, new')
  expect(stateText(memory({ suspended: true }), today, 'term')).toBe('term, set aside')
})

test('items are counted by what a learner does with them', () => {
  const items = (kinds: Item['kind'][]) => kinds.map((kind) => ({ kind }) as Item)
  expect(countsText(items(['card', 'card', 'choice', 'choice', 'order', 'exercise']))).toBe(
    '2 cards, 2 quiz questions, 1 question of order, 1 exercise',
  )
  expect(countsText(items(['exercise', 'exercise']))).toBe('2 exercises')
  expect(countsText([])).toBe('nothing to practise')
})
