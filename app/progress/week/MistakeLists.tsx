import type { WeekMistake, WeekSummary } from '@/lib/study/types'

/** What came back, what was new, what stayed away. */
export function MistakeLists({ mistakes: { again, first, faded } }: { mistakes: WeekSummary['mistakes'] }) {
  if (again.length + first.length + faded.length === 0) return <p>No mistake with a name was made.</p>
  return (
    <>
      <List title="Made again" mistakes={again} words={({ times, of }) => `${times} of ${of} exercises`} />
      <List
        title="Made for the first time in twelve weeks"
        mistakes={first}
        words={({ times, of }) => `${times} of ${of} exercises`}
      />
      <List
        title="Not made for four weeks, though it was practised"
        mistakes={faded}
        words={({ times, of }) => `${times} of ${of} exercises before`}
      />
    </>
  )
}

function List({
  title,
  mistakes,
  words,
}: {
  title: string
  mistakes: readonly WeekMistake[]
  words: (mistake: WeekMistake) => string
}) {
  if (mistakes.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="week-list">
        {mistakes.map((mistake) => (
          <li key={`${mistake.exerciseId} ${mistake.mistake}`}>
            <span>
              {mistake.title} <span className="tiny">{mistake.exerciseTitle}</span>
            </span>{' '}
            <span className="num">{words(mistake)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
