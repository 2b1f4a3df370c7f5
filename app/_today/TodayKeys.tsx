'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useKeys } from '@/app/ui/keys/useKeys'

export function TodayKeys({ start, read }: { start: Route; read: Route | null }) {
  const router = useRouter()
  useKeys({ enter: () => router.push(start), r: read !== null && (() => router.push(read)) })
  return null
}
