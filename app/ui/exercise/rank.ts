/** An order of options as it is typed: 'C, A, B', the letters of the options from the first to the last. */
import type { Typed } from '@/lib/exercises/types'

export const letters = 'ABCDEFGH'

/** The options named so far, by their place as shown. */
export function placesOf(typed: Typed | undefined): number[] {
  const named = typeof typed === 'string' ? [...typed.toUpperCase()].map((sign) => letters.indexOf(sign)) : []
  return [...new Set(named.filter((place) => place >= 0))]
}

export function textOf(places: readonly number[]): string {
  return places.map((place) => letters.charAt(place)).join(', ')
}

/** An option is put behind the others, or taken out where it already stands. A full order takes no more. */
export function toggled(places: readonly number[], place: number, most: number): readonly number[] {
  if (places.includes(place)) return places.filter((other) => other !== place)
  return places.length < most ? [...places, place] : places
}
