/** Quizzes: which questions, and what the answers are worth. Pure: chance comes in as a seed. */
export { compose, poolOf, quizKind, shownOrder, variantOf, type Question } from './compose'
export { compareTyped, isTypable, type Nearness } from './cloze'
export { linkOf, pagesOf, readLink, readSeed, scopeOf, SEED_SIGNS, USUAL, type Asked } from './options'
export { isAnswerTo, isBlank, judge, longestRun, type Judgement } from './score'
export { MOST_MINUTES, MOST_QUESTIONS, QUIZ_KINDS, type Given, type QuizKind, type QuizOptions } from './types'
