/** What the server does before its first request, and where its faults are written down. */
import type { Instrumentation } from 'next'

/** Next waits for this. Written so that the build for the edge, which has no file system, leaves the body out. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { prepareOrExit } = await import('./lib/study')
    await prepareOrExit()
  }
}

export const onRequestError: Instrumentation.onRequestError = async (error, { method, path }) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { reportFault } = await import('./lib/study')
    reportFault(error, `${method} ${path}`)
  }
}
