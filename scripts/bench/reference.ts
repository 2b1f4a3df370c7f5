import { gapOf, ratioOf } from './arithmetic'
import { Inputs } from './inputs'
import { type Budget, measure } from './measure'
import type { Row, Sized } from './row'
import type { Timed } from './table'

/** Milliseconds for one function at one size. */
export const BUDGETS: Record<'full' | 'quick', Budget> = {
  full: { total: 500, warmUp: 200 },
  quick: { total: 60, warmUp: 40 },
}

/**
 * Everyone gets arguments of their own, as JSON gives them. V8 keeps a list of doubles unboxed until some code that also
 * reads lists of lists turns it, in place, into a list of objects, which is then slow for all who read it.
 */
const copied = (args: unknown[]): unknown[] => JSON.parse(JSON.stringify(args)) as unknown[]

function timeRow(row: Row, { n, shape, args }: Sized, budget: Budget): Timed {
  const own = row.ours(copied(args))
  const peers = row.peers
    .filter(({ most = Infinity }) => n <= most)
    .flatMap(({ library, task }) => {
      const made = task(copied(args))
      return made ? [{ library, ...made }] : []
    })
  const expected = own.read(own.run())
  const gaps = peers.map(({ run, read }) => gapOf(read(run()), expected))
  const [ours, ...times] = measure([own.run, ...peers.map(({ run }) => run)], budget)
  return {
    fn: row.fn,
    n,
    shape,
    counts: row.counts,
    ours: ours!,
    peers: peers.map(({ library }, i) => ({ library, time: times[i]!, gap: gaps[i]! })),
    ratio: ratioOf(ours!, times),
  }
}

/** Times every row at every size, one after the other. */
export function* timeRows(rows: readonly Row[], budget: Budget): Generator<Timed> {
  for (const row of rows) {
    for (const sized of row.sizes(new Inputs())) yield timeRow(row, sized, budget)
  }
}
