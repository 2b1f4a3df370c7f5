import { shadeOf } from './words'

interface Props {
  items: number
  begun: number
  recall: number | null
  /** The mean recall is below the target: hatched, so that it is seen without colour too. */
  below?: boolean
}

/** As wide as what is begun of the whole, in the shade of its recall; what is not begun is an empty frame. Words stand beside it. */
export function Bar({ items, begun, recall, below = false }: Props) {
  return (
    <span className="map-bar" aria-hidden>
      {recall !== null && (
        <span
          className={`amount-${shadeOf(recall)}${below ? ' map-below' : ''}`}
          style={{ width: `${((100 * begun) / items).toFixed(1)}%` }}
        />
      )}
    </span>
  )
}
