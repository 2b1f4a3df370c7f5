import { z } from 'zod'
import { getStatistics } from '@/lib/study'
import { endpoint } from '../_http/endpoint'
import { readQuery } from '../_http/input'
import { WeekName } from '../_http/schemas'

const Query = z.object({ week: WeekName.optional() })

/** Every number of the dashboard, and the summary of a week. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: ({ request, context }) => {
    const { week } = readQuery(request, Query)
    return getStatistics(context, week === undefined ? {} : { week })
  },
})
