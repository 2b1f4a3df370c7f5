/** What is known of the subject of one page of the book. */
import type { ConceptStrength, MapPage } from '../map/types'
import type { MistakeKind } from '../mistakes/types'
import type { Memory } from '../types'

/** A page of the graph: how far it is from the page that the graph is about, below zero where that requires it. */
export interface GraphPage extends MapPage {
  distance: number
}

export interface ConceptGraph {
  /** In the order of the book. */
  pages: GraphPage[]
  /** From a page to one that requires it, by slug. */
  edges: [from: string, to: string][]
}

export interface ConceptWeek {
  /** Its Monday. */
  week: string
  right: number
  wrong: number
  /** At the end of the week, of the items begun by then: how many, their mean chance of recall, their middle stability in days. */
  begun: number
  recall: number | null
  stability: number | null
}

export interface ConceptView {
  /** The learner's day now. */
  day: string
  /** The desired retention. */
  target: number
  page: MapPage
  /** Pages of the book that speak of it. */
  mentionedOn: { slug: string; number: string; title: string }[]
  graph: ConceptGraph
  /** What the page asks for, piece by piece. */
  concepts: ConceptStrength[]
  /** By item. */
  memories: Record<string, Memory>
  /** Made in its exercises over the last weeks. */
  mistakes: MistakeKind[]
  /** Oldest first, from the first answer on, the last half year at most. */
  history: ConceptWeek[]
}
