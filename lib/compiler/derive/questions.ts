/** Questions as people write them into notes: `Q:` and `A:` lines, `question :: answer`, a line of `?` between the two. */
import { slug } from 'github-slugger'
import { countWords, mask } from './sentences'

export interface Asked {
  question: string
  answer: string
}
/** `open` is a question, or a question and a bare `A:`, whose answer stands in what follows. */
export interface Reading {
  asked: Asked[]
  open: string | null
}

const label = (words: string) =>
  new RegExp(
    String.raw`^\s*(?:[-*+]\s+)?(?:\*\*|__)?(?:${words})\s*\d*(?:\s*[:.)](?:\*\*|__)?|(?:\*\*|__)\s*:)(?:\s+|$)`,
    'i',
  )
const questionLabel = label('Q|Question|Frage')
const answerLabel = label('A|Answer|Ans|Antwort')
/** A space on one side at least: `std::vector` is code. */
const twoColons = /^(.+?)(?:\s+:{2,3}\s*|\s*:{2,3}\s+)(.+)$/
const longestAnswer = 60
const placeholder =
  /^[\s*_[(<]*(?:to be (?:filled|written|added|done|completed)|tbd|tba|todo|coming soon|work in progress|wip)\b/i

/** `source` is the Markdown of one paragraph; `before` a question that still waits for its answer. */
export function readQuestions(source: string, before: string | null): Reading {
  const lines = source.split('\n')
  const separator = lines.findIndex((line) => /^\s*\?{1,2}\s*$/.test(line))
  if (separator > 0 && separator < lines.length - 1) {
    const [question, answer] = [lines.slice(0, separator), lines.slice(separator + 1)].map((part) => part.join(' '))
    return { asked: [{ question: question!.trim(), answer: answer!.trim() }], open: null }
  }
  if (before !== null || lines.some((line) => questionLabel.test(line))) return readLabelled(lines, before)
  return { asked: lines.flatMap(splitAtColons), open: null }
}

function readLabelled(lines: readonly string[], before: string | null): Reading {
  const asked: Asked[] = []
  let question = before
  let answer: string | null = null
  const close = () => {
    if (question !== null && answer !== null && answer !== '') {
      asked.push({ question, answer })
      question = null
    }
    answer = null
  }
  for (const line of lines) {
    if (questionLabel.test(line)) {
      close()
      question = line.replace(questionLabel, '').trim()
    } else if (answerLabel.test(line) && question !== null) answer = line.replace(answerLabel, '').trim()
    else if (answer !== null) answer = `${answer} ${line.trim()}`.trim()
    else if (question !== null && lines.length > 1) question = `${question} ${line.trim()}`.trim()
  }
  const waits = question !== null && (answer === null || answer === '')
  const open = waits && lines.some((line) => questionLabel.test(line) || answerLabel.test(line)) ? question : null
  close()
  return { asked, open }
}

function splitAtColons(line: string): Asked[] {
  const bare = line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
  const match = twoColons.exec(mask(bare))
  if (!match) return []
  const answer = bare.slice(bare.length - match[2]!.length).trim()
  return [{ question: bare.slice(0, match[1]!.length).trim(), answer }]
}

/** Why a question makes no card, or null where it does. */
export function whyNot({ question, answer }: Asked): string | null {
  const words = countWords(answer)
  if (countWords(question) === 0) return 'its question has no words'
  if (words === 0 && !answer.includes('$')) return 'its answer has no words'
  if (placeholder.test(answer)) return 'its answer is still to be written'
  if (words > longestAnswer) return `its answer is longer than ${longestAnswer} words`
  if (/[:：]$/.test(answer.trim())) return 'its answer only introduces what follows'
  return isLinks(answer) ? 'its answer is nothing but links' : null
}

/** Links and little else: a list of places to look, which nobody can recall. */
export function isLinks(markdown: string): boolean {
  const without = markdown.replace(/!?\[[^\]]*\]\([^)]*\)|\[\[[^\]]*\]\]|<?https?:\/\/\S+>?/g, ' ')
  return without !== markdown && countWords(without) < 3
}

/** A heading or a bold line that asks: `Q3: What is recall?`, `**2. What is recall?**`. Null where it does not ask. */
export function askedBy(line: string): string | null {
  const bare = line.replace(/^(?:Q(?:uestion|ues)?|Frage)\s*\.?\s*\d*\s*[:.)-]\s*|^\(?\d+[.)]\s*/i, '').trim()
  if (aboutTheFile.test(bare)) return null
  const labelled = /^(?:Q|Question)\s*\d*\s*[:.)-]/i.test(line.trim()) && countWords(bare) >= 3
  return labelled || (/[?？]$/.test(bare) && countWords(bare) >= 3) ? bare : null
}

/** Headings of a README. */
const aboutTheFile =
  /\b(?:this (?:repo\w*|project|course|guide|page|book|chapter|document|list|package|library|tool)|contribut\w*|install\w*|get started|what(?:’|')?s (?:next|new)|need help|(?:find|use|follow|contact|reach) (?:it|me|us))\b/i

/** The paragraph below a heading that asks; null where it is marked as the answer, or only leads to one. */
export function bareAnswer(question: string, source: string): Asked | null {
  const first = source.split('\n')[0] ?? ''
  if (answerLabel.test(first) || questionLabel.test(first) || /[:：?？]$/.test(source.trim())) return null
  return { question, answer: source.replace(/\s*\n\s*/g, ' ') }
}

/** Made from the question alone: its answer may be mended. */
export function questionName(question: string): string {
  return slug(question.replace(/\$[^$]*\$/g, ' ').trim())
    .split('-')
    .filter(Boolean)
    .slice(0, 10)
    .join('-')
}
