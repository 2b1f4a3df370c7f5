/** Proves exercise types, each once: what was proven before is remembered as long as nothing that it depends on changes. */
import type { ExerciseItem } from '@/lib/deck'
import type { Proof } from '@/lib/exercises'
import type { Signature } from '@/lib/expression'
import type { Store } from '../cache'
import { proveDraws, type Trials } from './prove'
import { checkExercise } from './static'

/** Who proves, here or elsewhere. */
export interface Proving {
  prove(exercise: ExerciseItem, trials: Trials): Promise<Proof>
}

export class Prover implements Proving {
  constructor(
    private readonly store: Store,
    private readonly signatures: ReadonlyMap<string, Signature>,
  ) {}

  async prove(exercise: ExerciseItem, trials: Trials): Promise<Proof> {
    // Place, page and aliases prove nothing; everything else may.
    const {
      file: _file,
      line: _line,
      anchor: _anchor,
      page: _page,
      section: _section,
      aliases: _aliases,
      ...definition
    } = exercise
    const key = JSON.stringify([trials.seeds, trials.every, definition])
    const known = await this.store.get<Proof>(key)
    if (known) return known
    const findings = checkExercise(exercise, this.signatures)
    const proof =
      findings.length > 0
        ? { id: exercise.id, seeds: 0, distinct: 0, rejected: 0, findings }
        : proveDraws(exercise, trials)
    await this.store.put(key, proof)
    return proof
  }
}
