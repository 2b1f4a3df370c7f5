import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/scheduler/day'
import type { Answer, Step } from '@/lib/scheduler/history'
import { NOTHING_YET, bringBack, setAside, take } from '@/lib/scheduler/history'
import type { Grade } from '@/lib/scheduler/steps'

const answer = (grade: Grade, day: string, minutes = 0): Answer => ({
  itemId: 'adam',
  grade,
  at: { instant: Date.parse(`${day}T12:00:00Z`) + minutes * 60_000, day },
  retention: 0.9,
})

function replay(answers: readonly Answer[]): Step[] {
  const steps: Step[] = []
  for (const one of answers) steps.push(take(steps.at(-1)?.after ?? NOTHING_YET, one))
  return steps
}

/** Learned on 1 January, then forgotten and relearned every hundred days. */
function forgetful(times: number): Answer[] {
  const lapses = Array.from({ length: times }, (_, i) => addDays('2026-01-01', 100 * (i + 1)))
  return [answer(4, '2026-01-01'), ...lapses.flatMap((day) => [answer(1, day), answer(3, day, 10)])]
}

describe('an item’s history', () => {
  test('counts answers, and lapses only of what had been learned', () => {
    const steps = replay([
      answer(1, '2026-01-01'),
      answer(1, '2026-01-01', 1),
      answer(3, '2026-01-01', 2),
      answer(3, '2026-01-01', 12),
    ])
    expect(steps.at(-1)?.after).toMatchObject({ reviews: 4, lapses: 0, memory: { phase: 'review' } })
    expect(replay(forgetful(3)).at(-1)?.after).toMatchObject({ reviews: 7, lapses: 3 })
  })

  test('is set aside at the eighth lapse, and again at the twelfth', () => {
    const suspendedAfter = (times: number) => replay(forgetful(times).slice(0, -1)).at(-1)?.after.suspended
    expect([7, 8, 9, 11, 12].map(suspendedAfter)).toEqual([false, true, false, false, true])
  })

  test('comes back when it is answered Good', () => {
    const aside = forgetful(8).slice(0, -1)
    const then = (grade: Grade) => replay([...aside, answer(grade, addDays('2026-01-01', 801))]).at(-1)?.after.suspended
    expect([1, 2, 3, 4].map((grade) => then(grade as Grade))).toEqual([true, true, false, false])
  })

  test('set aside by hand it learns on, and only the hand brings it back', () => {
    const learned = replay(forgetful(1)).at(-1)!.after
    const next = answer(4, addDays('2026-01-01', 150))
    const [usual, aside] = [take(learned, next).after, take(setAside(learned), next).after]
    expect(aside).toEqual({ ...usual, suspended: true, byHand: true })
    expect(bringBack(aside)).toEqual(usual)
    const leech = replay(forgetful(8).slice(0, -1)).at(-1)!.after
    expect(leech).toMatchObject({ suspended: true, byHand: false })
    expect(bringBack(setAside(leech))).toEqual({ ...leech, suspended: false })
  })

  test('takes the desired retention of each answer', () => {
    const careful = [answer(4, '2026-01-01'), { ...answer(3, '2026-01-09'), retention: 0.97 }]
    const usual = [answer(4, '2026-01-01'), answer(3, '2026-01-09')]
    const seconds = (answers: Answer[]) => replay(answers).at(-1)!.seconds
    expect(seconds(careful)).toBeLessThan(seconds(usual) / 2)
  })
})
