import type { VariantView } from '@/lib/study/types'
import { post } from '../api'
import { rememberedOpen, rememberOpen } from './open'

/** A fresh variant: the server chooses and keeps its seed. */
export async function drawVariant(exerciseId: string): Promise<VariantView> {
  const variant = await post<VariantView>(`/api/exercises/${encodeURIComponent(exerciseId)}/variants`, {})
  rememberOpen(variant)
  return variant
}

/** The variant that was begun in this tab and not finished, or else a fresh one. */
export async function takeVariant(exerciseId: string): Promise<VariantView> {
  return rememberedOpen(exerciseId) ?? drawVariant(exerciseId)
}
