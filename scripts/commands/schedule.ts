/** `schedule`: stability, difficulty and interval after each review, by FSRS alone: no steps, no fuzz. */
import { z } from 'zod'
import type { Grade, MemoryState } from '@/lib/scheduler'
import { DEFAULT_WEIGHTS, MAXIMUM_INTERVAL, exactInterval, nextMemory, weightsProblem } from '@/lib/scheduler'
import { CommandError } from '../output'

const Input = z.strictObject({
  parameters: z
    .array(z.number())
    .superRefine((weights, context) => {
      const problem = weightsProblem(weights)
      if (problem) context.addIssue(problem)
    })
    .optional(),
  desiredRetention: z.number().gt(0, 'must lie above 0').max(1, 'must not lie above 1'),
  reviews: z.array(
    z.strictObject({
      rating: z.union(
        [1, 2, 3, 4].map((grade) => z.literal(grade)),
        'must be 1, 2, 3 or 4',
      ),
      days: z.int('must be a whole number').min(0, 'must not be negative').max(100_000, 'must not lie above 100000'),
    }),
  ),
})

export type ScheduleOutput = (MemoryState & { interval: number })[]

/** Throws a CommandError that names the field where the input is wrong. */
export function runSchedule(inputJson: unknown): ScheduleOutput {
  const parsed = Input.safeParse(inputJson)
  if (!parsed.success) throw refusal(parsed.error.issues[0]!)
  const { parameters: weights = DEFAULT_WEIGHTS, desiredRetention, reviews } = parsed.data
  let memory: MemoryState | null = null
  const out: ScheduleOutput = []
  for (const { rating, days } of reviews) {
    memory = nextMemory(memory, rating as Grade, days, weights)
    const exact = exactInterval(memory.stability, desiredRetention, weights)
    out.push({ ...memory, interval: Math.min(Math.max(Math.round(exact), 1), MAXIMUM_INTERVAL) })
  }
  return out
}

function refusal({ path, message }: z.core.$ZodIssue): CommandError {
  const field = path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('')
  const about = field === '' ? 'the input' : field
  return new CommandError(
    `${about}: ${message}`,
    'expected { "parameters"?: [21 numbers], "desiredRetention": 0.9, "reviews": [{ "rating": 1 to 4, "days": whole learner days since the review before }] }',
  )
}
