import { describe, expect, test } from 'vitest'
import {
  advance,
  answer,
  begin,
  extend,
  forget,
  interpose,
  progressOf,
  putAside,
  regrade,
  reveal,
  secondsLeft,
  skip,
  undo,
  upcoming,
  type Session,
} from '@/app/review/session/session'
import type { Memory, SessionItem } from '@/lib/study/types'

const minute = 60_000
const day = 24 * 60 * minute

function memory(phase: Memory['phase']): Memory {
  const none = { due: null, dueDay: null, stability: null, difficulty: null, lastReview: null }
  return { phase, ...none, recall: phase === 'new' ? null : 0.9, reviews: 0, lapses: 0, suspended: false }
}

function item(id: string, phase: Memory['phase'] = 'new'): SessionItem {
  const text = { markdown: id, html: id, text: id }
  const interval = { label: '', seconds: 0 }
  const next = { 1: interval, 2: interval, 3: interval, 4: interval }
  const place = { page: 'p', section: '1', title: 'P', anchor: null }
  return { id, ...place, memory: memory(phase), next, kind: 'card', form: 'basic', front: text, back: text, note: null }
}

function choice(id: string): SessionItem {
  const { kind: _kind, ...base } = item(id) as Extract<SessionItem, { kind: 'card' }>
  const text = base.front
  const options = [0, 1, 2].map((index) => ({ index, text, right: index === 0, because: text }))
  return { ...base, kind: 'choice', question: text, multiple: false, options }
}

/** Shown as the letters of `places`: '201' is the third step, the first, the second. */
function order(id: string, places: string): Extract<SessionItem, { kind: 'order' }> {
  const { kind: _kind, ...base } = item(id) as Extract<SessionItem, { kind: 'card' }>
  const text = base.front
  const steps = [...places].map((place) => ({ place: Number(place), text, because: null }))
  return { ...base, kind: 'order', question: text, steps, note: null }
}

/** Grades the item on the screen at `at`, to come back after `wait`. */
function grade(
  session: Session,
  at: number,
  wait: number,
  options: Partial<Parameters<typeof answer>[1]> = {},
): Session {
  const reviewId = `review ${at}`
  return answer(session, { reviewId, grade: wait < day ? 1 : 3, at, due: at + wait, stay: false, ...options })
}

const currentId = (session: Session) => session.current?.item.id ?? null

describe('the order of a session', () => {
  test('the queue is asked from its first item to its last', () => {
    const start = begin([item('a'), item('b')], 0, 0)
    expect(currentId(start)).toBe('a')
    const second = grade(start, 0, 4 * day)
    expect(currentId(second)).toBe('b')
    expect(currentId(grade(second, 0, 4 * day))).toBe(null)
  })

  test('what is due back is asked before the rest of the queue', () => {
    // a is due back at minute 1; at minute 2 it goes before c.
    const start = begin([item('a'), item('b'), item('c')], 0, 0)
    const second = grade(start, 0, minute)
    expect(currentId(second)).toBe('b')
    const third = grade(second, 2 * minute, 4 * day)
    expect(currentId(third)).toBe('a')
    expect(third.current?.after).toBe('review 0')
    expect(currentId(grade(third, 3 * minute, 4 * day))).toBe('c')
  })

  test('at the end, what is due within twenty minutes is asked at once, the earliest first', () => {
    const start = begin([item('a'), item('b')], 0, 0)
    const end = grade(grade(start, 0, 15 * minute), 0, 10 * minute)
    expect(currentId(end)).toBe('b')
    expect(currentId(grade(end, 0, 4 * day))).toBe('a')
  })

  test('what is due in more than twenty minutes waits for another session', () => {
    expect(currentId(grade(begin([item('a')], 0, 0), 0, 21 * minute))).toBe(null)
    expect(currentId(grade(begin([item('a')], 0, 0), 0, 20 * minute))).toBe('a')
  })

  test('learning ahead waits for the items that are still to be fetched', () => {
    expect(currentId(grade(begin([item('a')], 1, 0), 0, 10 * minute))).toBe(null)
  })

  test('an item answered twice while it is on the screen comes back once', () => {
    const start = begin([item('a'), item('b')], 0, 0)
    const once = grade(start, 0, minute, { stay: true })
    const twice = grade(once, 1, minute, { stay: true })
    expect(twice.returning.map(({ item: { id }, after }) => [id, after])).toEqual([['a', 'review 1']])
    expect(progressOf(twice)).toEqual({ done: 1, at: 1, total: 3 })
  })

  test('another grade moves the return, or takes it away', () => {
    const answered = grade(begin([item('a')], 0, 0), 0, minute, { stay: true })
    expect(regrade(answered, { reviewId: 'review 0', at: 0, due: 4 * day }).returning).toEqual([])
    const later = regrade(answered, { reviewId: 'review 0', at: 0, due: 6 * minute })
    expect(later.returning.map(({ due }) => due)).toEqual([6 * minute])
  })

  test('a choice that comes back has its options in other places', () => {
    const back = grade(begin([choice('a')], 0, 0), 0, minute).current?.item
    expect(back?.kind === 'choice' && back.options.map(({ index }) => index)).toEqual([1, 2, 0])
  })

  test.each([
    // Every second step first, then the others.
    ['20314', '01234', '13024'],
    // 0 then 1, 2 would be the right order: the first goes last.
    ['210', '102', '120'],
  ])('steps shown as %s and put into %s come back as %s', (shown, put, expected) => {
    const checked = reveal(begin([order('a', shown)], 0, 0), order('a', put))
    const back = grade(checked, 0, minute).current?.item
    expect(back?.kind === 'order' && back.steps.map(({ place }) => place).join('')).toBe(expected)
  })

  test('the item after this one is known', () => {
    const start = begin([item('a'), item('b')], 0, 0)
    expect(upcoming(start, 1).map(({ id }) => id)).toEqual(['b'])
    expect(upcoming(grade(start, 0, minute), 3).map(({ id }) => id)).toEqual(['a'])
  })
})

