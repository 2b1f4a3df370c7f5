'use client'

import type { QuizReply } from '@/lib/study/quiz/types'
import { Html } from '@/app/ui/Html'
import { Icon } from '@/app/ui/Icon'
import { StudyHtml } from '@/app/ui/StudyHtml'
import { verdictWords } from '@/app/ui/exercise/verdict'
import type { AskedProps } from './Asked'

/** A gap or a term that is typed. */
export function ClozeAsked({ id, asked, given, reply, incomplete, onGive }: AskedProps<'cloze'>) {
  const text = typeof given === 'string' ? given : ''
  const status =
    reply && text !== '' ? { right: 'correct', almost: 'almost', wrong: 'wrong' }[reply.nearness ?? 'wrong'] : undefined
  return (
    <div className="col">
      <StudyHtml className="question" html={asked.questionHtml} />
      <div className="quiz-gap">
        <label className="small" htmlFor={`gap-${id}`}>
          {asked.asksFor === 'gap' ? 'What belongs in the gap' : 'The term'}
        </label>
        <div className="answer" data-verdict={status}>
          <div className="answer-line">
            <input
              id={`gap-${id}`}
              data-first
              autoComplete="off"
              autoCapitalize="off"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="done"
              aria-describedby={`gap-${id}-rule gap-${id}-verdict`}
              aria-invalid={status === 'wrong' || undefined}
              readOnly={reply !== null}
              maxLength={200}
              value={text}
              onChange={(event) => onGive(event.target.value === '' ? null : event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
            />
          </div>
        </div>
        <p className="tiny rule" id={`gap-${id}-rule`}>
          Capitals, spaces and hyphens make no difference; a slip of the pen counts half.
        </p>
        <div id={`gap-${id}-verdict`} role="status">
          {incomplete && <p className="small">Type an answer first.</p>}
          {reply && <Outcome reply={reply} answered={text !== ''} />}
        </div>
      </div>
      {reply?.noteHtml && <StudyHtml className="read card-note" html={reply.noteHtml} />}
    </div>
  )
}

function Outcome({
  reply: { nearness, expectedHtml },
  answered,
}: {
  reply: Extract<QuizReply, { kind: 'cloze' }>
  answered: boolean
}) {
  const { word, icon, tone } =
    verdictWords[nearness === 'right' ? 'correct' : nearness === 'almost' ? 'almost' : 'wrong']
  return (
    <div className={answered ? `verdict verdict-${tone}` : 'verdict'}>
      {answered && (
        <>
          <Icon name={icon} />
          {word}
        </>
      )}
      {nearness !== 'right' && (
        <span className="rest quiz-expected">
          {answered ? 'expected: ' : 'Expected: '}
          <Html as="span" html={expectedHtml} />
        </span>
      )}
    </div>
  )
}
