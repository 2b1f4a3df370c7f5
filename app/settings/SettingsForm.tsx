'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { LearnerSettings } from '@/lib/study/types'
import { ApiError, patch } from '@/app/ui/api'
import { EasyDays } from './EasyDays'
import { Field } from './Field'
import { type Problems, type Typed, fromTyped, toTyped } from './values'

/** One form, saved as a whole: a wrong value is said beside its field and nothing is changed. */
export function SettingsForm({ settings }: { settings: LearnerSettings }) {
  const router = useRouter()
  const [typed, setTyped] = useState<Typed>(() => toTyped(settings))
  const [problems, setProblems] = useState<Problems>({})
  const [said, setSaid] = useState('')
  const change = (changes: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...changes }))
    setSaid('')
  }
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const read = fromTyped(typed)
    const wrong = 'problems' in read ? read.problems : {}
    setProblems(wrong)
    if ('problems' in read) {
      setSaid('Not saved: see the fields marked.')
      const [first] = Object.keys(wrong)
      if (first) form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
      return
    }
    try {
      await patch('/api/learner', read.settings)
      setSaid('Saved.')
      router.refresh()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setSaid(`Not saved: ${error.message}`)
    }
  }
  const field = (name: TextName) => ({
    name,
    value: typed[name],
    problem: problems[name],
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <DayFields field={field} />
      <MemoryFields field={field} />
      <fieldset>
        <legend>Easy days</legend>
        <p className="small">Reviews are moved to days nearby, as far as that costs no memory. New items follow.</p>
        <EasyDays days={typed.easyDays} onChange={(easyDays) => change({ easyDays })} />
      </fieldset>
      <fieldset>
        <legend>Buttons</legend>
        <label className="settings-check">
          <input
            type="checkbox"
            name="twoButtons"
            checked={typed.twoButtons}
            onChange={(event) => change({ twoButtons: event.target.checked })}
          />
          <span>
            Two buttons, Again and Good
            <span className="small">Nearly as exact as four, and nothing to weigh up.</span>
          </span>
        </label>
      </fieldset>
      <div className="settings-save">
        <button className="btn btn-primary">Save</button>
        <p className="small" role="status">
          {said}
        </p>
      </div>
    </form>
  )
}

type TextName = { [Name in keyof Typed]: Typed[Name] extends string ? Name : never }[keyof Typed]
type FieldProps = (name: TextName) => {
  name: TextName
  value: string
  problem: string | undefined
  onChange: (value: string) => void
}

function DayFields({ field }: { field: FieldProps }) {
  return (
    <fieldset>
      <legend>A day</legend>
      <div className="settings-fields">
        <Field {...field('newPerDay')} label="New items" unit="a day" inputMode="numeric" />
        <Field {...field('reviewsPerDay')} label="Reviews" unit="a day at most" inputMode="numeric" />
        <Field
          {...field('minutesPerDay')}
          label="Time"
          unit="minutes a day at most"
          placeholder="no limit"
          inputMode="numeric"
        />
        <Field {...field('dayStart')} label="A day begins" unit="by the clock" inputMode="text" />
      </div>
    </fieldset>
  )
}

function MemoryFields({ field }: { field: FieldProps }) {
  return (
    <fieldset>
      <legend>Memory</legend>
      <div className="settings-fields">
        <Field
          {...field('desiredRetention')}
          label="To be recalled"
          unit="of 100, from 70 to 97"
          inputMode="numeric"
          note="Higher means more certain, and more reviews: from 90 to 95 about twice as many."
        />
        <Field {...field('maximumInterval')} label="Longest interval" unit="days" inputMode="numeric" />
        <Field
          {...field('learningSteps')}
          label="Steps of a new item"
          unit="delays as 1m 10m"
          placeholder="none"
          inputMode="text"
        />
        <Field
          {...field('relearningSteps')}
          label="Steps after forgetting"
          unit="delays as 10m"
          placeholder="none"
          inputMode="text"
        />
      </div>
    </fieldset>
  )
}
