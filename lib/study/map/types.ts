/** How well a part of the book is known today. */
export interface Strength {
  items: number
  /** Answered at least once. */
  begun: number
  /** The mean chance of recall today of those begun; null where none is. */
  recall: number | null
  /**
   * The first day, from today on, on which that mean is below the learner's desired retention if nothing is answered
   * before: today where it is already. Null where nothing is begun.
   */
  belowOn: string | null
}

export interface MapPage extends Strength {
  slug: string
  number: string
  title: string
}

/** A page that is begun, with what makes it worth going back to. */
export interface WeakPage extends MapPage {
  recall: number
  belowOn: string
  /** Pages that require it, directly or through others. */
  dependants: number
  /** (1 − recall) · (1 + dependants). */
  score: number
}

export interface MapChapter extends Strength {
  number: string
  title: string
  pages: MapPage[]
}

export interface MapView {
  /** The learner's day now. */
  day: string
  /** The desired retention. */
  target: number
  items: number
  begun: number
  /** Sum of the chances of recall. */
  expected: number
  chapters: MapChapter[]
  /** Highest score first; a page with nothing forgotten, or all of whose begun items are set aside, is not among them. */
  weakest: WeakPage[]
}

/** What a page teaches, piece by piece. */
export interface ConceptStrength extends Strength {
  concept: string
  label: string
  /** The question typeset, where the words of the label would show the source of a formula. */
  labelHtml: string | null
}

export interface PageMap {
  slug: string
  concepts: ConceptStrength[]
}
