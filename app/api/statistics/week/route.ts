import { z } from 'zod'
import { getWeek } from '@/lib/study'
import { weekFile } from '@/app/progress/week/file'
import { endpoint } from '../../_http/endpoint'
import { readQuery } from '../../_http/input'
import { WeekName } from '../../_http/schemas'

const Query = z.object({ week: WeekName.optional(), format: z.enum(['json', 'html']).default('json') })

/** The summary of a week, as JSON or as one file to keep. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async ({ request, context }) => {
    const { week, format } = readQuery(request, Query)
    const summary = await getWeek(context, week)
    if (format === 'json') return summary
    return new Response(await weekFile(summary), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-disposition': `attachment; filename="epoch-week-${summary.week}.html"`,
        'cache-control': 'no-store',
      },
    })
  },
})
