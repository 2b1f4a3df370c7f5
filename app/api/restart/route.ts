import { beginRestart, endRestart } from '@/lib/study'
import { endpoint } from '../_http/endpoint'

/** Begins the calm restart that Today offers after days away; ends it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async ({ context }) => ({ restart: await beginRestart(context) }),
  DELETE: async ({ context }) => {
    await endRestart(context)
    return { restart: null }
  },
})
