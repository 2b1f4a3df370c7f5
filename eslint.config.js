// One linter: the language, React's rules, and who may import whom (docs/decisions/001).
import { defineConfig, globalIgnores } from 'eslint/config'
import next from 'eslint-config-next/core-web-vitals'
import boundaries from 'eslint-plugin-boundaries'
import tseslint from 'typescript-eslint'

const folders = [
  'config',
  'reference',
  'expression',
  'markdown',
  'figures',
  'compiler',
  'deck',
  'exercises',
  'scheduler',
  'threads',
  'optimizer',
  'quiz',
  'study',
  'db',
]
const el = (type) => ({ element: { type } })
const may = (from, ...to) => ({ from: el(from), allow: { to: { element: { types: { anyOf: [from, ...to] } } } } })
const uses = (from, ...packages) => ({ from: el(from), allow: { to: { module: { source: packages } } } })
const node = ['node:*', 'node:*/**']

export default defineConfig([
  globalIgnores([
    '.next/',
    'lib/db/generated/',
    'data/',
    'coverage/',
    'playwright-report/',
    'test-results/',
    'next-env.d.ts',
    '.cache/',
  ]),
  // React's rules where there is React: the compiler they run takes a tenth of the whole lint.
  ...next.map((config) => (config.ignores ? config : { ...config, files: ['app/**', 'tests/unit/ui/**'] })),
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['lib/**/*.ts', 'app/**/*.{ts,tsx}', 'scripts/**/*.ts', '*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Plain Node scripts speak to a terminal.
    files: ['scripts/**', 'instrumentation.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['lib/**/*.ts', 'app/**/*.{ts,tsx}', 'scripts/**/*.ts', 'tests/**/*.{ts,tsx}', '*.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        ...folders.map((type) => ({ type, pattern: `lib/${type}` })),
        { type: 'app', pattern: 'app' },
        { type: 'scripts', pattern: 'scripts' },
        { type: 'tests', pattern: 'tests' },
      ],
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          policies: [
            // The way of the data, one direction only.
            may('reference'),
            may('expression', 'reference'),
            // Only signatures.ts: arities and shapes are read off the code of the reference when content compiles.
            uses('expression', 'typescript', ...node),
            may('markdown', 'deck'),
            uses(
              'markdown',
              'katex',
              'shiki/**',
              'unified',
              'remark-*',
              'rehype-*',
              'unist-util-visit',
              'mdast',
              'hast',
            ),
            // Only evaluate.ts: a figure that varies is computed by the compiler and by the browser with the same code.
            may('figures', 'expression'),
            uses('figures', 'zod', 'd3-*', '@viz-js/viz'),
            may('deck'),
            uses('deck', 'zod', 'minisearch'),
            may('exercises', 'expression', 'deck'),
            uses('exercises', 'pure-rand/**'),
            may('compiler', 'expression', 'exercises', 'deck', 'markdown', 'figures'),
            uses('compiler', 'zod', 'yaml', 'esbuild', 'github-slugger', 'unist-util-visit', 'mdast', ...node),
            may('scheduler'),
            uses('scheduler', 'ts-fsrs', 'zod'),
            may('threads'),
            uses('threads', ...node),
            may('optimizer', 'scheduler', 'threads'),
            uses('optimizer', '@open-spaced-repetition/binding'),
            may('quiz', 'deck', 'exercises'),
            may('db', 'config'),
            uses('db', '@prisma/**', 'better-sqlite3', ...node),
            may('config'),
            uses('config', 'zod', ...node),
            may('study', 'exercises', 'deck', 'scheduler', 'threads', 'optimizer', 'quiz', 'db', 'markdown', 'config'),
            uses('study', 'zod', 'd3-array', ...node),
            may(
              'app',
              'study',
              'deck',
              'exercises',
              'quiz',
              'expression',
              'reference',
              'figures',
              'markdown',
              'config',
            ),
            uses(
              'app',
              'next',
              'next/**',
              'react',
              'react-dom',
              'zod',
              'idb',
              'd3-*',
              'katex/**',
              '@fontsource-variable/**',
              ...node,
            ),
            { from: el('scripts'), allow: { to: { element: { types: { anyOf: ['scripts', ...folders] } } } } },
            { from: el('scripts'), allow: { to: { module: { source: ['*', '*/**', '@*/**'] } } } },
            {
              from: el('tests'),
              allow: { to: { element: { types: { anyOf: ['tests', 'app', 'scripts', ...folders] } } } },
            },
            { from: el('tests'), allow: { to: { module: { source: ['*', '*/**', '@*/**'] } } } },
          ],
        },
      ],
    },
  },
])
