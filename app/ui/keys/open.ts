export const keysDialogId = 'keys'

export function openKeys() {
  const dialog = document.getElementById(keysDialogId)
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}
