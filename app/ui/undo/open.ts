export const undoDialogId = 'undo'

export function openUndo() {
  const dialog = document.getElementById(undoDialogId)
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return
  dialog.showModal()
  dialog.dispatchEvent(new Event('opened'))
}
