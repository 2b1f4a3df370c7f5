import type { VariantView } from '@/lib/study/types'

/**
 * The attempt that is open at an exercise, with its statement: after a reload the learner goes on with the same numbers. Kept for the tab only, so that another visit gets another variant.
 */
const keyOf = (exerciseId: string) => `epoch.open.${exerciseId}`

export function rememberedOpen(exerciseId: string): VariantView | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(exerciseId)) ?? 'null') as VariantView | null
  } catch {
    return null
  }
}

export function rememberOpen(variant: VariantView) {
  try {
    sessionStorage.setItem(keyOf(variant.exerciseId), JSON.stringify(variant))
  } catch {
    // Private mode: a reload draws anew.
  }
}

export function forgetOpen(exerciseId: string) {
  try {
    sessionStorage.removeItem(keyOf(exerciseId))
  } catch {
    // Nothing was kept.
  }
}
