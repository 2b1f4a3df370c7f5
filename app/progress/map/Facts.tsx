import type { Strength } from '@/lib/study'
import { asText } from '@/app/ui/asText'
import { percent } from '@/app/ui/words'
import { Bar } from './Bar'
import { begunText, belowText } from './words'

export interface Measure {
  day: string
  target: number
}

/** The bar of a part of the book and its figures in words. */
export function Facts({ strength, measure: { day, target } }: { strength: Strength; measure: Measure }) {
  const { belowOn } = strength
  return (
    <>
      <Bar {...strength} below={belowOn !== null && belowOn <= day} />
      <span className="map-facts" {...asText(<Words strength={strength} measure={{ day, target }} />)} />
    </>
  )
}

function Words({ strength, measure: { day, target } }: { strength: Strength; measure: Measure }) {
  const { recall, belowOn } = strength
  return (
    <span>
      <span className="map-recall num">{recall === null ? '–' : percent(recall)}</span>
      {recall !== null && <span className="visually-hidden"> recall today,</span>}
      <span className="map-begun"> {begunText(strength)}</span>
      {belowOn !== null && (
        <>
          <span className="visually-hidden">,</span>
          <span className={belowOn <= day ? 'map-when map-now' : 'map-when'}> {belowText(belowOn, day, target)}</span>
        </>
      )}
    </span>
  )
}
