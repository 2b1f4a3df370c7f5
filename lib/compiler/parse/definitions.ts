/** What may stand in a `card`, `cloze`, `choice`, `order` or `exercise` block. `figure` and `dot` are defined in `lib/figures`. */
import { z } from 'zod'
import { flag, itemId, name, number, strict, text } from './schema'

const common = {
  id: itemId,
  aliases: z.array(itemId).default([]),
  concept: itemId.optional(),
}

export const CardDefinition = strict({
  ...common,
  front: text,
  back: text,
  note: text.optional(),
  both: flag.default(false),
})

export const ClozeDefinition = strict({ ...common, text, note: text.optional() })

export const ChoiceDefinition = strict({
  ...common,
  question: text,
  options: z
    .array(strict({ text, right: flag.default(false), because: text }))
    .min(2, 'has fewer than two options')
    .max(6, 'has more than six options')
    .refine((options) => options.some((option) => option.right), 'has no right option'),
})

const step = strict({ text, because: text.optional() })

export const OrderDefinition = strict({
  ...common,
  question: text,
  steps: z
    .array(step)
    .min(3, 'has fewer than three steps')
    .max(7, 'has more than seven steps')
    .superRefine((steps, context) => {
      const seen = steps.map((one) => one.text.toLowerCase().replace(/\s+/g, ' '))
      seen.forEach((words, i) => {
        const twin = seen.indexOf(words)
        if (twin < i)
          context.addIssue({
            code: 'custom',
            path: [i, 'text'],
            message: `is the same as step ${twin + 1}, so that no order of the two is right`,
            params: { hint: 'say what sets the two steps apart, or make them one' },
          })
      })
    }),
  note: text.optional(),
})

/** `0.002` (absolute) or `0.2%` (relative). */
const within = z
  .string()
  .regex(/^(\d+\.?\d*|\.\d+)(e-?\d+)?\s*%?$/i, "must be a number (absolute) or a percentage such as '0.2%' (relative)")
  .transform((source) =>
    source.endsWith('%')
      ? { kind: 'within' as const, relative: Number(source.slice(0, -1)) / 100, absolute: 1e-9 }
      : { kind: 'within' as const, relative: 0, absolute: Number(source) },
  )

const field = strict({
  name,
  label: text,
  value: text,
  ask: text.optional(),
  exact: flag.default(false),
  within: within.optional(),
  unit: text.optional(),
  range: z.tuple([number, number]).optional(),
  rows: z.array(text).optional(),
  columns: z.array(text).optional(),
  options: z.array(text).min(2, 'has fewer than two options').max(8, 'has more than eight options').optional(),
  rank: flag.optional(),
  shuffle: flag.optional(),
  free: z.enum(['sign', 'rows']).optional(),
})

const mistake = strict({
  id: itemId,
  title: text.optional(),
  value: text.optional(),
  values: z.record(name, text).optional(),
  instead: z.record(name, text).optional(),
  field: name.optional(),
  when: text.optional(),
  soft: flag.default(false),
  because: text,
})

/** Names to texts, in the order written. */
const bindings = z
  .record(name, text)
  .transform((record) => Object.entries(record).map(([key, value]) => ({ name: key, value })))

const listOrOne = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) || value === undefined ? value : [value]), z.array(schema))

export const ExerciseDefinition = strict({
  ...common,
  title: text,
  given: bindings,
  let: bindings.default([]),
  where: listOrOne(text).default([]),
  ask: text,
  answer: listOrOne(field).pipe(z.array(z.any()).min(1, 'has no field')) as unknown as z.ZodType<
    z.infer<typeof field>[]
  >,
  mistakes: z.array(mistake).default([]),
  hints: z.array(text).default([]),
  steps: z.array(text).min(1, 'has no step'),
  easier: itemId.optional(),
})

export type CardDefinition = z.infer<typeof CardDefinition>
export type ClozeDefinition = z.infer<typeof ClozeDefinition>
export type ChoiceDefinition = z.infer<typeof ChoiceDefinition>
export type OrderDefinition = z.infer<typeof OrderDefinition>
export type ExerciseDefinition = z.infer<typeof ExerciseDefinition>
