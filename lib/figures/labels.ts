/**
 * Where labels go. Each label has candidate places with a cost of their own; the choice keeps labels off one another
 * and off the curves, and near what they name. Deterministic: best first, then improved one at a time until nothing
 * changes. O(labels² · candidates).
 */
import type { Point } from './data'
import { clipSegment, dense, overlaps, segmentsCross, within, type Box } from './geometry'
import type { Occupancy } from './occupancy'

export interface Candidate {
  left: number
  /** The baseline. */
  base: number
  /** What this place costs by itself: distance from the wanted spot, an unusual side. */
  cost: number
  /** A thin line from the label to what it names, where it stands apart. */
  leader?: readonly [Point, Point]
}
export interface Label {
  text: string
  /** In pixels. */
  width: number
  class: string
  candidates: Candidate[]
  /** Index of the curve it names; null for marks and rules. */
  curve: number | null
  /** Index of the rule it may stand on. */
  rule: number | null
}
export interface Placed extends Candidate {
  label: Label
  box: Box
}
export interface Surroundings {
  bounds: Box
  /** Points along each curve, 4 px apart. */
  curves: readonly Occupancy[]
  /** What else must stay free: dots. */
  keepFree: Occupancy
}

const ascent = 10
const descent = 3.5

function boxOf({ width }: Label, { left, base }: Candidate): Box {
  return { left, right: left + width, top: base - ascent, bottom: base + descent }
}

export function placeLabels(labels: readonly Label[], around: Surroundings): Placed[] {
  const options = labels.map((label) => {
    const rated: { candidate: Candidate; box: Box; cost: number }[] = []
    for (const candidate of label.candidates) {
      const box = boxOf(label, candidate)
      if (within(box, around.bounds))
        rated.push({ candidate, box, cost: candidate.cost + costAlone(label, candidate, box, around) })
    }
    // Places far worse than these never win.
    const good = rated.sort((a, b) => a.cost - b.cost).slice(0, 120)
    return good.map(({ candidate, box, cost }): Placed => ({ ...candidate, label, box, cost }))
  })
  const chosen = options.map((places) => places[0])
  // The label with the fewest good places chooses first.
  const order = options.map((_, i) => i).sort((a, b) => costOf(options[b]?.[0]) - costOf(options[a]?.[0]))
  for (const i of order)
    chosen[i] = best(
      options[i] ?? [],
      order.slice(0, order.indexOf(i)).map((k) => chosen[k]),
    )
  for (let round = 0; round < 6; round++) {
    const before = [...chosen]
    for (const i of order)
      chosen[i] = best(
        options[i] ?? [],
        chosen.filter((_, k) => k !== i),
      )
    if (chosen.every((place, i) => place === before[i])) break
  }
  return chosen.filter((place) => place !== undefined)
}

function costOf(place: Placed | undefined): number {
  return place?.cost ?? 0
}

function best(places: readonly Placed[], others: readonly (Placed | undefined)[]): Placed | undefined {
  let [choice, least] = [places[0], Infinity]
  for (const place of places) {
    if (place.cost >= least) break
    const cost = others.reduce((sum, other) => sum + (other ? costTogether(place, other) : 0), place.cost)
    if (cost < least) [choice, least] = [place, cost]
  }
  return choice
}

function costTogether(a: Placed, b: Placed): number {
  let cost = overlaps(a.box, b.box, 4) ? 5000 : 0
  if (a.leader && clipSegment(a.leader[0], a.leader[1], b.box)) cost += 800
  if (b.leader && clipSegment(b.leader[0], b.leader[1], a.box)) cost += 800
  if (a.leader && b.leader && segmentsCross(a.leader, b.leader)) cost += 800
  return cost
}

function costAlone(label: Label, candidate: Candidate, box: Box, around: Surroundings): number {
  let cost = around.keepFree.count(box, 2) * 60
  around.curves.forEach((curve, i) => {
    if (i === label.rule) return
    cost += curve.count(box, 2) * 24
    if (i === label.curve || label.curve === null) return
    if (candidate.leader) {
      if (crosses(candidate.leader, curve)) cost += 45
      return
    }
    // A label nearer to another curve than to its own names the wrong one.
    if (curve.count(box, 6) > 0) cost += 110
    else if (curve.count(box, 10) > 0) cost += 16
  })
  return cost
}

/** Whether a thin line runs over this curve. */
function crosses(leader: readonly [Point, Point], curve: Occupancy): boolean {
  const near = ([x, y]: Point): Box => ({ left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 })
  return dense(leader, 4).some((point) => curve.count(near(point)) > 0)
}
