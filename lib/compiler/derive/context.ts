/** How a question names a term: behind its topic where the term alone says too little, in lower case unless it is a name. */

export interface Context {
  /** What the question is about. */
  topic: string
  /**
   * Whether the topic holds for the whole page and the term is written as a book has it. In anyone's notes it is the
   * nearest heading, which may be all that tells two terms apart; and capitals may mean something, as in German.
   */
  ownBook: boolean
}

/** People, places and programs that lend their name to a term. Possessives and words with further capitals need no entry. */
const names = new Set(
  `Adam Bayes Bayesian Bellman Bernoulli Boltzmann Bonferroni Bradley Brier Chebyshev Chinchilla Cholesky Dirichlet
  Elman Euclidean Fisher Fourier Frobenius Gauss Gaussian Gibbs Gini Glorot Gram Gumbel Hebbian Hessian Hopfield Huber
  Jaccard Jacobian Jensen Jupyter Kaiming Kalman Keras Kullback Lagrange Laplace Laplacian Lipschitz Mahalanobis
  Manhattan Markov Matthews Mercer Minkowski Monte Nesterov Newton Nyquist Occam Pareto Pearson Poisson Polyak Python
  Rademacher Robbins Shannon Shapley Spearman Student Taylor Turing Vapnik Viterbi Ward Wasserstein Xavier`.split(
    /\s+/,
  ),
)

/** The term within a sentence: only its first letter changes. `term` may be Markdown. */
export function inSentence(term: string): string {
  const first = /^[*_]*(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}]|[’']s)/u.exec(term)
  if (!first || names.has(first[1]!)) return term
  const at = first[0].length - first[1]!.length
  return term.slice(0, at) + term.charAt(at).toLowerCase() + term.slice(at + 1)
}

/** A name, an abbreviation or three words tell by themselves what is meant; 'depth' or 'output gate' do not. */
function standsAlone(term: string): boolean {
  const bare = term.replace(/\s*\([^)]*\)/, '')
  return /\p{Lu}/u.test(inSentence(term)) || bare.split(/[\s-]+/).length >= 3
}

/** What stands before 'what is meant by …?', or nothing. */
export function beforeTerm(context: Context, term: string): string {
  return context.ownBook && standsAlone(term) ? '' : beforeMeaning(context, term)
}

/** What stands before a meaning whose term is asked for: the topic, unless it gives the term away. */
export function beforeMeaning({ topic }: Context, term: string): string {
  return topic === '' || overlaps(topic, term) ? '' : `*${topic}:* `
}

function overlaps(topic: string, term: string): boolean {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/s(?= |$)/g, '')
      .trim()} `
  const [bare, above] = [words(term.replace(/\s*\([^)]*\)/, '')), words(topic)]
  return above.includes(bare) || bare.includes(above)
}
