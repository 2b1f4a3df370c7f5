import type { VariantView } from '@/lib/study/types'
import { post } from '../api'

/** A fresh variant: the server chooses and keeps its seed. */
export function drawVariant(exerciseId: string): Promise<VariantView> {
  return post<VariantView>(`/api/exercises/${encodeURIComponent(exerciseId)}/variants`, {})
}
