'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { PlotDefinition } from '@/lib/figures'
import type { Drawing, LivePlot } from '@/lib/figures/live'
import { startOf, type Values, type VariedValue } from '@/lib/figures/vary'

/** How near a figure comes before the code that draws it is fetched. */
const near = '400px'
/** When nothing has changed for so long, the width that is not shown is drawn too. */
const restAfter = 250

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
  const plot = useRef<Promise<LivePlot> | null>(null)
  const wanted = useRef(values)
  const frame = useRef(0)
  const rest = useRef(0)

  const load = useCallback(() => {
    plot.current ??= import('@/lib/figures/live').then(({ livePlot }) => livePlot(definition))
    // Another try is made when it is asked for again.
    plot.current.catch(() => (plot.current = null))
    return plot.current
  }, [definition])
  useNear(root, load)
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current)
      clearTimeout(rest.current)
    },
    [],
  )

  const schedule = useCallback(
    (draw: LivePlot) => {
      cancelAnimationFrame(frame.current)
      clearTimeout(rest.current)
      const show = (widths: readonly ('wide' | 'narrow')[]) => {
        const next = attempt(() => draw(wanted.current, widths))
        if (next) setDrawing((before) => ({ ...before, ...next }))
        setProblem(next ? '' : noPicture)
      }
      frame.current = requestAnimationFrame(() => show([shownWidth(root.current)]))
      rest.current = window.setTimeout(() => show(['wide', 'narrow']), restAfter)
    },
    [root],
  )
  const change = (changed: Values) => {
    wanted.current = { ...wanted.current, ...changed }
    setValues(wanted.current)
    void load().then(schedule, () => setProblem(noCode))
  }
  return {
    values,
    drawing,
    problem,
    change: (name: string, value: VariedValue) => change({ [name]: value }),
    reset: () => change(startOf(definition.vary)),
  }
}

function useNear(root: RefObject<HTMLElement | null>, load: () => Promise<unknown>) {
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
}

/** Which of the two drawings the page has room for: the style sheet decides. */
function shownWidth(root: HTMLElement | null): 'wide' | 'narrow' {
  const wide = root?.querySelector('.drawn > .wide')
  return wide && wide.getClientRects().length > 0 ? 'wide' : 'narrow'
}

/** A value between those the compiler tried may still have no picture: the last one stays. */
function attempt<T>(draw: () => T): T | null {
  try {
    return draw()
  } catch {
    return null
  }
}
