import type { VariantPreview } from '@/lib/study'
import { Html } from '@/app/ui/Html'

/** One variant as a learner gets it, and below it what it would not show before the answer. */
export function Variant({ variant }: { variant: VariantPreview }) {
  return (
    <section className="author-variant" id={`seed-${variant.seed}`} aria-label={`Seed ${variant.seed}`}>
      <h2>Seed {variant.seed}</h2>
      {variant.problem === null ? <Drawn variant={variant} /> : <p>{variant.problem}</p>}
    </section>
  )
}

function Drawn({ variant }: { variant: Extract<VariantPreview, { problem: null }> }) {
  const { statementHtml, parts, mistakes, hintsHtml, stepsHtml } = variant
  return (
    <>
      <Html className="read" html={statementHtml} />
      <ol className="author-parts">
        {parts.map(({ askHtml, optionsHtml, keyHtml }, i) => (
          <li key={i}>
            <Html as="span" html={askHtml} /> <Html as="span" className="author-answer" html={keyHtml} />
            {optionsHtml && (
              <ul className="author-options">
                {optionsHtml.map((html, place) => (
                  <Html key={place} as="li" html={html} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <Heading text="Mistakes" />
      <ul>
        {mistakes.map(({ id, title, wrongHtml, becauseHtml }) => (
          <li key={id}>
            <b>{title}</b>{' '}
            {wrongHtml.map((html, i) => (
              <Html key={i} as="span" className="author-wrong" html={html} />
            ))}
            <Html className="author-because" html={becauseHtml} />
          </li>
        ))}
      </ul>
      <Heading text="Hints" />
      <List html={hintsHtml} />
      <Heading text="Steps" />
      <List html={stepsHtml} />
    </>
  )
}

function Heading({ text }: { text: string }) {
  return <h3 className="label">{text}</h3>
}

function List({ html }: { html: readonly string[] }) {
  return (
    <ol>
      {html.map((each, i) => (
        <Html key={i} as="li" html={each} />
      ))}
    </ol>
  )
}