describe('undo', () => {
  test('is exactly what was before the answer, the answer side included', () => {
    const shown = reveal(begin([item('a'), item('b')], 0, 0))
    const { take, ...before } = undo(grade(shown, 0, minute))
    const { take: first, ...expected } = shown
    expect(before).toEqual(expected)
    expect(take).toBe(first + 1)
  })

  test('comes back to steps as they were arranged', () => {
    const checked = reveal(begin([order('a', '210'), item('b')], 0, 0), order('a', '102'))
    const back = undo(grade(checked, 0, 4 * day))
    expect(back.phase).toBe('shown')
    expect(back.current?.item).toEqual(order('a', '102'))
  })

  test('goes back answer by answer, also after the end', () => {
    const start = begin([item('a'), item('b')], 0, 0)
    const end = grade(grade(start, 0, 4 * day), 0, 4 * day)
    expect(currentId(undo(end))).toBe('b')
    expect(currentId(undo(undo(end)))).toBe('a')
    expect(undo(undo(undo(end))).past).toBe(null)
  })

  test('keeps what was fetched after the answer', () => {
    const answered = grade(begin([item('a')], 2, 0), 0, 4 * day)
    const fetched = extend(answered, [item('b'), item('c')], 0, 0)
    expect(currentId(fetched)).toBe('b')
    const back = undo(fetched)
    // b was asked already and c was waiting: neither was in the session before the answer.
    expect(currentId(back)).toBe('a')
    expect(back.waiting.map(({ item: { id } }) => id)).toEqual(['b', 'c'])
    expect(back.more).toBe(0)
  })
})

describe('set aside', () => {
  test('an item is not asked again and counts for nothing; undo asks it where it was', () => {
    const shown = reveal(begin([item('a'), item('b')], 0, 0))
    const aside = putAside(shown, 'aside a', 0)
    expect(currentId(aside)).toBe('b')
    expect(aside.tally).toEqual(shown.tally)
    expect(aside.past?.reviewId).toBe('aside a')
    expect(progressOf(aside)).toEqual({ done: 1, at: 2, total: 2 })
    // Nothing is left: a does not come back, not even early.
    expect(currentId(putAside(aside, 'aside b', 0))).toBe(null)
    const { take: _, ...back } = undo(aside)
    const { take: __, ...expected } = shown
    expect(back).toEqual(expected)
  })
})

describe('more items', () => {
  test('known ones are left out, and a fetch with nothing new ends the fetching', () => {
    const start = begin([item('a')], 5, 0)
    expect(extend(start, [item('a'), item('b')], 4, 0).waiting.map(({ item: { id } }) => id)).toEqual(['b'])
    expect(extend(start, [item('a')], 4, 0).more).toBe(0)
  })

  test('an item whose answer is still on its way to the server is not asked again', () => {
    const start = begin([item('a'), item('b'), item('c')], 0, 0)
    const left = forget(start, new Set(['a', 'c']), 0)
    expect([currentId(left), ...left.waiting.map(({ item: { id } }) => id)]).toEqual(['b'])
  })
})

