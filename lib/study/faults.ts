/** Errors: which are for the user to read, and where the others are written down. */
const EXPECTED = ['ConfigError', 'DatabaseError', 'DeckError']

/**
 * Whether an error is for whoever runs the program, to be told without a stack trace. Told apart by name: the server
 * bundles the classes more than once.
 */
export const isExpected = (error: unknown): error is Error => error instanceof Error && EXPECTED.includes(error.name)

/** The one place where a running server writes down what went wrong. */
export function reportFault(error: unknown, where: string): void {
  const what = isExpected(error)
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error)
  process.stderr.write(`${new Date().toISOString()} ${where}: ${what}\n`)
}
