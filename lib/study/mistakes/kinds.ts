/** Mistakes of different exercises, put together by kind and by page of the book. */
import type { DeckIndex } from '@/lib/deck'
import { kindOfMistake } from '@/lib/exercises'
import { groupBy } from '../group'
import type { MistakeRow, MistakeRows } from './rows'
import { total } from './sums'
import { addUp, trendOf } from './trend'
import type { MistakeKind, MistakeTopic, MistakenExercise, Share } from './types'

export const kindOf = ({ mistake, title }: Pick<MistakeRow, 'mistake' | 'title'>) => kindOfMistake(mistake, title)

/** Most frequent first. */
export function kindsOf({ rows, done }: MistakeRows): MistakeKind[] {
  return [...groupBy(rows, (row) => kindOf(row).kind)]
    .map(([kind, group]) => {
      const byExercise = [...groupBy(group, ({ exercise }) => exercise.id)]
      const shares = byExercise.map(([id, made]) => sharesOf(made, done.get(id) ?? []))
      const weeks = shares[0]!.map((_, week) => addUp(shares.map((one) => one[week]!)))
      const { name } = kindOf(group[0]!)
      const titles = [...new Set(group.map(({ title }) => title))].filter((title) => title !== name)
      const exercises = byExercise.map(([, made], i): MistakenExercise => {
        const { id, title, page, section } = made[0]!.exercise
        return { id, title, page, section, ...addUp(shares[i]!) }
      })
      return { kind, name, titles, weeks, ...addUp(weeks), trend: trendOf(weeks), exercises: exercises.sort(byTimes) }
    })
    .sort((a, b) => byTimes(a, b) || a.name.localeCompare(b.name))
}

/** Of one exercise, by week. What shows the same in two ways, in one exercise, was made in it once. */
function sharesOf(rows: readonly MistakeRow[], done: readonly number[]): Share[] {
  return rows[0]!.weeks.map((_, week) => {
    const of = done[week] ?? 0
    return { times: Math.min(total(rows.map(({ weeks }) => weeks[week]!)), of), of }
  })
}

/** Most mistakes first. */
export function topicsOf({ rows, done }: MistakeRows, deck: DeckIndex): MistakeTopic[] {
  return [...groupBy(rows, ({ exercise }) => exercise.page)]
    .map(([slug, group]) => {
      const page = deck.page(slug)
      const kinds = [...groupBy(group, (row) => kindOf(row).kind)].map(([kind, made]) => ({
        kind,
        name: kindOf(made[0]!).name,
        times: total(made.map(({ weeks }) => total(weeks))),
      }))
      return {
        page: slug,
        section: page?.number ?? '',
        title: page?.title ?? '',
        times: total(kinds.map(({ times }) => times)),
        of: doneOn(deck, slug, done),
        kinds: kinds.sort(byTimes),
        exercises: [...new Set(group.map(({ exercise }) => exercise.id))],
      }
    })
    .sort((a, b) => byTimes(a, b) || a.title.localeCompare(b.title))
}

/** All exercises done on a page, those without a mistake included. */
const doneOn = (deck: DeckIndex, slug: string, done: MistakeRows['done']): number =>
  total(deck.itemsOf(slug).map(({ id }) => total(done.get(id) ?? [])))

const byTimes = (a: { times: number }, b: { times: number }): number => b.times - a.times
