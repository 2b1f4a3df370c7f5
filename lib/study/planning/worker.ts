/** The thread in which what comes is simulated; simulate.ts starts it. */
import { habitsOf, simulateDays } from '@/lib/scheduler/simulation/days'
import type { Assessment, ExamSetting } from '@/lib/scheduler/simulation/exam'
import { assessExam } from '@/lib/scheduler/simulation/exam'
import type { SimulatedLearner } from '@/lib/scheduler/simulation/learner'
import type { SimulatedItem } from '@/lib/scheduler/simulation/shelf'
import type { WorkloadPoint, WorkloadSetting } from '@/lib/scheduler/simulation/workload'
import { workload } from '@/lib/scheduler/simulation/workload'
import { serve } from '@/lib/threads'

export interface ExamTask extends ExamSetting {
  /** Everything else that has been begun, and who answers it. */
  others: readonly SimulatedItem[]
  othersLearner: SimulatedLearner
}
export type Task = { workload: WorkloadSetting } | { exam: ExamTask }
export type Done = { workload: WorkloadPoint[] } | { exam: Assessment & { besides: number } }

function besides({ others, othersLearner, days, weights, retention }: ExamTask): number {
  const habits = { ...habitsOf(weights, retention, othersLearner), reviewsPerDay: Infinity }
  const course = simulateDays(others, 0, days, habits, 1).days
  return course.reduce((sum, { seconds }) => sum + seconds, 0) / 60 / days
}

await serve((task: Task): Done => {
  if ('workload' in task) return { workload: workload(task.workload) }
  return { exam: { ...assessExam(task.exam), besides: besides(task.exam) } }
})
