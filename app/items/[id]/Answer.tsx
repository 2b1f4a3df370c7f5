import type { Route } from 'next'
import Link from 'next/link'
import type { ChoiceItem, Item, OrderItem } from '@/lib/deck'
import { Html } from '@/app/ui/Html'
import { Icon } from '@/app/ui/Icon'
import { StudyHtml } from '@/app/ui/StudyHtml'

/** Hidden at first, so that it can be recalled here too. An exercise has other numbers every time: it is drawn. */
export function Answer({ item }: { item: Item }) {
  if (item.kind === 'exercise')
    return (
      <p>
        <Link className="btn" href={`/exercises/${encodeURIComponent(item.id)}` as Route} prefetch={false}>
          Draw a variant
        </Link>
      </p>
    )
  return (
    <details className="item-answer">
      <summary>Show the answer</summary>
      {item.kind === 'card' && <StudyHtml className="read" html={item.back.html} />}
      {item.kind === 'choice' && <Options options={item.options} />}
      {item.kind === 'order' && <Steps steps={item.steps} />}
      {item.kind !== 'choice' && item.note && <StudyHtml className="read card-note" html={item.note.html} />}
    </details>
  )
}

function Options({ options }: Pick<ChoiceItem, 'options'>) {
  return (
    <ul className="item-options">
      {options.map(({ text, right, because }, i) => (
        <li key={i} className={right ? 'option-right' : 'option-other'}>
          <Html as="span" className="option-text" html={text.html} />
          <span className="option-why">
            <b>
              <Icon name={right ? 'right' : 'wrong'} />
              {right ? 'Right' : 'Wrong'}
            </b>
            <Html as="span" html={because.html} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Steps({ steps }: Pick<OrderItem, 'steps'>) {
  return (
    <ol className="steps read">
      {steps.map(({ text, because }, i) => (
        <li key={i}>
          <div>
            <StudyHtml className="step" html={text.html} />
            {because && <Html className="small" html={because.html} />}
          </div>
        </li>
      ))}
    </ol>
  )
}
