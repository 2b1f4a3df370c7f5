/** A key cap on a control. Assistive technology hears of it through aria-keyshortcuts; touch screens do not show it. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className="key" aria-hidden>
      {children}
    </kbd>
  )
}
