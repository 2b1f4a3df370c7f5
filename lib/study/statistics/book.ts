/** The book, section by section: what is known of it, and how its exercises went. */
import { readMistakes } from '../mistakes'
import type { Desk } from '../desk'
import type { Standing } from '../standing'
import { progressOf, recallsToday } from '../standing'
import type { Statistics, TopicSum } from './types'

export function sectionsOf(desk: Desk, standing: Standing): Statistics['sections'] {
  const recalls = recallsToday(standing, desk)
  return standing.places.pages.flatMap(({ page: { slug, number, title, chapter }, from, to }) => {
    const { items, begun, expected } = progressOf(standing, recalls, { from, to })
    if (items === 0) return []
    const place = { chapter: chapter.number, chapterTitle: chapter.title, page: slug, section: number, title }
    return [{ ...place, items, begun, known: expected / items }]
  })
}

export interface ExerciseSum {
  exerciseId: string
  right: number
  wrong: number
}

/** Of all time. */
export async function readExercises({ db, learner }: Pick<Desk, 'db' | 'learner'>): Promise<ExerciseSum[]> {
  const sums = await db.read.exerciseTotal.groupBy({
    by: ['exerciseId'],
    where: { learnerId: learner.id },
    _sum: { right: true, wrong: true },
  })
  return sums.map(({ exerciseId, _sum }) => ({ exerciseId, right: _sum.right ?? 0, wrong: _sum.wrong ?? 0 }))
}

/** In the order of the book. Exercises that it no longer has are left out. */
export function byTopic({ deck }: Pick<Desk, 'deck'>, sums: readonly ExerciseSum[]): TopicSum[] {
  const pages = new Map<string, { right: number; wrong: number }>()
  for (const { exerciseId, right, wrong } of sums) {
    const item = deck.item(exerciseId)
    if (!item) continue
    const sum = pages.get(item.page) ?? { right: 0, wrong: 0 }
    pages.set(item.page, { right: sum.right + right, wrong: sum.wrong + wrong })
  }
  return deck.deck.pages.flatMap(({ slug, number, title }) => {
    const sum = pages.get(slug)
    return sum ? [{ page: slug, section: number, title, ...sum }] : []
  })
}

export async function frequentMistakes({ db, deck, learner, moment }: Desk): Promise<Statistics['mistakes']> {
  const mistakes = await readMistakes(db, deck, learner.id, moment.day)
  return mistakes.flatMap(({ exerciseId, ...sum }) => {
    const item = deck.item(exerciseId)
    if (item?.kind !== 'exercise') return []
    const place = { exerciseId, exerciseTitle: item.title, section: item.section, page: item.page }
    return [{ ...place, ...sum }]
  })
}
