/** Exercise types for tests, without the compiler. */
import type { ExerciseItem, FieldDefinition, MistakeDefinition } from '@/lib/deck'

export const standard: FieldDefinition['tolerance'] = { kind: 'within', relative: 0.01, absolute: 5e-4 }

export const field = (change: Partial<FieldDefinition> & { value: string }): FieldDefinition => ({
  name: 'x',
  label: '$x$',
  ask: null,
  tolerance: standard,
  unit: null,
  range: null,
  rows: null,
  columns: null,
  options: null,
  rank: false,
  shuffle: true,
  free: null,
  ...change,
})

export const mistake = (change: Partial<MistakeDefinition> & { id: string }): MistakeDefinition => ({
  title: change.id,
  values: {},
  instead: null,
  when: null,
  soft: false,
  because: `This is ${change.id}.`,
  ...change,
})

export const exercise = (change: Partial<ExerciseItem>): ExerciseItem => ({
  kind: 'exercise',
  id: 'test-type',
  aliases: [],
  page: 'page',
  section: '1.1',
  anchor: null,
  concept: 'test-type',
  derived: false,
  revision: '0',
  file: 'page.md',
  line: 1,
  title: 'Test',
  given: [],
  let: [],
  where: [],
  ask: 'What is it?',
  fields: [],
  mistakes: [],
  hints: [],
  steps: [],
  easier: null,
  ...change,
})

/** A type whose right answer is one fixed value. */
export const fixed = (value: string, change: Partial<FieldDefinition> = {}, rest: Partial<ExerciseItem> = {}) =>
  exercise({ fields: [field({ value, ...change })], ...rest })
