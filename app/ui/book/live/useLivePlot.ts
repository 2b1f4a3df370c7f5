'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { PlotDefinition } from '@/lib/figures'
import type { Drawing } from '@/lib/figures/live'
import { startOf, type Values, type VariedValue } from '@/lib/figures/vary'

/** How near a figure comes before the code that draws it is fetched. */
const near = '400px'

const noPicture = 'There is no picture for these values.'
const noCode = 'The figure cannot be drawn anew without a connection.'

/**
 * A figure's values and its drawing. The code that computes it is fetched when the figure comes near or is touched; it
 * draws at most once a frame, with the newest values.
 */
export function useLivePlot(root: RefObject<HTMLElement | null>, definition: PlotDefinition, start: Drawing) {
  const [values, setValues] = useState(() => startOf(definition.vary))
  const [drawing, setDrawing] = useState(start)
  const [problem, setProblem] = useState('')
  const plot = useRef<Promise<(values: Values) => Drawing> | null>(null)
  const wanted = useRef(values)
  const frame = useRef(0)

  const load = useCallback(() => {
    plot.current ??= import('@/lib/figures/live').then(({ livePlot }) => livePlot(definition))
    // Another try is made when it is asked for again.
    plot.current.catch(() => (plot.current = null))
    return plot.current
  }, [definition])

  useEffect(() => {
    const element = root.current
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        load().catch(() => undefined)
      },
      { rootMargin: near },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [root, load])
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  const redraw = useCallback(
    () =>
      load().then(
        (draw) => {
          cancelAnimationFrame(frame.current)
          frame.current = requestAnimationFrame(() => {
            const next = attempt(() => draw(wanted.current))
            if (next) setDrawing(next)
            setProblem(next ? '' : noPicture)
          })
        },
        () => setProblem(noCode),
      ),
    [load],
  )
  const show = useCallback(
    (next: Values) => {
      wanted.current = next
      setValues(next)
      void redraw()
    },
    [redraw],
  )
  const change = (name: string, value: VariedValue) => show({ ...wanted.current, [name]: value })
  const reset = () => show(startOf(definition.vary))
  return { values, drawing, problem, change, reset }
}

/** A value between those the compiler tried may still have no picture: the last one stays. */
function attempt(draw: () => Drawing): Drawing | null {
  try {
    return draw()
  } catch {
    return null
  }
}
