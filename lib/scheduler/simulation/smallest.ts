/**
 * The `count` entries of lowest rank, lowest first, at a tie in the order given: what sorting and cutting would give, at
 * the cost of looking at each entry once.
 */
export function smallest<T>(list: readonly T[], count: number, rankOf: (entry: T) => number): T[] {
  // A heap whose top is the highest rank kept, so that most entries are turned away by one comparison.
  const kept: number[] = []
  const ranks = new Float64Array(list.length)
  list.forEach((entry, place) => (ranks[place] = rankOf(entry)))
  const above = (a: number, b: number) => ranks[a]! > ranks[b]! || (ranks[a] === ranks[b] && a > b)
  for (let place = 0; place < list.length; place++) {
    if (kept.length < count) rise(kept, place, above)
    else if (count > 0 && above(kept[0]!, place)) sink(kept, place, above)
  }
  return kept.sort((a, b) => (above(a, b) ? 1 : -1)).map((place) => list[place]!)
}

type Above = (a: number, b: number) => boolean

function rise(heap: number[], place: number, above: Above): void {
  let at = heap.length
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!above(place, heap[parent]!)) break
    heap[at] = heap[parent]!
    at = parent
  }
  heap[at] = place
}

/** Puts `place` where the top was, and brings it to its level. */
function sink(heap: number[], place: number, above: Above): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && above(heap[child + 1]!, heap[child]!)) child++
    if (!above(heap[child]!, place)) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = place
}
