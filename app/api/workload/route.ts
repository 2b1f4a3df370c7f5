import { getWorkload } from '@/lib/study'
import { endpoint } from '../_http/endpoint'

/** Minutes a day and items known for each desired retention, over the year to come. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: ({ context }) => getWorkload(context),
})
