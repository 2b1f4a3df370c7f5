/** What expressions are made of and what they give. See README of this folder for the grammar. */

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
  /** Any number of further arguments of this shape. */
  rest?: Shape
  /** 'same': the shape of the first argument (elementwise functions). */
  returns: Shape | 'same'
}

/** A refusal: `at` and `length` count UTF-16 units of the text as it was given. */
export interface ExpressionProblem {
  code: string
  message: string
  at: number
  length: number
  /** Where it can be guessed but is asked: what to write in that place, for each thing it may mean. */
  readings?: readonly string[]
}
export type Result<T> = { ok: true; value: T } | { ok: false; problem: ExpressionProblem }

/** What may be called, by name. Whatever is no own property does not exist. */
export type FunctionTable = Readonly<Record<string, (...values: Value[]) => unknown>>

/** Where something stands in the text as it was given. */
export interface Span {
  at: number
  length: number
}
export type Operator = '+' | '-' | '*' | '/' | '^' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or'
export type Node = Span &
  (
    | { kind: 'number'; value: number; text: string }
    | { kind: 'string'; value: string }
    | { kind: 'boolean'; value: boolean }
    | { kind: 'name'; name: string }
    | { kind: 'unary'; operator: '-' | '+' | 'not'; operand: Node }
    | { kind: 'binary'; operator: Operator; left: Node; right: Node }
    /** Only in learners' answers. */
    | { kind: 'percent'; operand: Node }
    | { kind: 'call'; name: string; values: Node[] }
    | { kind: 'if'; condition: Node; then: Node; otherwise: Node }
    | { kind: 'array'; items: Node[] }
    | { kind: 'object'; fields: ({ name: string; value: Node } & Span)[] }
    | { kind: 'field'; of: Node; name: string }
    | { kind: 'index'; of: Node; index: Node }
  )
