import type { GraphLayout } from '@/lib/figures'
import type { ConceptGraph } from '@/lib/study'
import { Drawn } from '@/app/ui/charts/Drawn'
import { GraphList } from './GraphList'
import { Ladder } from './Ladder'
import { graphName, Node } from './Node'

/** What the page requires and what builds on it: each a link, in the shade of its recall today, which stands there too. */
export function Graph({ graph, layout }: { graph: ConceptGraph; layout: GraphLayout }) {
  return (
    <>
      <Drawn size="l" wide={<Wide graph={graph} layout={layout} />} narrow={<Ladder pages={graph.pages} />} />
      <GraphList pages={graph.pages} />
    </>
  )
}

function Wide({ graph, layout }: { graph: ConceptGraph; layout: GraphLayout }) {
  const pages = new Map(graph.pages.map((page) => [page.slug, page]))
  const { width, height, boxes, edges } = layout
  return (
    <div className="wide graph-scroll">
      <svg
        className="chart graph"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={graphName}
      >
        {edges.map(({ line, arrow }, i) => (
          <g key={i}>
            <path className="graph-line" d={line} />
            <path className="graph-arrow" d={arrow} />
          </g>
        ))}
        {boxes.map((box) => (
          <Node key={box.name} page={pages.get(box.name)!} box={box} />
        ))}
      </svg>
    </div>
  )
}
