'use client'

import './styles/index.css'
import { Bare } from './ui/Bare'
import { Failure } from './ui/Failure'

/** Replaces the whole document when the layout itself failed. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Error · Epoch</title>
        <Bare>
          <Failure {...props} />
        </Bare>
      </body>
    </html>
  )
}
