/** What the server does before its first request, and where its faults are written down. */
import type { Instrumentation } from 'next'

/** Next waits for this: a wrong setting, an unusable database or a missing deck ends the start with one message. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { isExpected, prepare } = await import('./lib/study')
  try {
    await prepare()
  } catch (error) {
    if (!isExpected(error)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

export const onRequestError: Instrumentation.onRequestError = async (error, { method, path }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportFault } = await import('./lib/study')
  reportFault(error, `${method} ${path}`)
}
