/**
 * The oracle against a mistake in the key's place. Where a key is a call of a reference function, the names of the type
 * are given the values with which the call is one of the golden cases; then the mistake has to give something else than
 * the oracle does.
 */
import type { ExerciseItem, MistakeDefinition } from '@/lib/deck'
import { evaluate, functions, type Node, type Value } from '@/lib/expression'
import { mistakesOf, parseExpression } from '@/lib/exercises'
import { mapParts, partsOf, tryEvaluate } from '@/lib/exercises/evaluate'
import type { GoldenCase } from '../golden/read-case'
import { bind, isSame, namesOf } from './bind'

export type Oracle = ReadonlyMap<string, readonly GoldenCase[]>

/** 'none': the key is no such call, or no golden case can be one of its draws. */
export type OracleVerdict = 'caught' | 'missed' | 'none'

/** `drawn` are the values of a variant, for names on which the call does not depend. */
export function askOracle(
  exercise: ExerciseItem,
  { mistake, field }: { mistake: MistakeDefinition; field: string },
  drawn: Readonly<Record<string, Value>>,
  oracle: Oracle,
): OracleVerdict {
  const whole = expand(parseExpression(exercise.fields.find(({ name }) => name === field)!.value, []), exercise)
  const entries = whole.kind === 'array' ? whole.items.map((node, entry) => ({ node, entry })) : []
  let verdict: OracleVerdict = 'none'
  for (const { node, entry } of [{ node: whole, entry: null }, ...entries]) {
    const calls = callsIn(node, oracle)
    const [call] = calls
    if (calls.length !== 1 || !call || namesOf(replace(node, call)).some((name) => name !== answer)) continue
    for (const golden of oracle.get(call.name)!) {
      const right = keyOf(node, call, golden)
      const values = right === null ? null : bind(call.values, golden.args)
      const wrong = values && wrongOf(exercise, mistake, { ...drawn, ...values })?.[field]
      if (wrong === undefined || wrong === null) continue
      const theirs = entry === null ? wrong : Array.isArray(wrong) ? wrong[entry]! : null
      if (theirs === null) continue
      if (!isSame(theirs, right)) return 'caught'
      verdict = 'missed'
    }
  }
  return verdict
}

/** The key with names of `let` and of parts replaced by what they stand for: only names of draws are left. */
function expand(node: Node, { let: bindings, fields }: ExerciseItem): Node {
  const definitions = new Map([...bindings, ...fields].map(({ name, value }) => [name, value]))
  const visit = (part: Node): Node => {
    const source = part.kind === 'name' ? definitions.get(part.name) : undefined
    return source === undefined ? mapParts(part, visit) : visit(parseExpression(source, []))
  }
  return visit(node)
}

type Call = Extract<Node, { kind: 'call' }>

/** The outermost calls that golden cases speak about. */
function callsIn(node: Node, oracle: Oracle): Call[] {
  if (node.kind === 'call' && oracle.has(node.name)) return [node]
  return partsOf(node).flatMap((part) => callsIn(part, oracle))
}

const answer = 'oracle'

function replace(node: Node, call: Call): Node {
  if (node === call) return { kind: 'name', name: answer, at: node.at, length: node.length }
  return mapParts(node, (part) => replace(part, call))
}

/** The right answer by the oracle alone: the call's expected value, with what the key makes of it. */
function keyOf(node: Node, call: Call, { outcome }: GoldenCase): Value | null {
  if (outcome.throws) return null
  const result = evaluate(replace(node, call), { [answer]: outcome.expected as Value }, functions)
  return result.ok ? result.value : null
}

function wrongOf(
  exercise: ExerciseItem,
  mistake: MistakeDefinition,
  drawn: Readonly<Record<string, Value>>,
): Record<string, Value> | null {
  const values: Record<string, Value> = {}
  for (const { name } of exercise.given) values[name] = drawn[name]!
  const key: Record<string, Value> = {}
  for (const [definitions, into] of [
    [exercise.let, values],
    [exercise.fields, key],
  ] as const)
    // prettier-ignore
    for (const { name, value: source } of definitions) {
      const value = tryEvaluate(source, { ...values, ...key })
      if (value === null) return null
      into[name] = value
    }
  const always = { ...exercise, mistakes: [{ ...mistake, when: null }] }
  return mistakesOf(always, values, key)[0]?.values ?? null
}
