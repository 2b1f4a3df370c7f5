import type { QuizOptions } from '@/lib/quiz'
import type { QuizSummary } from '@/lib/study/quiz/types'
import { plural } from '@/app/ui/words'

/** '1', '0.5', '0.33': no more digits than there are. */
export const points = (score: number): string => String(Math.round(score * 100) / 100)

/** '1 point', '0.5 points'. */
export const pointsText = (score: number): string => `${points(score)} ${points(score) === '1' ? 'point' : 'points'}`

const kinds = { choice: 'choice', order: 'order', numeric: 'exercises', cloze: 'typed' } as const

/** '20 min, feedback at the end, choice and order'. */
export function optionsText({ minutes, feedback, mix }: QuizOptions): string {
  const parts = [
    minutes === null ? 'no time limit' : `${minutes} min`,
    feedback === 'end' ? 'feedback at the end' : 'feedback after each',
    ...(mix.length === 4 ? [] : [mix.map((kind) => kinds[kind]).join(', ')]),
  ]
  return parts.join(' · ')
}

/** How far a quiz is that has not been handed in. */
export function progressText({ answered, questions, leftMs }: QuizSummary): string {
  const left = leftMs === null ? '' : `, ${plural(Math.ceil(leftMs / 60_000), 'minute')} left`
  return `${answered} of ${questions} answered${left}`
}

/** '8 s', '12 min'. */
export function spentText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
