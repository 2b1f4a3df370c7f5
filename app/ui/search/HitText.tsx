import type { Piece } from '@/lib/deck/search'
import { stateText } from '@/app/ui/book/words'
import { Html } from '@/app/ui/Html'
import { Icon, type IconName } from '@/app/ui/Icon'
import type { Found } from './groups'

const icons = {
  page: 'page',
  card: 'card',
  choice: 'card',
  order: 'card',
  exercise: 'exercise',
  figure: 'progress',
} as const satisfies Record<Found['kind'], IconName>

/** A hit in one line: what it is, its title, what is known of it or the words around, its section. */
export function HitText({ hit, today }: { hit: Found; today: string }) {
  return (
    <>
      <Icon name={icons[hit.kind]} />
      <span>
        {hit.titleHtml === null ? <Marked pieces={hit.title} /> : <Html as="span" html={hit.titleHtml} />}
        <span className="sub">
          {hit.kind === 'page' && hit.anchor === null ? '' : `${hit.pageTitle} · `}
          {hit.memory ? stateText(hit.memory, today, null) : <Marked pieces={hit.excerpt} />}
        </span>
      </span>
      <span className="ref num">{hit.number}</span>
    </>
  )
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : text))
}
