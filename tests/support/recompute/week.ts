/** The summary of a week, from the answers of a log. */
import type { Answer } from './counts'
import { count, minutesOf, mistakesMade, retention, tenths, topicsOf, total } from './counts'
import type { RawDeck } from './log'
import { between, monday, plus } from './log'

interface Around {
  today: string
  week: string
  first: string | null
  forecast: readonly { due: number; fresh: number; minutes: number }[]
}

export function recomputeWeek(deck: RawDeck, answers: readonly Answer[], { today, week, first, forecast }: Around) {
  const own = answers.filter((one) => one.week === week)
  const exercises = own.filter(({ kind }) => kind === 'exercise')
  const right = count(exercises, ({ passed }) => passed)
  const seven = forecast.slice(0, 7)
  return {
    week,
    until: plus(week, 6),
    earlier: first !== null && monday(first) < week ? plus(week, -7) : null,
    later: week < monday(today) ? plus(week, 7) : null,
    days: Array.from({ length: 7 }, (_, i) => {
      const day = plus(week, i)
      const { studied: _studied, ...sum } = sumOf(own.filter((one) => one.day === day))
      return { day, ...sum }
    }),
    ...sumOf(own),
    recalled: retention(own),
    exercises: { right, wrong: exercises.length - right },
    before: sumOf(answers.filter((one) => one.week === plus(week, -7))),
    learned: deck.pages.flatMap(({ slug, number, title, items }) => {
      const begun = count(own, ({ isNew, item }) => isNew && items.includes(item))
      return begun > 0 ? [{ page: slug, section: number, title, items: begun }] : []
    }),
    exercisesByTopic: topicsOf(deck, own),
    mistakes: mistakesOf(deck, answers, week),
    next:
      between(week, monday(today)) > 7
        ? null
        : {
            from: today,
            until: plus(today, 6),
            due: total(seven, (day) => day.due),
            fresh: total(seven, (day) => day.fresh),
            minutes: tenths(total(seven, (day) => day.minutes)),
          },
  }
}

function sumOf(answers: readonly Answer[]) {
  return {
    studied: new Set(answers.map(({ day }) => day)).size,
    answers: answers.length,
    newItems: count(answers, ({ isNew }) => isNew),
    minutes: minutesOf(answers),
  }
}

/** Counted back from the week, 0 for itself. */
function mistakesOf({ items }: RawDeck, answers: readonly Answer[], week: string) {
  const age = (one: Answer) => between(one.week, week) / 7
  const all = items.flatMap((exercise) => {
    const { id, title = '', section } = exercise
    const done = answers.filter(({ item, kind }) => item === id && kind === 'exercise')
    return mistakesMade(exercise, done).map((mistake) => {
      const made = done.filter((one) => one.mistakes.some((other) => other.id === mistake.id))
      const within = (from: number, to: number) => (one: Answer) => age(one) >= from && age(one) <= to
      const told = (from: number, to: number) => ({
        ...{ exerciseId: id, exerciseTitle: title, section, mistake: mistake.id, title: mistake.title },
        ...{ times: count(made, within(from, to)), of: count(done, within(from, to)) },
      })
      return { now: count(made, within(0, 0)), made, done, within, told }
    })
  })
  const sorted = (list: ReturnType<(typeof all)[number]['told']>[]) =>
    list.toSorted((a, b) => b.times - a.times || (a.title < b.title ? -1 : 1))
  return {
    again: sorted(
      all.filter(({ now, made, within }) => now > 0 && made.some(within(1, 11))).map(({ told }) => told(0, 0)),
    ),
    first: sorted(
      all.filter(({ now, made, within }) => now > 0 && !made.some(within(1, 11))).map(({ told }) => told(0, 0)),
    ),
    faded: sorted(
      all
        .filter(
          ({ made, done, within }) => !made.some(within(0, 3)) && made.some(within(4, 11)) && done.some(within(0, 3)),
        )
        .map(({ told }) => told(4, 11)),
    ),
  }
}
