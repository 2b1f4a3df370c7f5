import { Icon } from '../Icon'
import { StudyHtml } from '../StudyHtml'

/** Hints uncovered so far, each under a heading that counts them; they lower the grade, and that is said. */
export function Hints({ html, total }: { html: readonly string[]; total: number }) {
  if (html.length === 0) return null
  return (
    <div className="col">
      {html.map((hint, place) => (
        <section key={place} className="callout callout-hint reveal" role="status">
          <h2 className="callout-title">
            <Icon name="hint" />
            Hint {place + 1} of {total}
            {place === html.length - 1 && <span className="badge">at best Hard</span>}
          </h2>
          <StudyHtml className="read" html={hint} />
        </section>
      ))}
    </div>
  )
}
