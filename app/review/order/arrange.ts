/** An order as a list of right places: step 2 of 0 … n − 1 is the third of the right order. */
import type { Grade } from '@/lib/study/types'

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1)
  const item = list[from]
  return item === undefined ? [...list] : rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, item)
}

/** How many neighbours stand in the right order, the earlier step before the later one, of how many pairs. */
export function pairsOf(places: readonly number[]): { right: number; of: number } {
  const right = places.filter((place, i) => i > 0 && places[i - 1]! < place).length
  return { right, of: places.length - 1 }
}

/** All right is Good, one slip in a longer list Hard, anything else Again. */
export function suggestedGrade(places: readonly number[]): Grade {
  const { right, of } = pairsOf(places)
  if (right === of) return 3
  return right / of >= 0.75 ? 2 : 1
}

export function isInOrder(places: readonly number[]): boolean {
  return places.every((place, i) => place === i)
}
