/**
 * HTML of the deck. It was sanitised when the content was compiled, with mathematics typeset; this component is the
 * only one that trusts it.
 */
export function Html({
  html,
  as: Tag = 'div',
  ...rest
}: {
  html: string
  as?: 'div' | 'span' | 'p' | 'h1' | 'h2' | 'h3' | 'figcaption' | 'label' | 'li'
  className?: string
  id?: string
  htmlFor?: string
  tabIndex?: number
}) {
  return <Tag {...rest} dangerouslySetInnerHTML={{ __html: html }} />
}
