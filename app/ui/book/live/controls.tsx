'use client'

import { useId } from 'react'
import type { PlotDefinition } from '@/lib/figures'
import { digitsOf, type VariedValue } from '@/lib/figures/vary'

type Varied = PlotDefinition['vary'][number]
type SliderDefinition = Extract<Varied, { kind: 'slider' }>
type ChoiceDefinition = Extract<Varied, { kind: 'choice' }>

export function Slider({
  varied,
  value,
  onChange,
}: {
  varied: SliderDefinition
  value: number
  onChange: (value: number) => void
}) {
  const id = useId()
  const { label, from, to, step } = varied
  const digits = digitsOf(varied)
  const widest = Math.max(from.toFixed(digits).length, to.toFixed(digits).length)
  return (
    <div className="slider">
      <label htmlFor={id}>{label}</label>
      <output className="num" htmlFor={id} style={{ minWidth: `${widest}ch` }}>
        {value.toFixed(digits).replace('-', '−')}
      </output>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        step={step}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  )
}

export function Choice({
  varied,
  value,
  onChange,
}: {
  varied: ChoiceDefinition
  value: VariedValue | undefined
  onChange: (value: VariedValue) => void
}) {
  const name = useId()
  return (
    <fieldset className="segments">
      <legend>{varied.label}</legend>
      <div>
        {varied.oneOf.map((one) => (
          <label key={one}>
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              checked={one === value}
              autoComplete="off"
              onChange={() => onChange(one)}
            />
            <span>{one}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
