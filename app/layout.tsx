import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url'
import './styles/index.css'
import { Frame } from './ui/Frame'
import { Keys } from './ui/keys/Keys'
import { Palette } from './ui/search/Palette'
import { Sender } from './ui/outbox/Sender'
import { TimeZone } from './ui/TimeZone'
import { UndoDialog } from './ui/undo/UndoDialog'
import { themeScript } from './ui/theme/script'

export const metadata: Metadata = {
  title: { default: 'Epoch', template: '%s · Epoch' },
  description:
    'Spaced repetition for machine learning: a book that is also the deck, with exercises that are computed.',
}
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#121419' },
  ],
}

/** `rail` is what a page adds to the rail: the contents of its chapter, for a page of the book. */
export default async function RootLayout({ children, rail }: { children: ReactNode; rail: ReactNode }) {
  // Every page is rendered for its request: a prerendered one could not carry the nonce and would never hydrate.
  await connection()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" data-theme="auto" suppressHydrationWarning>
      <head>
        {[serif, sans].map((face) => (
          <link key={face} rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
        <a className="skip" href="#main">
          Skip to content
        </a>
        <Frame rail={rail}>{children}</Frame>
        <Keys />
        <UndoDialog />
        <Palette />
        <Sender />
        <TimeZone />
      </body>
    </html>
  )
}
