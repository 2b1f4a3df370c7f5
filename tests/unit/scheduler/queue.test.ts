import { describe, expect, test } from 'vitest'
import type { Candidate, Today } from '@/lib/scheduler/queue'
import { planPractice, planToday } from '@/lib/scheduler/queue'

const MINUTE = 60_000
const now = Date.parse('2026-03-12T09:00:00Z')
const today: Today = { day: '2026-03-12', now, newLeft: 20, reviewsLeft: 200, secondsLeft: Infinity }

const fresh = (id: string, page = 'p', concept = id): Candidate => ({
  id,
  page,
  concept,
  phase: 'new',
  due: null,
  dueDay: null,
  lastReviewDay: null,
  recall: null,
  suspended: false,
  exercise: false,
  seconds: 12,
})
const due = (id: string, recall: number, page = 'p', concept = id): Candidate => ({
  ...fresh(id, page, concept),
  phase: 'review',
  dueDay: '2026-03-10',
  lastReviewDay: '2026-03-01',
  recall,
})
const step = (id: string, minutes: number, concept = id): Candidate => ({
  ...due(id, 1, 'p', concept),
  phase: 'learning',
  due: now + minutes * MINUTE,
  lastReviewDay: '2026-03-12',
})
const ids = (list: readonly Candidate[]) => list.map(({ id }) => id).join(' ')
const plan = (candidates: Candidate[], changes: Partial<Today> = {}, requires: [string, string[]][] = []) =>
  planToday(candidates, new Map(requires), { ...today, ...changes })

describe('today’s order', () => {
  test('steps that are over come first, by when they ended; those that end within 20 minutes last', () => {
    const list = [step('later', 21), step('soon', 5), step('over', -1), step('long over', -30), due('r', 0.9)]
    expect(ids(plan(list).order)).toBe('long over over r soon')
  })

  test('reviews go from the best known down', () => {
    expect(ids(plan([due('a', 0.5, '1'), due('b', 0.9, '2'), due('c', 0.7, '3')]).order)).toBe('b c a')
  })

  test('what is not due yet does not come', () => {
    const tomorrow = { ...due('x', 0.9), dueDay: '2026-03-13' }
    const exactly = { ...due('y', 0.9), dueDay: '2026-03-12' }
    expect(ids(plan([tomorrow, exactly]).order)).toBe('y')
  })

  test('new items keep the order of the book and are mixed in evenly', () => {
    const list = [
      fresh('n1'),
      fresh('n2'),
      due('a', 0.9, '1'),
      due('b', 0.8, '2'),
      due('c', 0.7, '1'),
      due('d', 0.6, '2'),
    ]
    // Of four and two, each new one after a third of the reviews: Anki's rule.
    expect(ids(plan(list).order)).toBe('a n1 b c n2 d')
  })

  test('pages alternate while there are others', () => {
    const list = [0.99, 0.98, 0.97, 0.96]
      .map((recall, i) => due(`a${i}`, recall, 'a'))
      .concat(due('b0', 0.5, 'b'), due('b1', 0.4, 'b'))
    expect(ids(plan(list).order)).toBe('a0 b0 a1 b1 a2 a3')
  })

  test('what was set aside does not come', () => {
    expect(ids(plan([{ ...due('leech', 0.9), suspended: true }, fresh('n')]).order)).toBe('n')
  })
})

describe('limits', () => {
  test('of reviews: the rest waits and is counted', () => {
    const list = [due('a', 0.9, '1'), due('b', 0.8, '2'), due('c', 0.7, '3')]
    const { order, waiting } = plan(list, { reviewsLeft: 2 })
    expect(ids(order)).toBe('a b')
    expect(waiting).toBe(1)
  })

  test('of new items, and none of steps', () => {
    expect(ids(plan([fresh('n1'), fresh('n2'), fresh('n3')], { newLeft: 2 }).order)).toBe('n1 n2')
    expect(ids(plan([step('s', -1), fresh('n')], { newLeft: 0, reviewsLeft: 0 }).order)).toBe('s')
  })

  test('a limit already exceeded holds back everything and breaks nothing', () => {
    const { order, waiting } = plan([due('a', 0.9), fresh('n')], { newLeft: -3, reviewsLeft: -1 })
    expect(order).toEqual([])
    expect(waiting).toBe(1)
  })
})

describe('minutes', () => {
  const long = (candidate: Candidate, seconds: number) => ({ ...candidate, seconds })

  test('end the session: nothing begins when they are over, reviews go before what is new', () => {
    const list = [long(due('a', 0.9, '1'), 50), long(due('b', 0.8, '2'), 50), due('c', 0.7, '3'), fresh('n')]
    const { order, waiting } = plan(list, { secondsLeft: 60 })
    expect(ids(order)).toBe('a b')
    expect(waiting).toBe(1)
    expect(ids(plan(list, { secondsLeft: 113 }).order)).toBe('a b n c')
    expect(ids(plan(list, { secondsLeft: 0 }).order)).toBe('')
  })

  test('that are kept for new items are not taken by reviews, but for those new items do not use', () => {
    const list = ['a', 'b', 'c'].map((id, i) => long(due(id, 0.9 - i / 10, id), 30))
    const fewer = [...list, long(fresh('n'), 20), long(fresh('m'), 20)]
    const next = (secondsForNew: number, newLeft = 20) => {
      const { reviews, fresh: added, waiting } = plan(fewer, { secondsLeft: 60, secondsForNew, newLeft })
      return `${ids(reviews)} + ${ids(added)}, ${waiting}`
    }
    expect(next(0)).toBe('a b + , 1')
    // 40 of 60 seconds: the first review begins in the other 20, and n in the 30 that it leaves.
    expect(next(40)).toBe('a + n m, 2')
    // Of these only one new item may come, so 40 seconds are for reviews.
    expect(next(40, 1)).toBe('a b + , 1')
  })

  test('do not hold back steps', () => {
    expect(ids(plan([step('s', -1)], { secondsLeft: -100 }).order)).toBe('s')
  })
})

