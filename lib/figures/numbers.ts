/** Numbers that stand in a drawing. */

/** Decimals that show three figures of the largest value, and no more than the values need. */
export function digitsFor(values: readonly number[]): number {
  const most = Math.max(...values.map(Math.abs))
  const useful = most >= 100 ? 0 : most >= 10 ? 1 : 2
  for (let digits = 0; digits < useful; digits++)
    if (values.every((value) => Math.abs(Number(value.toFixed(digits)) - value) < 1e-9)) return digits
  return useful
}

/** With a true minus sign; zero stays 0, whatever the digits. */
export function fixed(value: number, digits: number): string {
  if (value === 0) return '0'
  const text = value.toFixed(digits)
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−')
}

/** '.82' for '0.82', where room is short. */
export function withoutLeadingZero(text: string): string {
  return text.replace(/^(−?)0\./, '$1.')
}

/** Cuts a name into lines at its spaces and hyphens, none wider than it must be. */
export function wrap(text: string, most: number, widthOf: (line: string) => number): string[] {
  const words = text.split(/\s+|(?<=-)/)
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : last.endsWith('-') ? last + word : `${last} ${word}`
    if (last !== undefined && widthOf(joined) <= most) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}
