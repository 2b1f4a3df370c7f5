/** What an exam takes, in words. */
import type { Assessment, ExamInput } from '@/lib/study'
import { longDay } from '@/app/ui/charts/days'
import { percent, plural } from '@/app/ui/words'

type Asked = Pick<ExamInput, 'day' | 'goal' | 'minutes'>

/** 'To know 90 % on Thursday 12 March you need 18 minutes a day: possible.' */
export function verdictText({ day, goal, minutes }: Asked, assessment: Assessment): string {
  const { needed, possible, most, known, reachedOn, plan } = assessment
  const aim = `To know ${percent(goal)} on ${longDay(day)}`
  const each = plan.length === 1 ? 'today' : 'a day'
  if (possible && needed === 0) return `${aim} nothing more needs to be done: possible.`
  if (possible) return `${aim} you need ${plural(needed ?? 0, 'minute')} ${each}: possible.`
  const lack =
    needed === null
      ? `${aim} is not possible, however long the days: by then it is ${percent(Math.floor(most * 100) / 100)} at most.`
      : `${aim} you would need ${plural(needed, 'minute')} ${each}: not possible with ${minutes}.`
  const later =
    reachedOn === null ? 'It is not reached within two years.' : `It would be reached about ${yearDay(reachedOn)}.`
  return `${lack} With ${plural(minutes, 'minute')} ${each} you will know about ${percent(known)} on that day. ${later}`
}

const yearDay = (day: string): string => `${longDay(day)} ${day.slice(0, 4)}`

/** What everything else takes meanwhile. */
export function besidesText({ besides, idle }: Assessment): string {
  const rest =
    besides < 0.5
      ? 'Reviews of everything else take less than a minute a day besides.'
      : `Reviews of everything else take about ${plural(Math.round(besides), 'minute')} a day besides.`
  return `${rest} Doing nothing would leave ${percent(idle)}.`
}
