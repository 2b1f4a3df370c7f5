/** How commands speak: results on standard output, everything else on standard error. */

/** A failure of the command's user, told without a stack trace. */
export class CommandError extends Error {
  readonly advice: string

  constructor(message: string, advice: string) {
    super(message)
    this.advice = advice
  }
}

let replaceable = false

/** A line on standard error; with `replace` it gives way to the next one where that is a terminal. */
export function note(text: string, { replace = false } = {}): void {
  const terminal = process.stderr.isTTY
  const clear = terminal && replaceable ? '\r\u001b[K' : ''
  process.stderr.write(clear + text + (terminal && replace ? '' : '\n'))
  replaceable = replace
}
