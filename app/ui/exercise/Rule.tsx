import type { VariantView } from '@/lib/study/types'

/** The rule for digits under a field. What the field before it has said already is said only to those who listen. */
export function Rule({ fields, place }: { fields: VariantView['fields']; place: number }) {
  const field = fields[place]
  if (!field) return null
  const isRepeated = fields[place - 1]?.rule === field.rule
  const isFirstNumber = field.shape === 'number' && fields.findIndex(({ shape }) => shape === 'number') === place
  if (field.shape === 'options') return null
  if (field.shape === 'rank')
    return (
      <>
        Press {field.size.columns === field.options?.length ? 'them' : `${field.size.columns} of them`} in order, the
        first one first. Press one again to take it out.
      </>
    )
  return (
    <>
      <span className={isRepeated ? 'visually-hidden' : undefined}>{field.rule}</span>
      {isFirstNumber && (
        <>
          {' '}
          Write <code>0.72</code>, <code>72%</code>, <code>18/25</code>, <code>1.2e-3</code> or <code>sqrt(2)/2</code>.
        </>
      )}
    </>
  )
}
