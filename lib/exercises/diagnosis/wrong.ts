/** A wrong answer, and what is found in it. */
import type { ExerciseItem, FieldDefinition } from '@/lib/deck'
import type { Value } from '@/lib/expression'
import type { Grid, Table } from '../cells'
import type { Named, Variant } from '../types'

export interface Wrong {
  exercise: ExerciseItem
  variant: Variant
  definition: FieldDefinition
  /** Of all fields. */
  key: Readonly<Record<string, Value>>
  /** Of this field. */
  table: Table
  answer: Grid
  /** The answer was told before that it is near. */
  isNear: boolean
}
export interface Diagnosis {
  mistakes: Named[]
  title: string
  message: string
}
