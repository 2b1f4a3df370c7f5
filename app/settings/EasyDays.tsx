'use client'

import type { LearnerSettings } from '@/lib/study/types'

type Days = LearnerSettings['easyDays']
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const shares = { normal: 'as usual', reduced: 'half', minimum: 'as little as possible' } as const

/** How much of a usual day's work each weekday is to carry. */
export function EasyDays({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  return (
    <div className="settings-days">
      {weekdays.map((weekday, place) => (
        <label key={weekday}>
          <span>{weekday}</span>
          <select
            className="input"
            value={days[place]}
            onChange={(event) =>
              onChange(days.map((share, other) => (other === place ? (event.target.value as Days[number]) : share)))
            }
          >
            {Object.entries(shares).map(([share, name]) => (
              <option key={share} value={share}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}
