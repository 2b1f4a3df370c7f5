/** A mistake in the key's place: whether the worked solution, which says the same a second time, speaks against it. */
import type { Value } from '@/lib/expression'
import { toGrid } from '../cells'
import { carry, whereShown } from '../steps/carry'
import type { Variant } from '../types'

/** True where the steps show another value than the wrong one, or an equation that it would make false. */
export function stepsContradict(variant: Variant, name: string, wrong: Value): boolean {
  const right = carry(variant)
  const places = right && whereShown(right, variant.key[name]!)
  if (!places) return false
  const mutant = carry({ ...variant, key: { ...variant.key, [name]: wrong } })
  if (!mutant || mutant.unequal.length > right.unequal.length) return true
  const cells = toGrid(wrong)!.cells.flat()
  if (cells.length !== places.length) return true
  return places.some(({ shown, cell }, i) => {
    const now = toGrid(mutant.shown[shown]!.right)?.cells.flat()[cell]
    return now === undefined || Math.abs(now - cells[i]!) > 1e-9 * Math.max(1, Math.abs(cells[i]!))
  })
}
