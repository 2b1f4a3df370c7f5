import { medianOf } from './arithmetic'

/** Milliseconds that one row at one size may take, shared by its tasks, and how long each is run before it counts. */
export interface Budget {
  total: number
  warmUp: number
}

const ROUNDS = 25
const LEAST_SAMPLES = 3

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

interface Warmed {
  /** How many calls fill a slice of time. */
  calls: number
  /** The time of the last call, where one call alone fills the slice: it counts, so that slow tasks run less often. */
  samples: number[]
  result: unknown
}

/** Runs a task until it is compiled. */
function warmUp(run: () => unknown, budget: number, slice: number): Warmed {
  let calls = 1
  let spent = 0
  let last = 0
  do {
    if (spent > 0 && last < slice / 2) calls *= 2
    last = timeOf(run, calls)
    spent += last
  } while (spent < budget)
  const filling = Math.max(1, Math.round((calls * slice) / Math.max(last, 1e-4)))
  return { calls: filling, samples: calls === 1 ? [last] : [], result: kept.result }
}

/**
 * The median milliseconds of a call of each task, and its result. Batches of calls alternate between the tasks, every
 * other round in the opposite order, so that a busy moment of the machine or a full heap meets all of them alike.
 */
export function measure(
  tasks: readonly (() => unknown)[],
  { total, warmUp: warm }: Budget,
): { time: number; result: unknown }[] {
  const slice = total / tasks.length / ROUNDS
  const warmed = tasks.map((run) => warmUp(run, warm / tasks.length, slice))
  const start = now()
  for (let round = 0; round < ROUNDS; round += 1) {
    const enough = warmed.every(({ samples }) => samples.length >= LEAST_SAMPLES)
    if (enough && now() - start > total) break
    const order = tasks.map((_, i) => (round % 2 === 0 ? i : tasks.length - 1 - i))
    for (const i of order) {
      const { calls, samples } = warmed[i]!
      samples.push(timeOf(tasks[i]!, calls) / calls)
    }
  }
  return warmed.map(({ samples, result }) => ({ time: medianOf(samples), result }))
}
