import type { Metadata } from 'next'
import Link from 'next/link'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <div className="empty">
      <h1>There is no such page</h1>
      <p className="read">
        It may have been renamed, or the address is mistyped. Everything there is to read is in the book.
      </p>
      <Link className="btn btn-primary" href="/book">
        Open the book
      </Link>
    </div>
  )
}
