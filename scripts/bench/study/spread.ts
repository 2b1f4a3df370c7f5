/** Milliseconds. */
export interface Spread {
  median: number
  p95: number
  most: number
}

export async function timed<T>(times: number[], run: () => Promise<T>): Promise<T> {
  const before = performance.now()
  const result = await run()
  times.push(performance.now() - before)
  return result
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { median: at(0.5), p95: at(0.95), most: at(1) }
}

/** Lines of a table: what was timed, its spread, and the limit it is held to. */
export function spreadTable(lines: readonly (readonly [name: string, spread: Spread, limit?: number])[]): string[] {
  const width = Math.max(...lines.map(([name]) => name.length))
  const row = (name: string, cells: readonly string[]) =>
    [name.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join('  ').trimEnd()
  return [
    row('', ['median', 'p95', 'most', 'limit']),
    ...lines.map(([name, { median, p95, most }, limit]) =>
      row(name, [...[median, p95, most].map((ms) => ms.toFixed(1)), limit === undefined ? '' : `p95 ${limit}`]),
    ),
  ]
}
