/** What kind of calculation an exercise is, as far as general slips depend on it. */
import type { ExerciseItem } from '@/lib/deck'
import type { Node, Value } from '@/lib/expression'
import { parseExpression, partsOf } from '../evaluate'
import type { Variant } from '../types'

export interface Facts {
  /** How many numbers there are to average, where something is averaged or summed. */
  counts: number[]
  /** The same where the spread of numbers is asked. */
  sampleSizes: number[]
  /** Bases of the logarithms that may be meant. */
  bases: number[]
}

const averages = /mean|sum|average|loss|error|entropy|variance|deviation|penalty|score/i
const spreads = /varian|deviation|covarian|standardize|correlation|norm$|whiten/i
const logarithms = /^(ln|log|surprisal)|entropy|divergence|likelihood|information/i

export function factsOf({ exercise, values }: Variant): Facts {
  const called = calledIn(exercise)
  const uses = (pattern: RegExp) => called.some((name) => pattern.test(name))
  const words = [exercise.title, ...exercise.fields.map(({ label }) => label)].join(' ')
  const counts = countsIn(Object.values(values))
  return {
    counts: uses(averages) ? counts.filter((n) => n > 2) : [],
    sampleSizes: uses(spreads) || spreads.test(words) ? counts : [],
    bases: basesOf(called),
  }
}

function basesOf(called: readonly string[]): number[] {
  const logs = called.filter((name) => logarithms.test(name) && !name.startsWith('logistic'))
  const own: Readonly<Record<string, number>> = { ln: Math.E, log2: 2, log10: 10 }
  const named = logs.flatMap((name) => (Object.hasOwn(own, name) ? [own[name]!] : []))
  // A function of the reference may take its logarithms to either base.
  return [...new Set([...named, ...(logs.length > named.length ? [Math.E, 2] : [])])]
}

function countsIn(values: readonly Value[]): number[] {
  const lengths = values.flatMap((value) => (Array.isArray(value) ? [value.length] : []))
  return [...new Set(lengths)].filter((n) => n >= 2 && n <= 50)
}

const known = new WeakMap<ExerciseItem, string[]>()

/** The functions that the right answers come from. */
function calledIn(exercise: ExerciseItem): string[] {
  const found = known.get(exercise)
  if (found) return found
  const names = new Set<string>()
  const visit = (node: Node) => {
    if (node.kind === 'call') names.add(node.name)
    partsOf(node).forEach(visit)
  }
  for (const { value } of [...exercise.let, ...exercise.fields]) visit(parseExpression(value, []))
  known.set(exercise, [...names])
  return [...names]
}
