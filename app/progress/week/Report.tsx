import type { ReactNode } from 'react'
import type { WeekSummary } from '@/lib/study/types'
import { dayOfYear, shortDay, weekDay } from '@/app/ui/charts/days'
import { grouped, interval, percent1 } from '@/app/ui/charts/numbers'
import { WeekChart } from '@/app/ui/charts/WeekChart'
import { percent, plural } from '@/app/ui/words'
import { MistakeLists } from './MistakeLists'

/** How a page of the book is named: a link on the site, plain words on paper. */
export type PageName = (page: { page: string; section: string; title: string }) => ReactNode

/** '9 to 15 Mar 2026' */
export function weekName({ week, until }: Pick<WeekSummary, 'week' | 'until'>): string {
  const sameMonth = week.slice(0, 7) === until.slice(0, 7)
  return `${sameMonth ? Number(week.slice(8)) : shortDay(week)} to ${dayOfYear(until)}`
}

/** A week on one or two sheets; the same on the screen, on paper and in a file. */
export function Report({ week, nameOf }: { week: WeekSummary; nameOf: PageName }) {
  return (
    <div className="week-report">
      <Figures week={week} />
      <section className="week-part" aria-labelledby="week-days">
        <h2 id="week-days">Day by day</h2>
        <Days week={week} />
      </section>
      <section className="week-part" aria-labelledby="week-recall">
        <h2 id="week-recall">Recall</h2>
        <p>{recallWords(week)}</p>
      </section>
      <section className="week-part" aria-labelledby="week-learned">
        <h2 id="week-learned">New, by page</h2>
        <Learned week={week} nameOf={nameOf} />
      </section>
      <section className="week-part" aria-labelledby="week-exercises">
        <h2 id="week-exercises">Exercises</h2>
        <Exercises week={week} nameOf={nameOf} />
      </section>
      <section className="week-part" aria-labelledby="week-mistakes">
        <h2 id="week-mistakes">Mistakes</h2>
        <MistakeLists mistakes={week.mistakes} />
      </section>
      {week.next && (
        <section className="week-part" aria-labelledby="week-next">
          <h2 id="week-next">What comes</h2>
          <p>
            From {weekDay(week.next.from)} to {weekDay(week.next.until)}{' '}
            {plural(week.next.due, 'review is', 'reviews are')} due, with room for {plural(week.next.fresh, 'new item')}
            : about {Math.round(week.next.minutes / 7)} minutes a day.
          </p>
        </section>
      )}
    </div>
  )
}

function Figures({ week }: { week: WeekSummary }) {
  const { answers, studied, minutes, newItems, before } = week
  const figures = [
    { value: grouped(answers), what: answers === 1 ? 'answer' : 'answers', note: grouped(before.answers) },
    { value: String(studied), what: studied === 1 ? 'day' : 'days', note: String(before.studied) },
    { value: String(Math.round(minutes)), what: 'minutes', note: String(Math.round(before.minutes)) },
    { value: grouped(newItems), what: newItems === 1 ? 'new item' : 'new items', note: grouped(before.newItems) },
  ]
  return (
    <div className="figures">
      {figures.map(({ value, what, note }) => (
        <p key={what} className="stat">
          <span className="value">{value}</span>
          <span className="what">{what}</span>
          <span className="tiny">the week before {note}</span>
        </p>
      ))}
    </div>
  )
}

function Days({ week: { days, week } }: { week: WeekSummary }) {
  return (
    <div className="two">
      <figure>
        <WeekChart
          days={days}
          label={`Answers on each day of the week of ${shortDay(week)}: ${days.map(({ answers }) => answers).join(', ')}.`}
        />
      </figure>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" className="r">
              Answers
            </th>
            <th scope="col" className="r">
              New
            </th>
            <th scope="col" className="r">
              Minutes
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, answers, newItems, minutes }) => (
            <tr key={day}>
              <td>{weekDay(day)}</td>
              <td className="r">{answers}</td>
              <td className="r">{newItems}</td>
              <td className="r">{Math.round(minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function recallWords({ recalled }: WeekSummary): string {
  if (!recalled) return 'Nothing that had been learned on an earlier day was reviewed.'
  const { n, recalled: share, low, high, predicted } = recalled
  const judged =
    predicted > high ? 'less than' : predicted < low ? 'more than' : 'as far as can be told from so many, in line with'
  return `${percent1(share)} of ${plural(n, 'first review')} of a day recalled (${interval(low, high)} at 95\u00a0%), ${judged} the ${percent1(predicted)} that was predicted.`
}

function Learned({ week: { learned }, nameOf }: { week: WeekSummary; nameOf: PageName }) {
  if (learned.length === 0) return <p>Nothing new was begun.</p>
  return (
    <ul className="week-list">
      {learned.map(({ items, ...page }) => (
        <li key={page.page}>
          <span>{nameOf(page)}</span> <span className="num">{plural(items, 'item')}</span>
        </li>
      ))}
    </ul>
  )
}

function Exercises({ week: { exercises, exercisesByTopic }, nameOf }: { week: WeekSummary; nameOf: PageName }) {
  const all = exercises.right + exercises.wrong
  if (all === 0) return <p>No exercise was finished.</p>
  return (
    <>
      <p>
        {exercises.right} of {plural(all, 'exercise')} right, {percent(exercises.right / all)}.
      </p>
      <ul className="week-list">
        {exercisesByTopic.map(({ right, wrong, ...page }) => (
          <li key={page.page}>
            <span>{nameOf(page)}</span>{' '}
            <span className="num">
              {right} of {right + wrong} right
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
