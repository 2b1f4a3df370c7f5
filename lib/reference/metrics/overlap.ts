import { Guard } from '../guards'
import type { Vector } from '../types'

/**
 * The area two boxes share over the area they cover together.
 * IoU = |A ∩ B| / |A ∪ B|; boxes are [x1, y1, x2, y2] with x1 ≤ x2 and y1 ≤ y2.
 * RangeError for anything else, and where both boxes have no area. O(1). Section 3.3.5; torchvision box_iou.
 * @example intersectionOverUnion([0, 0, 2, 2], [1, 1, 3, 3]) // => 0.14285714285714285
 */
export function intersectionOverUnion(boxA: Vector, boxB: Vector): number {
  const check = new Guard('intersectionOverUnion')
  check.vectors({ boxA, boxB })
  check.length('boxA', boxA, 4, 'x1, y1, x2, y2')
  check.length('boxB', boxB, 4, 'x1, y1, x2, y2')
  const [areaA, areaB] = [boxA, boxB].map((box) => {
    if (box[0]! > box[2]! || box[1]! > box[3]!) check.refuse('a box must have x1 <= x2 and y1 <= y2', box)
    return (box[2]! - box[0]!) * (box[3]! - box[1]!)
  }) as [number, number]
  const overlap = (low: number, high: number): number =>
    Math.max(0, Math.min(boxA[high]!, boxB[high]!) - Math.max(boxA[low]!, boxB[low]!))
  const shared = overlap(0, 2) * overlap(1, 3)
  const union = areaA + areaB - shared
  if (union === 0) check.refuse('at least one box must have an area above 0', [boxA, boxB])
  return check.finite(shared / union)
}
