'use client'

import type { Given } from '@/lib/quiz'
import type { QuizAsked, QuizQuestionView, QuizReply } from '@/lib/study/quiz/types'
import { ChoiceAsked } from './ChoiceAsked'
import { ClozeAsked } from './ClozeAsked'
import { NumericAsked } from './NumericAsked'
import { OrderAsked } from './OrderAsked'

export interface AskedProps<Kind extends QuizAsked['kind']> {
  /** Names the question among those of a page. */
  id: string
  asked: Extract<QuizAsked, { kind: Kind }>
  given: Given | null
  /** What was right, once that may be seen: nothing can be changed then. */
  reply: Extract<QuizReply, { kind: Kind }> | null
  /** Fields of an exercise that could not be read. */
  unread: QuizQuestionView['unread']
  /** What is still to be done before it can be checked was asked for in vain. */
  incomplete: boolean
  /** It stands among others: the focus stays where it is. */
  quiet: boolean
  onGive: (given: Given | null) => void
}

type Props = Omit<AskedProps<'choice'>, 'asked' | 'reply'> & Pick<QuizQuestionView, 'asked' | 'reply'>

/** A question of a quiz, by its kind: to be answered, or with what was right. */
export function Asked({ asked, reply, ...rest }: Props) {
  switch (asked.kind) {
    case 'choice':
      return <ChoiceAsked {...rest} asked={asked} reply={reply?.kind === 'choice' ? reply : null} />
    case 'order':
      return <OrderAsked {...rest} asked={asked} reply={reply?.kind === 'order' ? reply : null} />
    case 'cloze':
      return <ClozeAsked {...rest} asked={asked} reply={reply?.kind === 'cloze' ? reply : null} />
    case 'numeric':
      return <NumericAsked {...rest} asked={asked} reply={reply?.kind === 'numeric' ? reply : null} />
  }
}

/** What is asked, in a word or two, for the gutter. */
export function kindText(asked: QuizAsked): string {
  switch (asked.kind) {
    case 'choice':
      return asked.multiple ? 'all that apply' : 'one right option'
    case 'order':
      return 'put in order'
    case 'cloze':
      return asked.asksFor === 'gap' ? 'fill the gap' : 'name the term'
    case 'numeric':
      return 'exercise'
  }
}
