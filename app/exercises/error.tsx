'use client'

import { Bare } from '@/app/ui/Bare'
import { Failure } from '@/app/ui/Failure'

export default function SessionError(props: { error: unknown; retry: () => void }) {
  return (
    <Bare>
      <Failure {...props} />
    </Bare>
  )
}
