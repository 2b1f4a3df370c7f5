/** Proves exercise types, each once: what was proven before is remembered as long as nothing that it depends on changes. */
import path from 'node:path'
import type { ExerciseItem } from '@/lib/deck'
import type { Proof } from '@/lib/exercises'
import { builtinSignatures, type Signature } from '@/lib/expression'
import { readSignatures } from '@/lib/expression/signatures'
import type { Store } from '../cache'
import { ProofPool } from './pool'
import { proveDraws } from './prove'
import { checkExercise } from './static'

/** So many are proven before a thread of its own would have started. */
const provenHere = 4

let signatures: Map<string, Signature> | null = null

/** Arities and shapes of everything that may be called, derived from the code of `lib/reference`. */
function knownSignatures(): Map<string, Signature> {
  signatures ??= new Map([...readSignatures(path.join(process.cwd(), 'lib', 'reference')), ...builtinSignatures])
  return signatures
}

export class Prover {
  private pool: Promise<ProofPool> | null = null
  private begun = 0

  constructor(private readonly store: Store) {}

  async prove(exercise: ExerciseItem, seeds: number): Promise<Proof> {
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
    const key = JSON.stringify([seeds, definition])
    const known = await this.store.get<Proof>(key)
    if (known) return known
    const findings = checkExercise(exercise, knownSignatures())
    const proof =
      findings.length > 0
        ? { id: exercise.id, seeds: 0, distinct: 0, rejected: 0, findings }
        : await this.run(exercise, seeds)
    await this.store.put(key, proof)
    return proof
  }

  async close(): Promise<void> {
    const pool = await this.pool?.catch(() => null)
    await pool?.close()
    this.pool = null
  }

  private async run(exercise: ExerciseItem, seeds: number): Promise<Proof> {
    if (this.begun++ < provenHere) return proveDraws(exercise, seeds)
    this.pool ??= ProofPool.open()
    // Where no thread can be had it is proven all the same.
    return this.pool.then((pool) => pool.prove(exercise, seeds)).catch(() => proveDraws(exercise, seeds))
  }
}
