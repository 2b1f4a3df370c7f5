/** Where pages are compiled and exercises proven: here, or in threads where there is enough to do. */
import type { ExerciseItem } from '@/lib/deck'
import type { Proof } from '@/lib/exercises'
import type { Signature } from '@/lib/expression'
import type { Store } from '../cache'
import type { PageUnit } from '../page'
import type { SourceFile } from '../parse/source'
import type { Trials } from '../verify/prove'
import { signaturesFrom } from '../verify/signatures'
import type { Job } from './jobs'
import { ThreadPool } from './pool'

/** So many are done before a thread would have started. */
const fewJobs = 3

/** All that compiles and proves is loaded where it runs: threads must not wait until it has been loaded here. */
const load = () => import('./jobs')

/** Loads it here ahead of time: a page that changes later is compiled here and need not wait. */
export async function prepare(): Promise<void> {
  await load()
}

export class Workshop {
  /** For as many jobs as are to be done. */
  static async open(proofs: Store, jobs: number): Promise<Workshop> {
    // Where no threads can be had, everything is done here.
    const opening = jobs > fewJobs ? ThreadPool.open(proofs.directory).catch(() => null) : null
    const signatures = await signaturesFrom(proofs)
    const pool = (await opening)?.(signatures) ?? null
    return new Workshop(proofs, signatures, pool)
  }

  private constructor(
    private readonly proofs: Store,
    private readonly signatures: ReadonlyMap<string, Signature>,
    private readonly pool: ThreadPool | null,
  ) {}

  compile(source: SourceFile): Promise<PageUnit> {
    return this.run({ kind: 'page', source }) as Promise<PageUnit>
  }

  prove(exercise: ExerciseItem, trials: Trials): Promise<Proof> {
    return this.run({ kind: 'proof', exercise, trials }) as Promise<Proof>
  }

  async close(): Promise<void> {
    await this.pool?.close()
  }

  private run(job: Job): Promise<unknown> {
    // What goes wrong in a thread goes wrong here as well, with an error that says where.
    return this.pool?.run(job).catch(() => this.perform(job)) ?? this.perform(job)
  }

  private async perform(job: Job): Promise<unknown> {
    const { perform, Prover } = await load()
    return perform(job, new Prover(this.proofs, this.signatures))
  }
}
