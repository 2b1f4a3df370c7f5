/** Orders that mix: rules about lists, which know nothing of items. */

/**
 * Two lists as evenly mixed as their lengths allow, each in its own order. The list whose share lies further behind goes
 * next; at a tie the longer one, then the first.
 */
export function interleave<T>(a: readonly T[], b: readonly T[]): T[] {
  const out: T[] = []
  let [i, j] = [0, 0]
  // a[i] belongs at (i + 1) / (a.length + 1) of the way, b[j] likewise; compared without dividing.
  while (i < a.length && j < b.length) {
    const [here, there] = [(i + 1) * (b.length + 1), (j + 1) * (a.length + 1)]
    if (here < there || (here === there && a.length >= b.length)) out.push(a[i++]!)
    else out.push(b[j++]!)
  }
  return [...out, ...a.slice(i), ...b.slice(j)]
}

/** Keeps runs of one key to `longest`, while others are left, by taking the nearest later entry of another key forward. */
export function spread<T>(list: readonly T[], keyOf: (entry: T) => string, longest: number): T[] {
  const rest = [...list]
  const out: T[] = []
  let run = 0
  while (rest.length > 0) {
    const last = out.at(-1)
    const full = last !== undefined && run >= longest
    const at = full ? rest.findIndex((entry) => keyOf(entry) !== keyOf(last)) : 0
    const next = rest.splice(Math.max(at, 0), 1)[0]!
    run = last !== undefined && keyOf(last) === keyOf(next) ? run + 1 : 1
    out.push(next)
  }
  return out
}
