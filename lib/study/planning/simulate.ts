/** Simulations in a thread of their own. What has been worked out is kept until something it depends on changes. */
import { createHash } from 'node:crypto'
import { runInThread } from '@/lib/threads'
import type { Done, Task } from './worker'

const MOST_KEPT = 40

// The server bundles this module more than once; a simulation is run once all the same.
const shared = globalThis as { epochSimulations?: Map<string, Promise<Done>> }

export function simulate<T extends Task>(task: T): Promise<Extract<Done, Record<keyof T, unknown>>> {
  const kept = (shared.epochSimulations ??= new Map())
  const key = createHash('sha256').update(JSON.stringify(task)).digest('base64')
  let done = kept.get(key)
  if (!done) {
    done = runInThread<Task, Done>('lib/study/planning/worker.ts', task)
    done.catch(() => kept.delete(key))
    kept.set(key, done)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  }
  return done as Promise<Extract<Done, Record<keyof T, unknown>>>
}
