'use client'

import { useEffect, useRef, useState } from 'react'
import type { Grade, NextIntervals, SessionItem } from '@/lib/study/types'
import { Key } from '@/app/ui/Key'
import { useKeys } from '@/app/ui/keys/useKeys'
import { Dock } from '@/app/ui/session/Dock'
import { Grades } from '@/app/ui/session/Grades'
import { gradeKeys, useGradeChoice } from '@/app/ui/session/mode'
import { MemoryFacts } from '@/app/ui/session/MemoryFacts'
import { Origin, Ruled, Sheet } from '@/app/ui/session/Sheet'
import { StudyHtml } from '@/app/ui/StudyHtml'
import { focusAnswer, useFocusOnMount } from './focus'
import type { AsideAction } from './session/useSession'

type CardItem = Extract<SessionItem, { kind: 'card' }>

export function Card({
  item,
  next,
  shown,
  onReveal,
  onGrade,
  onAside,
}: {
  item: CardItem
  next: NextIntervals | null
  shown: boolean
  onReveal: () => void
  onGrade: (grade: Grade) => void
  onAside: (action: AsideAction) => void
}) {
  const question = useFocusOnMount<HTMLDivElement>()
  const choice = useGradeChoice()
  useKeys(
    shown
      ? { ...gradeKeys(choice, onGrade), s: () => onAside('suspend'), b: () => onAside('bury') }
      : { ' ': onReveal, enter: onReveal },
  )
  return (
    <>
      <Sheet roomy>
        <Origin section={item.section} title={item.title} kind="card" />
        <div className="col" ref={question} tabIndex={-1}>
          <StudyHtml className="question" html={item.front.html} />
        </div>
        {shown && <Answer item={item} onAside={onAside} />}
      </Sheet>
      <Dock>
        {shown ? (
          <Grades next={next} onGrade={onGrade} />
        ) : (
          <div className="dock-row">
            <button
              type="button"
              className="btn btn-primary btn-large grow"
              onClick={onReveal}
              aria-keyshortcuts="Space"
            >
              Show answer <Key>Space</Key>
            </button>
          </div>
        )}
      </Dock>
    </>
  )
}

function Answer({ item, onAside }: { item: CardItem; onAside: (action: AsideAction) => void }) {
  const [now] = useState(() => Date.now())
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => focusAnswer(ref.current), [])
  return (
    <>
      <Ruled label="Answer">
        <div className="col reveal" id="answer" ref={ref} tabIndex={-1} role="group" aria-label="Answer">
          <StudyHtml className="read" html={item.back.html} />
          {item.note && <StudyHtml className="read card-note" html={item.note.html} />}
        </div>
      </Ruled>
      <Ruled label="Memory">
        <div className="col reveal">
          <MemoryFacts item={item} now={now}>
            <button type="button" className="btn-link" onClick={() => onAside('bury')} aria-keyshortcuts="B">
              Not today <Key>B</Key>
            </button>
            <button type="button" className="btn-link" onClick={() => onAside('suspend')} aria-keyshortcuts="S">
              Set aside <Key>S</Key>
            </button>
          </MemoryFacts>
        </div>
      </Ruled>
    </>
  )
}
