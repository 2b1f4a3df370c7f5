import { medianOf } from './arithmetic'

/** Milliseconds that one row at one size may take, shared by its tasks, and how long each is run before it counts. */
export interface Budget {
  total: number
  warmUp: number
}

const ROUNDS = 25
const LEAST_ROUNDS = 3

/** Every result is kept here for a moment, so that no computation can be left out as unused. */
export const kept: { result: unknown } = { result: undefined }

/** Milliseconds of the processor that this process has had: a clock that stands still while others are served. */
function now(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function timeOf(run: () => unknown, calls: number): number {
  const start = now()
  for (let call = 0; call < calls; call += 1) kept.result = run()
  return now() - start
}

/** Runs a task until it is compiled, and says how many calls fill a slice of time. */
function warmUp(run: () => unknown, budget: number, slice: number): number {
  let calls = 1
  let spent = 0
  let last = timeOf(run, calls)
  for (spent += last; spent < budget; spent += last) {
    if (last < slice / 2) calls *= 2
    last = timeOf(run, calls)
  }
  return Math.max(1, Math.round((calls * slice) / Math.max(last, 1e-4)))
}

/**
 * The median milliseconds of a call of each task. Batches of calls alternate between the tasks, every other round in
 * the opposite order, so that a busy moment of the machine or a full heap meets all of them alike.
 */
export function measure(tasks: readonly (() => unknown)[], { total, warmUp: warm }: Budget): number[] {
  const slice = total / tasks.length / ROUNDS
  const calls = tasks.map((run) => warmUp(run, warm / tasks.length, slice))
  const samples = tasks.map((): number[] => [])
  const start = now()
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round >= LEAST_ROUNDS && now() - start > total) break
    const order = tasks.map((_, i) => (round % 2 === 0 ? i : tasks.length - 1 - i))
    for (const i of order) samples[i]!.push(timeOf(tasks[i]!, calls[i]!) / calls[i]!)
  }
  return samples.map(medianOf)
}
