/** What the exams ahead ask of an item: more caution the nearer they come, and nothing of it afterwards. */
import type { DeckIndex } from '@/lib/deck'
import type { Caution, Day } from '@/lib/scheduler'
import { retentionOn } from '@/lib/scheduler'
import type { Exam } from './exams'

/** Caution with an item on a day; null where its desired retention is the usual one. */
export type CautionWith = (itemId: string, day: Day) => Caution | null

/** `exams` are those that are not over; `usual` is the learner's desired retention. */
export function cautionOf(deck: DeckIndex, exams: readonly Exam[], usual: number): CautionWith {
  if (exams.length === 0) return () => null
  return (itemId, day) => {
    const page = deck.page(deck.item(itemId)?.page ?? '')
    const asking = page ? exams.filter((exam) => exam.day >= day && exam.chapters.includes(page.chapter.number)) : []
    const retention = retentionOn(usual, asking, day)
    const until = asking
      .map((exam) => exam.day)
      .toSorted()
      .at(-1)
    return until === undefined || retention <= usual ? null : { retention, until }
  }
}
