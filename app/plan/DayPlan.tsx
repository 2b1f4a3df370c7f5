import type { Assessment } from '@/lib/study'
import { DataTable } from '@/app/ui/charts/DataTable'
import { weekDay } from '@/app/ui/charts/days'
import { MinutesChart } from '@/app/ui/charts/MinutesChart'

type Plan = Assessment['plan']

/** Minutes, new items and reviews of each day until the exam, as far as they can be told. */
export function DayPlan({ plan }: { plan: Plan }) {
  const today = plan[0]
  return (
    <div className="day-plan">
      <figure>
        <MinutesChart days={plan} label={labelOf(plan)} />
        <figcaption>
          Minutes on each day of this plan.{' '}
          {today && `Today: ${today.learned} new, ${today.reviews} reviews, about ${Math.round(today.minutes)} min.`}
        </figcaption>
      </figure>
      <DataTable
        head={['Day', 'New', 'Reviews', 'Minutes']}
        rows={plan.map(({ day, learned, reviews, minutes }) => [weekDay(day), learned, reviews, Math.round(minutes)])}
        narrow
      />
    </div>
  )
}

function labelOf(plan: Plan): string {
  const most = Math.max(...plan.map(({ minutes }) => minutes))
  const learned = plan.reduce((sum, day) => sum + day.learned, 0)
  return `Bar chart of the minutes on each of ${plan.length} days: ${Math.round(plan[0]?.minutes ?? 0)} today, at most ${Math.round(most)} on one day; ${learned} new items in all.`
}
