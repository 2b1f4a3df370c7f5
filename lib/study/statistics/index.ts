/** The dashboard's numbers. They come from sums kept beside the log and from item states, never from the log. */
import type { Day } from '@/lib/scheduler'
import { addDays } from '@/lib/scheduler'
import type { Desk } from '../desk'
import { openDesk } from '../desk'
import { paceOf } from '../pace'
import { PACE_DAYS } from '../plan'
import { readStanding } from '../standing'
import type { Context } from '../types'
import { exerciseSums } from '@/lib/db'
import { byTopic, frequentMistakes, sectionsOf } from './book'
import { countsOfToday, daysStudied, everyDay, everyWeek } from './days'
import { forecastOf } from './forecast'
import { statesByDay } from './growth'
import { readHours } from './hours'
import { readReliability } from './reliability'
import { retentionByWeek } from './retention'
import { surveyOf } from './survey'
import type { Statistics, WeekSummary } from './types'
import { readWeek, weekAsked } from './week'
import { readYear } from './year'

/** `week` is the Monday of the week to be summed up; the last whole one unless given. */
export async function getStatistics(context: Context, { week }: { week?: Day } = {}): Promise<Statistics> {
  const desk = await openDesk(context)
  const { year, standing, survey, pace, forecast } = await lookAhead(desk)
  const [reliability, hours, exercises, mistakes, summary] = await Promise.all([
    readReliability(desk, year),
    readHours(desk, year),
    exerciseSums(desk.db.sql, desk.learner.id, year.monday),
    frequentMistakes(desk),
    readWeek(desk, weekAsked(week, desk.moment.day), { first: year.first, forecast }),
  ])
  return {
    day: desk.moment.day,
    today: countsOfToday(year),
    days: everyDay(year),
    studied: daysStudied(year),
    weeks: everyWeek(year),
    pace,
    forecast,
    ...retentionByWeek(year),
    reliability,
    states: statesByDay(year, standing.places.items.length),
    stability: survey.stability,
    difficulty: survey.difficulty,
    hours,
    sections: sectionsOf(standing, desk),
    exercisesByTopic: byTopic(desk, exercises),
    mistakes,
    week: summary,
  }
}

/** The summary of a week alone. */
export async function getWeek(context: Context, week?: Day): Promise<WeekSummary> {
  const desk = await openDesk(context)
  const { year, forecast } = await lookAhead(desk)
  return readWeek(desk, weekAsked(week, desk.moment.day), { first: year.first, forecast })
}

async function lookAhead(desk: Desk) {
  const [year, standing] = await Promise.all([readYear(desk), readStanding(desk)])
  const { day } = desk.moment
  const from = addDays(day, -PACE_DAYS)
  const pace = paceOf([...year.totals.values()].filter((total) => total.day >= from && total.answers > 0))
  const survey = surveyOf(standing, desk)
  const forecast = forecastOf(desk, survey, pace, year.totals.get(day)?.newItems ?? 0)
  return { year, standing, survey, pace, forecast }
}
