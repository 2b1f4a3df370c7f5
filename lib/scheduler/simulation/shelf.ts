import type { MemoryState } from '../fsrs'

export interface SimulatedItem extends MemoryState {
  /** Day of the last answer: 0 is the first day of the simulation, what went before is negative. */
  last: number
  due: number
}

/** All items by their place, and those that are due, so that a day costs what is due and not what there is. */
export class Shelf {
  private readonly all: SimulatedItem[] = []
  private readonly coming = new Map<number, number[]>()
  private open: number[] = []
  private day = -1

  constructor(items: readonly SimulatedItem[]) {
    for (const item of items) this.add(item)
  }

  item(place: number): SimulatedItem {
    return this.all[place]!
  }

  items(): SimulatedItem[] {
    return this.all
  }

  add(item: SimulatedItem): void {
    this.all.push(item)
    this.expect(this.all.length - 1, item.due)
  }

  /** What became of an item; it is due no more once it has been dropped. */
  put(place: number, item: SimulatedItem): void {
    this.all[place] = item
    this.expect(place, item.due)
  }

  /** The places of the items due on a day or before it. Days are asked for one after the other. */
  due(day: number): readonly number[] {
    for (let next = this.day + 1; next <= day; next++) {
      for (const place of this.coming.get(next) ?? []) this.open.push(place)
      this.coming.delete(next)
    }
    this.day = Math.max(this.day, day)
    return this.open
  }

  /** These were answered and are not due any more. */
  drop(places: ReadonlySet<number>): void {
    this.open = this.open.filter((place) => !places.has(place))
  }

  private expect(place: number, due: number): void {
    const day = Math.max(due, this.day + 1)
    const coming = this.coming.get(day)
    if (coming) coming.push(place)
    else this.coming.set(day, [place])
  }
}
