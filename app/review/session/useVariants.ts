'use client'

import { useEffect, useState } from 'react'
import type { VariantView } from '@/lib/study/types'
import { takeVariant } from '@/app/ui/exercise/draw'
import { type Session, upcoming } from './session'

/** Exercises among so many items to come are drawn. */
const drawnAhead = 4

/** Drawn exercises by id. */
export class Variants {
  private readonly drawn = new Map<string, Promise<VariantView>>()

  get(exerciseId: string): Promise<VariantView> {
    const known = this.drawn.get(exerciseId)
    if (known) return known
    const fresh = takeVariant(exerciseId)
    this.drawn.set(exerciseId, fresh)
    fresh.catch(() => this.drawn.delete(exerciseId))
    return fresh
  }

  /** The next one is drawn anew. */
  drop(exerciseId: string) {
    this.drawn.delete(exerciseId)
  }
}

/** Exercises are drawn while the items before them are on the screen: there when their turn comes, however slow the network. */
export function useVariants(session: Session): Variants {
  const [variants] = useState(() => new Variants())
  const next = upcoming(session, drawnAhead)
    .filter(({ kind }) => kind === 'exercise')
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    for (const id of next.split(' ')) if (id !== '') variants.get(id).catch(() => undefined)
  }, [next, variants])
  return variants
}
