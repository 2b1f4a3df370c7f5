import * as reference from '@/lib/reference'
import { type Inputs, SIZES } from './inputs'

type Reference = typeof reference

/** The functions of the reference, by name. */
export type FunctionName = {
  [K in keyof Reference]: Reference[K] extends (...args: never[]) => unknown ? K : never
}[keyof Reference]

type Arguments<F extends FunctionName> = Parameters<Reference[F]>

/**
 * What is timed: from the lists of the arguments to lists, as a caller has them and needs them. A library with matrices
 * or tensors of its own is timed with making them and with reading them out, which for small inputs is most of its
 * time. Not timed is what only its conventions ask for, as another order of eigenvectors or sign: `read` does that.
 */
export interface Task {
  run: () => unknown
  read: (result: unknown) => unknown
}

export function task<R>(run: () => R, read: (result: R) => unknown = (result) => result): Task {
  return { run, read: read as Task['read'] }
}

interface PeerNotes {
  /** Why its results differ from the oracle, where they do. */
  differs?: string
  /** Timed, but left out of the ratio: what it computes is too far from the oracle to be the same job. */
  aside?: boolean
  /** The largest n it is timed at, where above it would only take the time of the others. */
  most?: number
}

/** How a library does one function. */
export interface Peer extends PeerNotes {
  library: string
  /** On the inputs of a row. */
  task: (args: unknown[]) => Task | undefined
  /** On the arguments of a golden case; undefined where the library does not offer them. */
  caseTask: (args: unknown[]) => Task | undefined
}

export interface Sized {
  n: number
  shape: string
  args: unknown[]
}

/** A function of the reference and the libraries that do the same; one line of the table for each size. */
export interface Row {
  fn: FunctionName
  /** What n counts, and why it stops below 100,000 where it does. */
  counts: string
  sizes: (inputs: Inputs) => Sized[]
  ours: (args: unknown[]) => Task
  peers: Peer[]
}

type Call = (...args: unknown[]) => unknown
const implementation = (fn: FunctionName): Call => reference[fn] as Call

export type Prepare<F extends FunctionName> = (...args: Arguments<F>) => Task | undefined

/** What a row is made of, whatever its libraries. */
export interface Rowed<F extends FunctionName> {
  counts: string
  sizes?: readonly number[]
  /** Arguments for a size, and the shape that the table shows. */
  input: (n: number, inputs: Inputs) => { shape: string; args: Arguments<F> }
}

interface RowOf<F extends FunctionName> extends Rowed<F> {
  peers: Record<string, PeerNotes & { task: Prepare<F> }>
}

/** A function timed in one call on the whole input. */
export function row<F extends FunctionName>(fn: F, { counts, sizes = SIZES, input, peers }: RowOf<F>): Row {
  const call = implementation(fn)
  return {
    fn,
    counts,
    sizes: (inputs) => sizes.map((n) => ({ n, ...input(n, inputs) })),
    ours: (args) => task(() => call(...args)),
    peers: Object.entries(peers).map(([library, { task: prepare, ...notes }]) => {
      const spread = (args: unknown[]): Task | undefined => prepare(...(args as Arguments<F>))
      return { library, task: spread, caseTask: spread, ...notes }
    }),
  }
}

interface ScalarRowOf {
  from: number
  to: number
  peers: Record<string, PeerNotes & { call: (x: number, ...more: number[]) => number }>
}

/** A function of one number, timed in one call for each of n numbers. */
export function scalarRow(fn: FunctionName, { from, to, peers }: ScalarRowOf): Row {
  return {
    fn,
    counts: 'calls',
    sizes: (inputs) => SIZES.map((n) => ({ n, shape: `${n} calls`, args: [inputs.vector(n, from, to)] })),
    ours: ([xs]) => forEach(xs as number[], implementation(fn) as (x: number) => number),
    peers: Object.entries(peers).map(([library, { call, ...notes }]) => ({
      library,
      task: ([xs]) => forEach(xs as number[], call),
      caseTask: (args) => task(() => call(...(args as [number]))),
      ...notes,
    })),
  }
}

function forEach(xs: number[], f: (x: number) => number): Task {
  const results = new Float64Array(xs.length)
  return task(
    () => {
      for (let i = 0; i < xs.length; i += 1) results[i] = f(xs[i]!)
      return results
    },
    () => [...results],
  )
}
