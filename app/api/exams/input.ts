import { z } from 'zod'
import { ProblemError } from '../_http/problem'

/** What an exam is made of. */
export const ExamBody = z.strictObject({
  title: z.string().trim().max(80, 'at most 80 characters').default(''),
  day: z.iso.date('expected a day as 2026-03-12'),
  chapters: z.array(z.string()).min(1, 'expected at least one chapter').max(100),
  goal: z.number().min(0.5, 'at least 0.5').max(0.97, 'at most 0.97'),
  minutes: z.int('expected whole minutes').min(1, 'at least 1').max(1440, 'at most 1440'),
})

export const refused = (detail: string): ProblemError =>
  new ProblemError({ status: 422, code: 'invalid', title: 'Not as expected', detail })
