/** What is written as one text is the markup that React writes of the same elements, and says nothing but what it should. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { Atlas } from '@/app/progress/map/Atlas'
import { asText } from '@/app/ui/asText'
import { DataTable, LinkTable } from '@/app/ui/charts/DataTable'
import { Chart } from '@/app/ui/charts/Drawn'

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }))

/** Ends an attribute, an element and a script, and begins others. */
const hostile = `"><script>alert('1')</script></svg></table></details>&amp;<img src=x onerror=alert(1)>`
/** By hand: each of the five signs that mean something in HTML, `&` of an entity too. */
const harmless =
  '&quot;&gt;&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;&lt;/svg&gt;&lt;/table&gt;&lt;/details&gt;&amp;amp;&lt;img src=x onerror=alert(1)&gt;'

describe('the inside of an element as a text', () => {
  test('is what stands between its first and its last tag', () => {
    const text = asText(
      <p title=">">
        one <b>two</b> {3}
      </p>,
    )
    expect(text).toEqual({ dangerouslySetInnerHTML: { __html: 'one <b>two</b> 3' } })
  })

  test('has names and labels in it as text', () => {
    expect(asText(<p title={hostile}>{hostile}</p>).dangerouslySetInnerHTML.__html).toBe(harmless)
    expect(
      asText(
        <p>
          <b title={hostile} />
        </p>,
      ).dangerouslySetInnerHTML.__html,
    ).toBe(`<b title="${harmless}"></b>`)
  })
})

describe('charts and tables', () => {
  test('a chart is the drawing that React writes', () => {
    const drawing = (
      <>
        <g transform="translate(0 12)">
          <rect className="f1" x={1.5} width="5" height={0} rx={1.5} />
        </g>
        <path className="l s1" d="M0 1L2 3" />
        <text textAnchor="end">{hostile}</text>
      </>
    )
    const html = renderToStaticMarkup(
      <Chart size={{ kind: 'only', width: 326, height: 150 }} label={hostile}>
        {drawing}
      </Chart>,
    )
    expect(html).toBe(
      renderToStaticMarkup(
        <svg className="chart only" width={326} height={150} viewBox="0 0 326 150" role="img" aria-label={hostile}>
          {drawing}
        </svg>,
      ),
    )
    expect(html).toContain(`<text text-anchor="end">${harmless}</text>`)
    expect(html).toContain(`aria-label="${harmless}"`)
  })

  test('a table is the one that React writes where there are links in it', () => {
    const table = {
      head: ['Page', hostile],
      rows: [
        [hostile, 12],
        ['1.2 Losses', '–'],
      ],
      narrow: true,
      summary: hostile,
    }
    const html = renderToStaticMarkup(<DataTable {...table} />)
    expect(html).toBe(renderToStaticMarkup(<LinkTable {...table} />))
    expect(html).toContain(`<tr><td>${harmless}</td><td class="r">12</td></tr>`)
    expect(html).not.toContain('<script')
  })

  test('the map has a cell for each page with items, as wide as they are many', () => {
    const page = { slug: 'losses', number: '1.2', title: hostile, items: 52, begun: 13, recall: 0.914 }
    const html = renderToStaticMarkup(
      <Atlas
        chapters={[{ number: '1', title: 'Learning', pages: [page, { ...page, slug: 'empty', items: 0, begun: 0 }] }]}
      />,
    )
    expect(html.match(/<li/g)).toHaveLength(1)
    // 13 of 52 are a quarter; 91.4 % are in the fourth shade, from 90 to 95 %.
    expect(html).toContain(
      `<li style="--items:52"><a title="${harmless}" href="/progress/map?page=losses#page-losses">` +
        `<span class="atlas-number">1.2</span><span class="visually-hidden"> ${harmless}: </span>` +
        `<span class="map-bar" aria-hidden="true"><span class="amount-4" style="width:25.0%"></span></span>` +
        `<span class="atlas-recall"><span class="visually-hidden">recall </span>91\u00a0%</span>` +
        `<span class="visually-hidden">, 13 of 52 begun</span></a></li>`,
    )
  })
})
