import { gapOf, ratioOf } from './arithmetic'
import { Inputs } from './inputs'
import { type Budget, measure } from './measure'
import type { Row, Sized } from './row'
import type { Timed } from './table'

/** Milliseconds for one function at one size. */
export const BUDGETS: Record<'full' | 'quick', Budget> = {
  full: { total: 250, warmUp: 500 },
  quick: { total: 30, warmUp: 50 },
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
    .flatMap(({ library, task, aside = false }) => {
      const made = task(copied(args))
      return made ? [{ library, aside, ...made }] : []
    })
  const [ours, ...others] = measure([own.run, ...peers.map(({ run }) => run)], budget)
  const expected = own.read(ours!.result)
  return {
    fn: row.fn,
    n,
    shape,
    counts: row.counts,
    ours: ours!.time,
    peers: peers.map(({ library, aside, read }, i) => {
      const { time, result } = others[i]!
      return { library, aside, time, gap: gapOf(read(result), expected) }
    }),
    ratio: ratioOf(
      ours!.time,
      others.filter((_, i) => !peers[i]!.aside).map(({ time }) => time),
    ),
  }
}

/** Times every row at every size, one after the other. */
export function* timeRows(rows: readonly Row[], budget: Budget): Generator<Timed> {
  for (const row of rows) {
    for (const sized of row.sizes(new Inputs())) yield timeRow(row, sized, budget)
  }
}
