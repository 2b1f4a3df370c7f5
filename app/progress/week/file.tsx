/** A week as one file that needs nothing else: no script, no style and no picture from elsewhere. */
import type { WeekSummary } from '@/lib/study/types'
import { Report, weekName } from './Report'
import { sheet } from './sheet'

export async function weekFile(week: WeekSummary): Promise<string> {
  // A static import of it is refused where server components are built.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const title = `Week of ${weekName(week)}`
  const html = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Epoch`}</title>
        <style dangerouslySetInnerHTML={{ __html: sheet }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <Report week={week} nameOf={({ section, title: name }) => `${section} ${name}`} />
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>\n${html}\n`
}
