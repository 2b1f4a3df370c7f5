import type { CSSProperties } from 'react'
import type { Block } from '@/lib/deck'
import { Html } from '@/app/ui/Html'

/** A heading with its section number set apart; the number or a sign beside the heading links to it. */
export function Heading({
  block,
  style,
}: {
  block: Extract<Block, { kind: 'heading' }>
  style?: CSSProperties | undefined
}) {
  const { level, number, anchor } = block
  const Tag = level <= 2 ? 'h2' : 'h3'
  const html =
    number !== null && block.html.startsWith(number) ? block.html.slice(number.length).trimStart() : block.html
  return (
    <Tag className="block" id={anchor} style={style}>
      {number !== null && <span className="ref num">{number} </span>}
      <Html as="span" html={html} />{' '}
      <a className="anchor" href={`#${anchor}`} aria-label={`Link to ${block.text}`}>
        #
      </a>
    </Tag>
  )
}
