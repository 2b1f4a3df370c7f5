import type { Verdict } from './oracle'

export interface TimedPeer {
  library: string
  time: number
  /** Left out of the ratio. */
  aside: boolean
  /** How far its result on this input is from ours. */
  gap: number
}

/** One line of the table: a function at one size. Times are milliseconds of a call. */
export interface Timed {
  fn: string
  n: number
  shape: string
  counts: string
  ours: number
  peers: TimedPeer[]
  /** Our time over the fastest peer's. */
  ratio: number | undefined
}

/** Where we stay behind by more, a line is marked. */
export const WITHIN = 1.5

export function shownTime(milliseconds: number): string {
  const [value, unit] =
    milliseconds < 1e-3
      ? [milliseconds * 1e6, 'ns']
      : milliseconds < 1
        ? [milliseconds * 1e3, 'µs']
        : [milliseconds, 'ms']
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`
}

/** `erf: jstat differs in 2 of 9 golden cases, by up to 1e-7: …`, for each library that differs. */
export function differenceNotes(fn: string, verdicts: readonly Verdict[]): string[] {
  return verdicts
    .filter(({ differing }) => differing > 0)
    .map(({ library, cases, differing, furthest, reason }) => {
      const extent = furthest === Infinity ? '' : `, by up to ${furthest.toExponential(0)}`
      return `${fn}: ${library} differs in ${differing} of ${cases} golden cases${extent}: ${reason ?? 'no reason known'}`
    })
}

const HEADINGS = ['function', 'input', 'ours', 'peers, fastest first', 'ratio']

function shownPeer(fn: string, { library, aside, time }: TimedPeer, differing: ReadonlySet<string>): string {
  const text = `${library}${differing.has(`${fn} ${library}`) ? '*' : ''} ${shownTime(time)}`
  return aside ? `(${text})` : text
}

/** The table in columns; `differing` holds "function library" of what differs from the oracle. */
export function tableOf(lines: readonly Timed[], differing: ReadonlySet<string>): string[] {
  const cells = lines.map(({ fn, shape, ours, peers, ratio }) => [
    fn,
    shape,
    shownTime(ours),
    [...peers]
      .sort((a, b) => a.time - b.time)
      .map((peer) => shownPeer(fn, peer, differing))
      .join(', '),
    ratio === undefined ? '' : `${ratio.toFixed(2)}${ratio > WITHIN ? ' !' : ''}`,
  ])
  const widths = HEADINGS.map((heading, column) => Math.max(heading.length, ...cells.map((row) => row[column]!.length)))
  return [HEADINGS, ...cells].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}

/** How many lines we lead, and how many stay within the bound. */
export function summaryOf(lines: readonly Timed[]): { lines: number; ahead: number; within: number; behind: string[] } {
  const compared = lines.filter((line): line is Timed & { ratio: number } => line.ratio !== undefined)
  return {
    lines: compared.length,
    ahead: compared.filter(({ ratio }) => ratio < 1).length,
    within: compared.filter(({ ratio }) => ratio <= WITHIN).length,
    behind: compared
      .filter(({ ratio }) => ratio > WITHIN)
      .map(({ fn, shape, ratio }) => `${fn} (${shape}) ${ratio.toFixed(2)}`),
  }
}
