'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import type { FitView, Fits } from '@/lib/study/types'
import { ApiError, get, post } from '@/app/ui/api'
import { shortDay } from '@/app/ui/charts/days'
import { grouped } from '@/app/ui/charts/numbers'
import { percent } from '@/app/ui/words'

const askAgainAfter = 400

/** Starts a fit, watches it, shows its figures, puts it in force and takes it back. */
export function FitPanel({ fits: first }: { fits: Fits }) {
  const router = useRouter()
  const [fits, setFits] = useState(first)
  const [problem, setProblem] = useState('')
  const [busy, startTransition] = useTransition()
  const { running, last, inForce } = fits
  useWatch(running !== null, setFits)

  const send = (path: string, body: object, changes: boolean) => {
    if (busy) return
    setProblem('')
    startTransition(async () => {
      try {
        setFits(await post<Fits>(path, body))
        if (changes) router.refresh()
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        setProblem(error.message)
      }
    })
  }
  const decide = (fit: FitView, action: string) => send(`/api/fits/${encodeURIComponent(fit.id)}`, { action }, true)
  const hint = problem === '' ? fits.problem : `Not done: ${problem}`

  return (
    <div className="fit">
      {last && running === null && <FitTable fit={last} />}
      <p className="small" role="status">
        {running ? `Fitting: ${percent(running.share)}` : last ? verdict(last, inForce) : ''}
      </p>
      {running && (
        <div
          className="progress"
          role="progressbar"
          aria-label="Fitting"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(running.share * 100)}
        >
          <span style={{ width: `${100 * running.share}%` }} />
        </div>
      )}
      <div className="fit-actions">
        {last?.applicable && running === null && (
          <button type="button" className="btn btn-primary" onClick={() => decide(last, 'apply')}>
            Use these weights
          </button>
        )}
        {inForce && running === null && (
          <button type="button" className="btn" onClick={() => decide(inForce, 'take-back')}>
            Take back
          </button>
        )}
        <button
          type="button"
          className={last ? 'btn' : 'btn btn-primary'}
          aria-disabled={running !== null || busy || undefined}
          onClick={() => running === null && send('/api/fits', {}, false)}
        >
          {last ? 'Fit again' : 'Fit to my memory'}
        </button>
      </div>
      {hint && (
        <p className="small" role="alert">
          {hint}
        </p>
      )}
    </div>
  )
}

/** Asks again and again how far the fit is, for as long as it runs. */
function useWatch(running: boolean, onFits: (fits: Fits) => void) {
  useEffect(() => {
    if (!running) return
    let current = true
    const watch = async () => {
      while (current) {
        await new Promise((resolve) => setTimeout(resolve, askAgainAfter))
        const fits = await get<Fits>('/api/fits').catch(() => null)
        if (current && fits) onFits(fits)
      }
    }
    void watch()
    return () => {
      current = false
    }
  }, [running, onFits])
}

function FitTable({ fit }: { fit: FitView }) {
  return (
    <table className="table narrow-table">
      <caption className="small">
        Log loss over your latest {grouped(fit.heldOut)} reviews, which the fit had not seen. Less is better.
      </caption>
      <thead>
        <tr>
          <th scope="col">Weights</th>
          <th scope="col" className="r">
            Log loss
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>in force at the time</td>
          <td className="r">{fit.lossBefore.toFixed(4)}</td>
        </tr>
        <tr>
          <td>fitted to {grouped(fit.fittedTo)} reviews</td>
          <td className="r">{fit.lossAfter.toFixed(4)}</td>
        </tr>
      </tbody>
    </table>
  )
}

function verdict(last: FitView, inForce: FitView | null): string {
  const day = shortDay(last.fitted.slice(0, 10))
  if (inForce?.id === last.id)
    return `Fitted on ${day}, and in force: your schedule was computed anew with these weights.`
  if (!last.better) return `Fitted on ${day}. No better than the weights in force, which are kept.`
  if (last.applicable)
    return `Fitted on ${day}. Better by ${(last.lossBefore - last.lossAfter).toFixed(4)}; not in force.`
  return `Fitted on ${day}. Other weights have come into force since.`
}
