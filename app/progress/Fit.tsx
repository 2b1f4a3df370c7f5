import type { Fits } from '@/lib/study/types'
import { grouped } from '@/app/ui/charts/numbers'
import { Evidence } from './Evidence'
import { FitPanel } from './FitPanel'

/** Weights fitted to the learner's own answers: from when on, what they are worth, in force or not. */
export function Fit({ fits }: { fits: Fits }) {
  const { reviews, needed, last, running } = fits
  const origin = 'The weights FSRS comes with were fitted to many other learners.'
  if (reviews < needed && last === null && running === null)
    return (
      <Evidence
        id="progress-fit"
        title="Fit to your memory"
        statement={`${origin} From ${grouped(needed)} reviews of items learned on an earlier day they can be fitted to you; with fewer, chance would have more say than your memory. So far there are ${grouped(reviews)}.`}
      />
    )
  return (
    <Evidence
      id="progress-fit"
      title="Fit to your memory"
      statement={`${origin} Fitted to your first four fifths of reviews, they must predict your last fifth better before you can use them. No review is changed, and it can be taken back.`}
    >
      <FitPanel fits={fits} />
    </Evidence>
  )
}
