import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as reference from '@/lib/reference'

// Every accepted golden call is spoilt in one place at a time. Whatever comes of it, a function either gives finite
// numbers or refuses in its own name; it never gives NaN, never hangs on a huge count and never writes to its arguments.

const GOLDEN = join(import.meta.dirname, '../../golden')
const NOT_FINITE = [Number.NaN, Infinity, -Infinity]
const ODD_NUMBERS = [0, -1, 0.5, 1.5, 800, -800, 1e15, -1e15, 1e308, -1e308, 1e-320]
const NOT_NUMBERS = [null, 'x', true, [], [[]], {}]
const CASES_PER_FUNCTION = 3
const PLACES_PER_CASE = 8

interface Call {
  fn: string
  args: unknown[]
}
type Place = (string | number)[]

function acceptedCalls(): Map<string, Call[]> {
  const lines = readdirSync(GOLDEN)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(GOLDEN, name), 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.includes('"throws":true'))
    .filter((line) => line.length < 2000)
  const calls = new Map<string, Call[]>()
  for (const line of lines) {
    const call = JSON.parse(line) as Call
    const known = calls.get(call.fn) ?? []
    if (known.length < CASES_PER_FUNCTION) calls.set(call.fn, [...known, call])
  }
  return calls
}

/** Where a value can be replaced: every argument, and everything inside it. */
function placesIn(value: unknown, at: Place = []): Place[] {
  const here = at.length > 0 ? [at] : []
  if (typeof value !== 'object' || value === null) return here
  return [...here, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...at, key]))]
}

function replaced(value: unknown, [key, ...rest]: Place, replacement: unknown): unknown {
  if (key === undefined) return replacement
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>
  copy[key] = replaced(copy[key], rest, replacement)
  return copy
}

const valueAt = (value: unknown, at: Place): unknown =>
  at.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], value)

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean'
  return Object.values(value).every(allFinite)
}

/** undefined when all is well, else what went wrong. */
function trouble(fn: string, args: unknown[], mustRefuse: boolean): string | undefined {
  const call = (reference as unknown as Record<string, (...args: unknown[]) => unknown>)[fn]!
  const shown = (): string => `${fn}(${JSON.stringify(args).slice(0, 300)})`
  // Of the processor's time: what else the machine does at that moment is no fault of the function.
  const before = process.cpuUsage()
  try {
    const result = call(...frozen(args))
    if (process.cpuUsage(before).user > 2_000_000) return `${shown()} took too long`
    if (mustRefuse) return `${shown()} accepted what is not a finite number and gave ${JSON.stringify(result)}`
    return allFinite(result) ? undefined : `${shown()} gave ${JSON.stringify(result)}`
  } catch (error) {
    const refused = error instanceof RangeError && error.message.startsWith(`${fn}: `) && error.message.length < 400
    return refused ? undefined : `${shown()} threw ${String(error)}`
  }
}

const spread = <T>(items: T[], most: number): T[] =>
  items.length <= most ? items : Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]!)

describe.each([...acceptedCalls()])('%s', (fn, calls) => {
  const spoilt = calls.flatMap(({ args }) =>
    spread(placesIn(args), PLACES_PER_CASE).map((place) => ({
      args,
      place,
      numeric: typeof valueAt(args, place) === 'number',
    })),
  )

  test('refuses NaN and infinities', () => {
    const troubles = spoilt
      .filter(({ numeric, place }) => numeric && !(fn === 'norm' && place[0] === '1'))
      .flatMap(({ args, place }) =>
        NOT_FINITE.map((value) => trouble(fn, replaced(args, place, value) as unknown[], true)),
      )
    expect(troubles.filter(Boolean)).toEqual([])
  })

  test('gives finite numbers or refuses', () => {
    const troubles = spoilt.flatMap(({ args, place, numeric }) =>
      [...(numeric ? ODD_NUMBERS : []), ...NOT_NUMBERS].map((value) =>
        trouble(fn, replaced(args, place, value) as unknown[], false),
      ),
    )
    expect(troubles.filter(Boolean)).toEqual([])
  })

  test('refuses to be called without its arguments', () => {
    expect(trouble(fn, [], true)).toBeUndefined()
  })
})
