'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { plural } from '@/app/ui/words'

/** Minutes at which it is said aloud how many are left. */
const announced = [5, 1]

/** The time that is left, in minutes; the server keeps it. Said aloud at five minutes and at one, and otherwise silent. */
export function Timer({ leftMs, onOver }: { leftMs: number; onOver: () => void }) {
  const [left, setLeft] = useState(leftMs)
  const over = useEffectEvent(onOver)
  useEffect(() => {
    const end = Date.now() + leftMs
    let told = false
    const look = () => {
      const now = end - Date.now()
      setLeft(now)
      if (now > 0 || told) return
      told = true
      over()
    }
    const timer = setInterval(look, 1000)
    return () => clearInterval(timer)
  }, [leftMs])
  const minutes = Math.ceil(left / 60_000)
  // A quiz that is shorter than this says nothing at its beginning.
  const said = announced.find((at) => minutes === at && leftMs > at * 60_000)
  return (
    <>
      <span>{leftWords(left)}</span>
      <span className="visually-hidden" role="status">
        {said !== undefined && `${plural(said, 'minute')} left.`}
      </span>
    </>
  )
}

function leftWords(left: number): string {
  if (left <= 0) return 'time is up'
  if (left <= 60_000) return 'less than a minute left'
  return `${Math.ceil(left / 60_000)} min left`
}
