/**
 * A page that was asked for while an answer was on its way may have been written without it: by the time the page is
 * there nothing is left to send, and only the two times tell.
 */
const key = 'epoch.confirmed'
let askedAt = typeof performance === 'undefined' ? 0 : performance.timeOrigin
/** Where nothing can be stored, within this load of the page. */
let confirmedAt = 0

export function noteAsked(): void {
  askedAt = Date.now()
}

export function noteConfirmed(): void {
  confirmedAt = Date.now()
  try {
    // The load of a page that replaces this one reads it.
    localStorage.setItem(key, String(confirmedAt))
  } catch {
    // Storage may be blocked.
  }
}

/** Something was confirmed after the page was asked for. */
export function isBehind(): boolean {
  return Math.max(confirmedAt, stored()) >= askedAt
}

function stored(): number {
  try {
    return Number(localStorage.getItem(key) ?? 0)
  } catch {
    return 0
  }
}
