/** Who may speak to a server that knows no passwords: this machine's own browser, on this application's own pages. */
import { isIP } from 'node:net'
import { ProblemError } from './problem'

/**
 * A name of this machine, or an address. Any other name may be somebody's page whose address was changed to ours after
 * it was loaded (DNS rebinding), which a browser would take for the same origin.
 */
export function isOwnHost(host: string | null): boolean {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '')
  if (name === 'localhost' || name.endsWith('.localhost')) return true
  return isIP(name) === 4 || (name.startsWith('[') && name.endsWith(']') && isIP(name.slice(1, -1)) === 6)
}

/** Whether a request that changes something comes from one of our pages, or from no page at all. */
function isOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}

export function guard(request: Request): void {
  const host = request.headers.get('host')
  if (!isOwnHost(host))
    throw new ProblemError({
      status: 421,
      code: 'foreign-host',
      title: 'Not a name of this server',
      detail: `This server answers to localhost and to addresses, not to '${host ?? ''}'.`,
    })
  const changes = request.method !== 'GET' && request.method !== 'HEAD'
  if (changes && !isOwnPage(request.headers))
    throw new ProblemError({
      status: 403,
      code: 'cross-site',
      title: 'From another site',
      detail: 'Only pages of this application may change anything.',
    })
}
