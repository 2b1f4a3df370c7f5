/** What runs in the browser before the first page is alive. */
import { noteAsked } from './app/ui/outbox/behind'

/** Next calls this when a link is followed. */
export function onRouterTransitionStart(): void {
  noteAsked()
}
