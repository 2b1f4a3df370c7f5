/** A type that cannot be drawn, read or evaluated: `part` says where in the exercise, as a path of its definition. */
export class ExerciseError extends Error {
  readonly part: (string | number)[]
  readonly code: string

  constructor(code: string, part: (string | number)[], message: string) {
    super(message)
    this.name = 'ExerciseError'
    this.code = code
    this.part = part
  }
}
