/** `epoch exercise --mutants`: each listed mistake in the key's place. What nothing speaks against is a fault. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ExerciseItem } from '@/lib/deck'
import * as reference from '@/lib/reference'
import { readCase, type GoldenCase } from '../golden/read-case'
import { functionsOf, mutantsOf, type Mutant } from '../mutants'
import { note } from '../output'
import { goldenFiles } from './golden'

const vectors = path.join('tests', 'golden')

export async function runMutants(exercises: readonly ExerciseItem[], options: { json?: boolean }): Promise<number> {
  const oracle = await readOracle()
  const mutants = exercises.flatMap((exercise) => mutantsOf(exercise, oracle))
  const surviving = mutants.filter(({ oracle: told, steps }) => !told && !steps)
  const called = new Set(exercises.flatMap(functionsOf).filter((name) => Object.hasOwn(reference, name)))
  const unproven = [...called].filter((name) => !oracle.has(name))
  if (options.json) process.stdout.write(`${JSON.stringify({ mutants, unproven }, null, 2)}\n`)
  else print(mutants, surviving, [...called], unproven)
  return surviving.length + unproven.length > 0 ? 1 : 0
}

/** The golden cases that give a value, by function. */
async function readOracle(): Promise<Map<string, GoldenCase[]>> {
  const oracle = new Map<string, GoldenCase[]>()
  for (const file of await goldenFiles(vectors))
    for (const line of (await readFile(path.join(vectors, file), 'utf8')).split('\n')) {
      const golden = line.trim() === '' ? '' : readCase(line)
      if (typeof golden === 'string' || golden.outcome.throws) continue
      oracle.set(golden.fn, [...(oracle.get(golden.fn) ?? []), golden])
    }
  return oracle
}

function print(mutants: Mutant[], surviving: Mutant[], called: string[], unproven: string[]): void {
  const count = (test: (mutant: Mutant) => boolean) => mutants.filter(test).length
  for (const { exercise, field, mistake } of surviving)
    process.stdout.write(`${exercise}: mistake '${mistake}' could be the key of '${field}' and nothing would notice\n`)
  for (const name of unproven) process.stdout.write(`${name} is called and has no oracle vector\n`)
  process.stdout.write(
    `${mutants.length} mistakes in the key's place: ${count(({ oracle }) => oracle)} told by oracle vectors, ` +
      `${count(({ steps }) => steps)} by the worked solution, ${surviving.length} by neither; ` +
      `${called.length} reference functions called, ${unproven.length} without oracle vectors\n`,
  )
  if (surviving.length > 0)
    note('show the right value in the steps as an expression of its own, or as the result of written arithmetic')
}
