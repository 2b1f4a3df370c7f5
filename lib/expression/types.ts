/** What expressions are made of and what they give. See README of this folder for the grammar. */

export type Vector = number[]
export type Matrix = number[][]
/** Everything an expression can evaluate to. Rows of a ragged matrix may differ in length; deeper arrays are tensors. */
export type Value = number | boolean | string | Value[] | { [field: string]: Value }
export type Scope = Readonly<Record<string, Value>>

/** The kind of a value, as far as it is known when content compiles. */
export type Shape =
  | { kind: 'number' }
  | { kind: 'boolean' }
  | { kind: 'string'; options?: readonly string[] }
  | { kind: 'array'; of: Shape }
  | { kind: 'object'; fields: Readonly<Record<string, { shape: Shape; optional: boolean }>> }
  /** One of several, as the argument of an elementwise function. */
  | { kind: 'union'; of: readonly Shape[] }
  | { kind: 'unknown' }

export interface Parameter {
  name: string
  shape: Shape
  optional: boolean
}
export interface Signature {
  name: string
  parameters: readonly Parameter[]
  /** 'same': the shape of the first argument (elementwise functions). */
  returns: Shape | 'same'
}

/** A refusal: `at` and `length` count UTF-16 units of the text as it was given. */
export interface ExpressionProblem {
  code: string
  message: string
  at: number
  length: number
}
export type Result<T> = { ok: true; value: T } | { ok: false; problem: ExpressionProblem }
