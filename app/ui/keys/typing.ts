/** Letters belong to a field while someone types in it, and no shortcut of ours takes a browser's. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea, select')
  )
}

/** True where a plain letter may act: no modifier, no field, no open dialog, no repetition of a held key. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing) return false
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  return !isTyping(event.target) && document.querySelector('dialog[open]') === null
}
