/** What the exams ahead ask of an item. */
import type { DeckIndex } from '@/lib/deck'
import type { Day } from '@/lib/scheduler'
import { retentionOn } from '@/lib/scheduler'
import type { Exam } from './exams'

/** Desired retention of an item on a day: the learner's, or above it where an exam is near that asks for the item. */
export function targetRetention(
  deck: DeckIndex,
  exams: readonly Exam[],
  usual: number,
  day: Day,
): (itemId: string) => number {
  if (exams.length === 0) return () => usual
  const chapters = new Map<string, number>()
  for (const { chapter } of deck.deck.pages) {
    const asking = exams.filter((exam) => exam.chapters.includes(chapter.number))
    chapters.set(chapter.number, retentionOn(usual, asking, day))
  }
  return (itemId) => {
    const page = deck.page(deck.item(itemId)?.page ?? '')
    return (page && chapters.get(page.chapter.number)) ?? usual
  }
}
