import NotFound from '@/app/not-found'
import { Bare } from '@/app/ui/Bare'

export default function SessionNotFound() {
  return (
    <Bare>
      <NotFound />
    </Bare>
  )
}
