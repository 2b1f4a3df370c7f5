import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { contextOf, searchBook } from '@/lib/study'
import { groupsOf, placeOf } from '@/app/ui/search/groups'
import { HitText } from '@/app/ui/search/HitText'

export const metadata: Metadata = { title: 'Search' }

/** The search as a page: what the dialog shows, with an address that can be kept, and without JavaScript. */
export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const { q } = await searchParams
  const query = (Array.isArray(q) ? q[0] : q)?.trim() ?? ''
  const { hits, day } = query === '' ? { hits: [], day: '' } : await searchBook(contextOf(await headers()), query, 60)
  return (
    <>
      <header className="page-head">
        <h1>Search</h1>
      </header>
      <form className="search-form" role="search">
        <input type="search" name="q" defaultValue={query} aria-label="Search the book" maxLength={200} />
        <button className="btn btn-primary">Search</button>
      </form>
      {query !== '' && hits.length === 0 && <p className="read">Nothing in the book matches “{query}”.</p>}
      {groupsOf(hits).map((group) => (
        <section key={group.name} className="search-group">
          <h2 className="palette-group">{group.name}</h2>
          <ul>
            {group.hits.map((hit) => (
              <li key={`${hit.kind} ${hit.id} ${hit.anchor}`}>
                <Link className="palette-row" href={placeOf(hit)} prefetch={false}>
                  <HitText hit={hit} today={day} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
