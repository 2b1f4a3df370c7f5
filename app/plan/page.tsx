import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Suspense } from 'react'
import { contextOf, getPlan } from '@/lib/study'
import { Exam } from './Exam'
import { ExamForm } from './ExamForm'
import { Workload } from './Workload'

export const metadata: Metadata = { title: 'Plan' }

/** What is to be known on a day and what that takes, and what each desired retention costs. */
export default async function PlanPage() {
  const context = contextOf(await headers())
  const plan = await getPlan(context)
  const ahead = plan.exams.filter(({ daysLeft }) => daysLeft >= 0)
  const over = plan.exams.filter(({ daysLeft }) => daysLeft < 0).toReversed()
  return (
    <>
      <header className="page-head dash-head">
        <h1>Plan</h1>
      </header>
      <section className="plan-part" aria-labelledby="plan-exams">
        <h2 id="plan-exams">Exams</h2>
        {[...ahead, ...over].map((exam) => (
          <Exam key={exam.id} exam={exam} context={context} />
        ))}
        <ExamForm plan={plan} first={plan.exams.length === 0} />
      </section>
      <section className="plan-part" aria-labelledby="plan-workload">
        <h2 id="plan-workload">Retention and time</h2>
        <Suspense fallback={<p className="small">Working it out …</p>}>
          <Workload context={context} />
        </Suspense>
      </section>
    </>
  )
}
