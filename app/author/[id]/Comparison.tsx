import type { ExercisePreview } from '@/lib/study'
import { Html } from '@/app/ui/Html'

/** What is drawn and what is right, a line a seed: numbers that repeat or grow unwieldy show at a glance. */
export function Comparison({ exercise: { drawn, asked, variants } }: { exercise: ExercisePreview }) {
  return (
    <div className="scroller author-table" tabIndex={0} role="group" aria-label="Drawn values and keys">
      <table>
        <thead>
          <tr>
            <th scope="col">seed</th>
            {drawn.map((name) => (
              <th key={name} scope="col">
                <code>{name}</code>
              </th>
            ))}
            {asked.map(({ name, labelHtml, rule }) => (
              <th key={name} scope="col" className="author-key">
                <Html as="span" html={labelHtml} />
                <span className="tiny">{rule}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => (
            <tr key={variant.seed}>
              <th scope="row">
                <a href={`#seed-${variant.seed}`}>{variant.seed}</a>
              </th>
              {variant.problem === null ? (
                [
                  ...variant.drawnHtml.map((html, i) => <Cell key={`drawn ${i}`} html={html} />),
                  ...variant.keyHtml.map((html, i) => <Cell key={`key ${i}`} html={html} isKey />),
                ]
              ) : (
                <td colSpan={drawn.length + asked.length}>{variant.problem}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ html, isKey = false }: { html: string; isKey?: boolean }) {
  return (
    <td className={isKey ? 'author-key' : undefined}>
      <Html as="span" html={html} />
    </td>
  )
}
