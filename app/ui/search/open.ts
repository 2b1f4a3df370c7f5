export const searchDialogId = 'search'

export function openSearch() {
  const dialog = document.getElementById(searchDialogId)
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal()
}
