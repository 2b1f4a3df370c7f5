import { z } from 'zod'
import type { QuizAnswered } from '@/lib/study'
import { MOST_MINUTES, MOST_QUESTIONS, QUIZ_KINDS } from '@/lib/quiz'
import { notFound, ProblemError } from '../_http/problem'
import { ClientId, Duration } from '../_http/schemas'
import { Typed } from '../_http/typed'

const Names = z.array(z.string().max(100)).max(500).default([])

/** What a quiz is made of. */
export const QuizBody = z
  .strictObject({
    id: ClientId,
    seed: z.string().max(40).exactOptional(),
    chapters: Names,
    pages: Names,
    count: z.int('expected a whole number').min(1, 'at least 1').max(MOST_QUESTIONS, `at most ${MOST_QUESTIONS}`),
    minutes: z
      .int('expected whole minutes')
      .min(1, 'at least 1')
      .max(MOST_MINUTES, `at most ${MOST_MINUTES}`)
      .nullable()
      .default(null),
    mix: z
      .array(z.enum(QUIZ_KINDS))
      .min(1, 'expected at least one kind')
      .default([...QUIZ_KINDS])
      .transform((mix) => QUIZ_KINDS.filter((kind) => mix.includes(kind))),
    feedback: z.enum(['each', 'end']).default('each'),
  })
  .refine(({ chapters, pages }) => chapters.length + pages.length > 0, 'expected at least one chapter or page')

const Places = z.array(z.int().min(0).max(99)).max(100)
const Given = z.union([Places, z.string().max(500), z.record(z.string().max(100), Typed)])

export const AnswerBody = z.strictObject({
  number: z.int('expected the number of a question, from 0').min(0).max(MOST_QUESTIONS),
  given: Given.nullable().exactOptional(),
  marked: z.boolean().exactOptional(),
  ms: Duration.exactOptional(),
})

export const invalid = (detail: string): ProblemError =>
  new ProblemError({ status: 422, code: 'invalid', title: 'Not as expected', detail })

export const conflict = (detail: string): ProblemError =>
  new ProblemError({ status: 409, code: 'quiz-state', title: 'Not now', detail })

export const noQuiz = (id: string): ProblemError => notFound(`There is no quiz '${id}'.`)

export function answered(result: QuizAnswered) {
  if (result.ok) return result.question
  throw { unknown: notFound, over: conflict, misfit: invalid }[result.what](result.reason)
}
