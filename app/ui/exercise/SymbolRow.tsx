'use client'

const symbols = [
  { shown: '−', typed: '-', name: 'minus' },
  { shown: '/', typed: '/', name: 'divided by' },
  { shown: '(', typed: '(', name: 'opening parenthesis' },
  { shown: ')', typed: ')', name: 'closing parenthesis' },
  { shown: '^', typed: '^', name: 'to the power of' },
  { shown: '√', typed: 'sqrt(', name: 'square root of' },
  { shown: 'e', typed: 'e', name: 'e' },
  { shown: '%', typed: '%', name: 'percent' },
]

/** What a phone's number pad lacks. Shown only where fingers type (see the style sheet). */
export function SymbolRow({ target }: { target: () => HTMLInputElement | null }) {
  const insert = (text: string) => {
    const input = target()
    if (!input) return
    input.focus()
    const [from, to] = [input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length]
    input.setRangeText(text, from, to, 'end')
    // React listens to 'input'; setRangeText does not send it.
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <div className="symbols" role="group" aria-label="Signs">
      {symbols.map(({ shown, typed, name }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          // The field keeps the focus, so that the keyboard stays.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => insert(typed)}
        >
          {shown}
        </button>
      ))}
    </div>
  )
}
