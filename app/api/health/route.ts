import { checkHealth } from '@/lib/study'
import { endpoint } from '../_http/endpoint'

/** Answers once the database and a deck can be read. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({ GET: () => checkHealth() })
