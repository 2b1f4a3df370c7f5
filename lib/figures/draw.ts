/** A plot as SVG, drawn for one of two widths. */
import type { PlotData } from './data'
import { drawBars } from './draw-bars'
import { drawCurves } from './draw-curves'
import { drawHeatmap } from './draw-heatmap'
import type { Width } from './frame'

export function drawPlot(data: PlotData, width: Width): string {
  switch (data.plot) {
    case 'lines':
    case 'paths':
    case 'scatter':
      return drawCurves(data, width)
    case 'bars':
      return drawBars(data, width)
    case 'heatmap':
      return drawHeatmap(data, width)
  }
}
