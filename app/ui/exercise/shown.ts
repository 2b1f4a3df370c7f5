import type { AttemptResult } from '@/lib/study/types'

/** A verdict that still belongs to what stands in its field. */
export type Shown = AttemptResult['fields'][string]