describe('progress', () => {
  test('an item that comes back adds a turn', () => {
    const start = begin([item('a'), item('b')], 3, 0)
    expect(progressOf(start)).toEqual({ done: 0, at: 1, total: 5 })
    // One turn is over, b is on the screen, a comes back, three are on the server: 1 + 1 + 1 + 3.
    expect(progressOf(grade(start, 0, minute))).toEqual({ done: 1, at: 2, total: 6 })
    expect(progressOf(grade(start, 0, 4 * day))).toEqual({ done: 1, at: 2, total: 5 })
    expect(progressOf(skip(start, 0))).toEqual({ done: 1, at: 2, total: 5 })
  })

  test('first sights, reviews and returns are told apart', () => {
    const start = begin([item('a'), item('b', 'review'), item('c', 'learning')], 0, 0)
    const all = [0, 1, 2].reduce((session) => grade(session, 0, 4 * day), start)
    expect(all.tally).toMatchObject({ answers: 3, reviews: 1, recalled: 1, fresh: 1, exercises: 0, right: 0 })
    expect(advance(all, 0).tally).toEqual(all.tally)
  })

  test('what was new and what was not known is told by page, and undo takes it back', () => {
    const on = (page: string, of: SessionItem): SessionItem => ({ ...of, page, section: page, title: `Page ${page}` })
    const items = [on('p', item('a')), on('q', item('b', 'review')), on('p', item('c'))]
    const [one, two, three] = [0, 1, 2]
      .reduce(
        (sessions, at) => [...sessions, grade(sessions.at(-1)!, at, at === 1 ? minute : 4 * day)],
        [begin(items, 0, 0)],
      )
      .slice(1) as [Session, Session, Session]
    expect(three.tally.pages).toEqual([
      { page: 'p', section: 'p', title: 'Page p', fresh: 2, missed: 0 },
      { page: 'q', section: 'q', title: 'Page q', fresh: 0, missed: 1 },
    ])
    expect(undo(three).tally).toEqual(two.tally)
    // b comes back and is known then: it was not known all the same.
    const again = grade(three, 2 * minute, 4 * day)
    expect(again.tally.pages).toEqual(three.tally.pages)
    expect(one.tally.pages).toHaveLength(1)
  })

  test('the time left follows from the pace, a new item counting twice', () => {
    const pace = { card: 10, exercise: 90 }
    const start = begin([item('a'), item('b', 'review')], 0, 0)
    // 2 · 10 + 10; then b alone; then a, which comes back, and b.
    expect(secondsLeft(start, pace)).toBe(30)
    expect(secondsLeft(grade(start, 0, 4 * day), pace)).toBe(10)
    expect(secondsLeft(grade(start, 0, minute), pace)).toBe(20)
    // Four more on the server, each like the two in sight: 30 + 4 · 15.
    expect(secondsLeft(begin([item('a'), item('b', 'review')], 4, 0), pace)).toBe(90)
  })
})

describe('an item in between', () => {
  const items = ['a', 'b', 'c'].map((id) => item(id))
  const answered = () => answer(begin(items, 0, 0), { reviewId: 'r', grade: 1, at: 1, due: 1 + minute, stay: true })

  test('takes its turn after an answer, and the session goes on as it would have', () => {
    const between = interpose(answered(), item('easier'))
    expect(between).toMatchObject({ current: { item: { id: 'easier' } }, phase: 'asking' })
    expect(progressOf(between)).toEqual({ done: 1, at: 2, total: 5 })
    const after = advance(grade(between, 2, day, { stay: true }), 3)
    expect(after.current?.item.id).toBe('b')
    expect(after.returning.map(({ item: { id } }) => id)).toEqual(['a'])
  })

  test('that was to come later comes now instead', () => {
    const between = interpose(answered(), item('c'))
    expect(between.waiting.map(({ item: { id } }) => id)).toEqual(['b'])
    expect(extend(between, [item('c')], 0, 2).waiting).toHaveLength(1)
  })

  test('is left out when the answer before it is taken back', () => {
    const undone = undo(interpose(answered(), item('easier')))
    expect(undone.current?.item.id).toBe('a')
    expect(undone.waiting.map(({ item: { id } }) => id)).toEqual(['b', 'c'])
  })

  test('has no turn while another is asked', () => {
    const asking = begin(items, 0, 0)
    expect(interpose(asking, item('easier'))).toBe(asking)
  })
})
