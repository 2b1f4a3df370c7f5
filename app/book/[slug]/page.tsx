import type { Metadata, Route } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import type { Page } from '@/lib/deck'
import { contextOf, currentDeck, getPageView } from '@/lib/study'
import { conceptsPath } from '@/app/progress/map/words'
import { Blocks, headSpan } from '@/app/ui/book/Blocks'
import { BookKeys } from '@/app/ui/book/BookKeys'
import { data } from '@/app/ui/book/data'
import { PageItems } from '@/app/ui/book/PageItems'
import { Turn } from '@/app/ui/book/Turn'
import { countsText } from '@/app/ui/book/words'
import { practicePath } from '@/app/ui/practice'

async function open(params: PageProps<'/book/[slug]'>['params']) {
  const slug = decodeURIComponent((await params).slug)
  const deck = await currentDeck()
  const page = deck.page(slug) ?? notFound()
  if (page.slug !== slug) redirect(`/book/${page.slug}`)
  return { deck, page }
}

export async function generateMetadata({ params }: PageProps<'/book/[slug]'>): Promise<Metadata> {
  const { page } = await open(params)
  return { title: `${page.number} ${page.title}`.trim() }
}

const pathOf = ({ slug }: Page) => `/book/${slug}` as Route

export default async function BookPage({ params }: PageProps<'/book/[slug]'>) {
  const { deck, page } = await open(params)
  const view = (await getPageView(contextOf(await headers()), page.slug)) ?? notFound()
  const place = deck.deck.pages.indexOf(page)
  const [before, after] = [deck.deck.pages[place - 1], deck.deck.pages[place + 1]]
  const items = deck.itemsOf(page.slug)
  const practise = practicePath({ pages: [page.slug] })
  return (
    <article className="article">
      <header>
        <span className="section-no num">{page.number}</span>
        <h1>{page.title}</h1>
      </header>
      <p className="note" style={data({ '--row': 1, '--span': headSpan(page) })}>
        <span className="state">{countsText(items)}</span>
        <Link href={conceptsPath(page.slug)} prefetch={false}>
          What I know of this
        </Link>
        <PageLinks word="requires" pages={page.requires.flatMap((slug) => deck.page(slug) ?? [])} />
        <PageLinks word="leads to" pages={deck.deck.pages.filter(({ requires }) => requires.includes(page.slug))} />
      </p>
      <Blocks deck={deck} page={page} view={view} />
      <Turn before={before} after={after} practise={practise} count={items.length} />
      {items.length > 0 && <PageItems items={items} view={view} />}
      <BookKeys
        before={before ? pathOf(before) : null}
        after={after ? pathOf(after) : null}
        practise={items.length > 0 ? practise : null}
      />
    </article>
  )
}

function PageLinks({ word, pages }: { word: string; pages: readonly Page[] }) {
  if (pages.length === 0) return null
  return (
    <span>
      {word}{' '}
      {pages.map((page, i) => (
        <span key={page.slug}>
          {i > 0 && ', '}
          <Link href={pathOf(page)} prefetch={false}>
            {page.number} {page.title}
          </Link>
        </span>
      ))}
    </span>
  )
}
