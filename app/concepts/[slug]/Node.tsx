import Link from 'next/link'
import { lineHeight, type GraphLayout } from '@/lib/figures'
import type { GraphPage } from '@/lib/study'
import { conceptsPath, shadeOf } from '@/app/progress/map/words'
import { px } from '@/app/ui/charts/Drawn'
import { percent } from '@/app/ui/words'

export const graphName = 'What it requires and what builds on it'

type Box = Pick<GraphLayout['boxes'][number], 'x' | 'y' | 'width' | 'height' | 'lines'>

/** A page as a box. The one the graph is about is no link: one is there. */
export function Node({ page, box }: { page: GraphPage; box: Box }) {
  const { x, y, width, height, lines } = box
  const middle = px(x + width / 2)
  const first = y + (height - (lines.length + 1) * lineHeight) / 2 + 13
  const inside = (
    <>
      <rect className={rectClass(page)} x={px(x)} y={px(y)} width={px(width)} height={px(height)} rx="4" />
      <text className={textClass(page)} textAnchor="middle">
        {lines.map((line, i) => (
          // The space parts the words where they are read out.
          <tspan key={i} x={middle} y={px(first + i * lineHeight)}>
            {`${line} `}
          </tspan>
        ))}
        <tspan className="graph-state" x={middle} y={px(first + lines.length * lineHeight)}>
          {stateOf(page)}
        </tspan>
      </text>
    </>
  )
  return page.distance === 0 ? (
    <g role="img" aria-label={`${labelOf(page)}, this page`}>
      {inside}
    </g>
  ) : (
    <Link href={conceptsPath(page.slug)} prefetch={false} aria-label={labelOf(page)}>
      {inside}
    </Link>
  )
}

const shadeIn = ({ recall }: GraphPage): number => (recall === null ? 0 : shadeOf(recall))
const rectClass = (page: GraphPage): string =>
  `graph-box a${shadeIn(page)}${page.recall === null ? ' graph-new' : ''}${page.distance === 0 ? ' graph-here' : ''}`
const textClass = (page: GraphPage): string => `graph-text${shadeIn(page) >= 4 ? ' graph-strong' : ''}`

/** 'recall 87 %', 'not begun' */
export function stateOf({ recall, items }: GraphPage): string {
  if (items === 0) return 'nothing asked'
  return recall === null ? 'not begun' : `recall ${percent(recall)}`
}

const labelOf = (page: GraphPage): string => `${page.number} ${page.title}, ${stateOf(page)}`.trim()
