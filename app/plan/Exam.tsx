import { Suspense } from 'react'
import type { Context, ExamView } from '@/lib/study'
import { assessExam } from '@/lib/study'
import { longDay, shortDay } from '@/app/ui/charts/days'
import { percent, plural } from '@/app/ui/words'
import { DayPlan } from './DayPlan'
import { GiveUp } from './GiveUp'
import { besidesText, verdictText } from './words'

/** An exam: what it takes, how it goes on from day to day, and what it changes until then. */
export function Exam({ exam, context }: { exam: ExamView; context: Context }) {
  const { id, title, day, daysLeft, goal, chapterTitles, items, begun, known } = exam
  return (
    <article className="exam" aria-labelledby={`exam-${id}`}>
      <h3 id={`exam-${id}`}>{title === '' ? longDay(day) : `${title}, ${longDay(day)}`}</h3>
      <p className="small facts">
        <span>{chapterTitles.join(', ')}</span>
        <span>
          <b className="num">{percent(known)}</b> of <b className="num">{percent(goal)}</b> known today
        </span>
        <span>
          {begun} of {plural(items, 'item')} begun
        </span>
        <span>{whenText(daysLeft)}</span>
      </p>
      {daysLeft > 0 ? (
        <Suspense fallback={<p className="read">Working out what it takes …</p>}>
          <Takes exam={exam} context={context} />
        </Suspense>
      ) : (
        <p className="read">{daysLeft === 0 ? 'It is today.' : 'It is over, and everything is as usual again.'}</p>
      )}
      {daysLeft >= 0 && <p className="small">{cautionText(exam)}</p>}
      <GiveUp id={id} over={daysLeft < 0} />
    </article>
  )
}

async function Takes({ exam, context }: { exam: ExamView; context: Context }) {
  const { title, day, chapters, goal, minutes } = exam
  const assessed = await assessExam(context, { title, day, chapters, goal, minutes })
  if (!assessed.ok) return <p className="read">{assessed.reason}</p>
  const { assessment } = assessed
  return (
    <>
      <p className="read">{verdictText(exam, assessment)}</p>
      <p className="small">{besidesText(assessment)}</p>
      <DayPlan plan={assessment.plan} />
    </>
  )
}

function whenText(daysLeft: number): string {
  if (daysLeft < 0) return `${plural(-daysLeft, 'day')} ago`
  return daysLeft === 0 ? 'today' : `in ${plural(daysLeft, 'day')}`
}

function cautionText({ day, retention, usualRetention }: ExamView): string {
  const until = shortDay(day)
  if (retention > usualRetention)
    return `Its items come again sooner the nearer ${until} is: today when recall has fallen to ${percent(retention)} instead of ${percent(usualRetention)}. Afterwards everything is as usual.`
  return `Its new items come first until ${until}; in the last four weeks its items come again sooner. Afterwards everything is as usual.`
}
