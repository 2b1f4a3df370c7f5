'use client'

import { useId } from 'react'

/** A labelled field with its unit, a note, and what is wrong with its value. */
export function Field({
  name,
  label,
  unit,
  value,
  problem,
  note,
  placeholder,
  inputMode,
  onChange,
}: {
  name: string
  label: string
  unit: string
  value: string
  problem: string | undefined
  note?: string
  placeholder?: string
  inputMode: 'numeric' | 'text'
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="settings-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input num"
        name={name}
        value={value}
        placeholder={placeholder}
        inputMode={inputMode}
        autoComplete="off"
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={`${id}-unit ${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="small" id={`${id}-unit`}>
        {unit}
      </span>
      <p className={problem === undefined ? 'small' : 'small settings-problem'} id={`${id}-note`}>
        {problem ?? note}
      </p>
    </div>
  )
}