test('exercises stand evenly among cards', () => {
  const work = (id: string, recall: number) => ({ ...due(id, recall, id), exercise: true })
  const cards = [0.9, 0.89, 0.88, 0.87].map((recall, i) => due(`c${i}`, recall, `c${i}`))
  // Of four and two, each exercise after a third of the way.
  expect(ids(plan([...cards, work('e0', 0.99), work('e1', 0.98)]).order)).toBe('c0 e0 c1 c2 e1 c3')
})

describe('siblings', () => {
  test('one of a concept a day: the better known review, and no new one beside it', () => {
    const list = [due('term', 0.7, '1', 'c'), due('reverse', 0.9, '2', 'c'), fresh('cloze', '3', 'c')]
    const { order, waiting } = plan(list)
    expect(ids(order)).toBe('reverse')
    expect(waiting).toBe(0)
  })

  test('of two new ones the first in the book', () => {
    expect(ids(plan([fresh('term', 'p', 'c'), fresh('reverse', 'p', 'c'), fresh('other')]).order)).toBe('term other')
  })

  test('none when one was answered today, or is on a step', () => {
    const answered = { ...due('term', 1, 'p', 'c'), dueDay: '2026-03-20', lastReviewDay: '2026-03-12' }
    expect(ids(plan([answered, due('reverse', 0.9, 'p', 'c')]).order)).toBe('')
    expect(
      ids(plan([{ ...step('term', -600, 'c'), lastReviewDay: '2026-03-11' }, fresh('reverse', 'p', 'c')]).order),
    ).toBe('term')
  })

  test('a review over the limit does not keep a sibling from being new', () => {
    expect(ids(plan([due('term', 0.9, 'p', 'c'), fresh('reverse', 'p', 'c')], { reviewsLeft: 0 }).order)).toBe(
      'reverse',
    )
  })
})

describe('pages that come before', () => {
  const requires: [string, string[]][] = [['adam', ['momentum', 'rmsprop']]]

  test('hold back new items until every concept of each has been met', () => {
    const known = due('m', 0.9, 'momentum')
    const list = [fresh('adam-1', 'adam'), known, fresh('r1', 'rmsprop'), fresh('r2', 'rmsprop')]
    expect(ids(plan(list, { newLeft: 1 }, requires).fresh)).toBe('r1')
    expect(ids(plan(list, { newLeft: 2 }, requires).fresh)).toBe('r1 r2')
    expect(ids(plan(list, { newLeft: 3 }, requires).fresh)).toBe('r1 r2 adam-1')
    expect(ids(plan([known, fresh('adam-1', 'adam'), due('r', 0.9, 'rmsprop')], {}, requires).fresh)).toBe('adam-1')
  })

  test('do not wait for a sibling of what has been met, nor for what was set aside', () => {
    const met = [due('m', 0.9, 'momentum'), due('r', 0.9, 'rmsprop', 'rule'), fresh('adam-1', 'adam')]
    expect(ids(plan([...met, fresh('r2', 'rmsprop', 'rule')], {}, requires).fresh)).toBe('adam-1')
    expect(ids(plan([...met, { ...fresh('r3', 'rmsprop'), suspended: true }], {}, requires).fresh)).toBe('adam-1')
  })

  test('count as begun once today’s order reaches them', () => {
    const list = [fresh('m', 'momentum'), fresh('r', 'rmsprop'), fresh('adam-1', 'adam')]
    expect(ids(plan(list, {}, requires).fresh)).toBe('m r adam-1')
    expect(ids(plan(list, { newLeft: 1 }, requires).fresh)).toBe('m')
  })

  test('hold nothing up where they have no items', () => {
    expect(ids(plan([fresh('adam-1', 'adam')], {}, requires).fresh)).toBe('adam-1')
  })

  test('do not hold back reviews', () => {
    expect(ids(plan([due('adam-1', 0.9, 'adam'), fresh('m', 'momentum')], {}, requires).reviews)).toBe('adam-1')
  })
})

describe('practising a page', () => {
  test('steps, due, new, set aside, then the weakest of what is not due; nothing twice a day', () => {
    const later = (id: string, recall: number) => ({ ...due(id, recall), dueDay: '2026-04-01' })
    const list = [
      later('strong', 0.99),
      later('weak', 0.91),
      { ...later('done', 1), lastReviewDay: '2026-03-12' },
      fresh('new'),
      { ...due('leech', 0.4), suspended: true },
      due('due', 0.8),
      step('step', -1),
    ]
    expect(ids(planPractice(list, today))).toBe('step due new leech weak strong')
  })
})
