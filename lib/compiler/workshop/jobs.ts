/** What can be done here or in a thread of its own: everything that takes time. */
import type { ExerciseItem } from '@/lib/deck'
import { compilePage } from '../page'
import type { SourceFile } from '../parse/source'
import type { Trials } from '../verify/prove'
import { Prover } from '../verify/prover'

export { Prover }

export type Job = { kind: 'page'; source: SourceFile } | { kind: 'proof'; exercise: ExerciseItem; trials: Trials }

export function perform(job: Job, prover: Prover): Promise<unknown> {
  return job.kind === 'page' ? compilePage(job.source, prover) : prover.prove(job.exercise, job.trials)
}
