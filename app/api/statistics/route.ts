import { getStatistics } from '@/lib/study'
import { endpoint } from '../_http/endpoint'

export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({ GET: ({ context }) => getStatistics(context) })
