/** What can be done here or in a thread of its own: everything that takes time. */
import type { ExerciseItem } from '@/lib/deck'
import { compilePage } from '../page'
import type { SourceFile } from '../parse/source'
import type { Trials } from '../verify/prove'
import { Prover, type Proving } from '../verify/prover'

export { Prover, type Proving }

export type Job = { kind: 'page'; source: SourceFile } | { kind: 'proof'; exercise: ExerciseItem; trials: Trials }

/** `onWait` is called where nothing is left to do but to wait for proofs. */
export function perform(job: Job, prover: Proving, onWait?: () => void): Promise<unknown> {
  return job.kind === 'page' ? compilePage(job.source, prover, onWait) : prover.prove(job.exercise, job.trials)
}
