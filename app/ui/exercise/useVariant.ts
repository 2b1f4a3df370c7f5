'use client'

import { useEffect, useRef, useState } from 'react'
import type { VariantView } from '@/lib/study/types'
import { ApiError } from '../api'

/** The variant on the screen, and why there is none. `draw` runs once at first, and again whenever it is asked to. */
export function useVariant(draw: () => Promise<VariantView>) {
  const [variant, setVariant] = useState<VariantView | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const latest = useRef(draw)
  useEffect(() => {
    latest.current = draw
  })
  const settle = (drawing: Promise<VariantView>) => {
    drawing.then(setVariant, (error: unknown) => {
      setProblem(error instanceof ApiError ? error.message : 'The exercise could not be drawn.')
    })
  }
  const begun = useRef(false)
  useEffect(() => {
    // React runs effects twice in development; a second variant would replace the one that is being read.
    if (begun.current) return
    begun.current = true
    settle(latest.current())
  }, [])
  const again = (redraw: () => Promise<VariantView> = draw) => {
    setProblem(null)
    settle(redraw())
  }
  return { variant, problem, again }
}
