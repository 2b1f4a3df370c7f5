'use client'

import { useRef } from 'react'
import type { PlotDefinition } from '@/lib/figures'
import type { Drawing } from '@/lib/figures/live'
import { Html } from '@/app/ui/Html'
import { Numbers } from './Numbers'
import { Choice, Slider } from './controls'
import { useLivePlot } from './useLivePlot'

/** A drawing whose values a reader may vary. The page has it as it starts; where scripts do not run it stays so. */
export function LiveFigure({ definition, start }: { definition: PlotDefinition; start: Drawing }) {
  const root = useRef<HTMLDivElement>(null)
  const { values, drawing, problem, change, reset } = useLivePlot(root, definition, start)
  return (
    <div ref={root} className="live">
      <Html className="drawn drawn-w" html={drawing.wide + drawing.narrow} />
      <div className="figure-controls" role="group" aria-label="Change the figure">
        {definition.vary.map((varied) =>
          varied.kind === 'slider' ? (
            <Slider
              key={varied.name}
              varied={varied}
              value={Number(values[varied.name])}
              onChange={(value) => change(varied.name, value)}
            />
          ) : (
            <Choice
              key={varied.name}
              varied={varied}
              value={values[varied.name]}
              onChange={(value) => change(varied.name, value)}
            />
          ),
        )}
        <button type="button" className="btn btn-quiet" onClick={reset}>
          Reset
        </button>
      </div>
      <Numbers shown={drawing.shown} live />
      <p className="small" role="status">
        {problem}
      </p>
    </div>
  )
}
