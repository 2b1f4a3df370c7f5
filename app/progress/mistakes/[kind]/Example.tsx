import type { ReactNode } from 'react'
import type { MistakeExample, MistakenPart } from '@/lib/study'
import { dayOfYear } from '@/app/ui/charts/days'
import { Html } from '@/app/ui/Html'
import { StudyHtml } from '@/app/ui/StudyHtml'

/** One's own answer: what was asked, what was typed, what was right, and why. */
export function Example({ example: { day, title, statementHtml, parts } }: { example: MistakeExample }) {
  return (
    <section aria-labelledby="example" className="mistake-example">
      <h2 id="example">Your last one</h2>
      <p className="small">
        {title}, {dayOfYear(day)}. As it was drawn for you then.
      </p>
      <StudyHtml className="read mistake-asked" html={statementHtml} />
      {parts.map((part, i) => (
        <Part key={i} part={part} message={part.messageHtml === parts[i - 1]?.messageHtml ? null : part.messageHtml} />
      ))}
    </section>
  )
}

/** What was said of the part above already is not said again. */
function Part({ part, message }: { part: MistakenPart; message: string | null }) {
  const { labelHtml, askHtml, typed, rightHtml, title } = part
  return (
    <div className="mistake-part">
      {askHtml !== null && <StudyHtml className="read" html={askHtml} />}
      <dl className="mistake-facts">
        <Fact name="Asked">
          <Html as="span" html={labelHtml} />
        </Fact>
        <Fact name="You answered">
          {'text' in typed ? <span className="num">{typed.text}</span> : <Html as="span" html={typed.html} />}
        </Fact>
        <Fact name="Right was">
          <Html as="span" html={rightHtml} />
        </Fact>
        <Fact name="Recognised as">{title}</Fact>
      </dl>
      {message !== null && <StudyHtml className="read" html={message} />}
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
