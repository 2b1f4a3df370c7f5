/** The book, section by section: what is known of it, and how its exercises went. */
import type { ExerciseSum } from '@/lib/db'
import { readMistakes } from '../mistakes'
import type { Desk } from '../desk'
import { keptWithStanding, progressOf, recallsToday } from '../standing'
import type { Statistics, TopicSum } from './types'

export const sectionsOf = keptWithStanding((standing, seen): Statistics['sections'] => {
  const recalls = recallsToday(standing, seen)
  const sections: Statistics['sections'] = []
  for (const { page, from, to } of standing.places.pages) {
    const { items, begun, expected } = progressOf(standing, recalls, { from, to })
    if (items === 0) continue
    sections.push({
      chapter: page.chapter.number,
      chapterTitle: page.chapter.title,
      page: page.slug,
      section: page.number,
      title: page.title,
      items,
      begun,
      known: expected / items,
    })
  }
  return sections
})

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
