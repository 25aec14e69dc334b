/** The rules of STYLE that a machine can see. Layout is left to the writer and the .editorconfig. */
import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const tests = ['**/*.test.{ts,mjs}', '**/*.contract.ts', 'e2e/**', 'bench/**']

const layoutRules = Object.keys(vue.configs['no-layout-rules'].rules)
const templateTaste = ['vue/attributes-order', 'vue/html-self-closing', 'vue/require-default-prop', 'vue/multi-word-component-names']

const off = (names) => Object.fromEntries(names.map((name) => [name, 'off']))

const noClock = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'src/shared reads no clock: take the time as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'src/shared reads no clock: take the time as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'src/shared reads no clock: take the time as an argument.' },
  { selector: "MemberExpression[object.name='performance']", message: 'src/shared reads no clock: take the time as an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'src/shared throws no dice: take randomness as an argument.' },
]

const noBarrels = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing is called the same everywhere.' },
]

// The types of Node are in sight of the tests beside the renderer's files; its globals are not there at run time.
const nodeGlobals = ['process', 'Buffer', 'require', '__dirname', 'global']

export default defineConfig(
  { ignores: ['out/', 'coverage/', 'test-results/', 'playwright-report/', 'bench/results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.vue'] })),
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      ...off(layoutRules),
      ...off(templateTaste),
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
    },
  },

  {
    files: ['**/*.ts', '**/*.vue'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },

  {
    // Rules that need types, for plain TypeScript only: through .vue files they cost more than they find.
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'tsconfig.node.json', 'src/shared/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    // A projection answers one question, and leaves events that do not bear on it alone.
    files: ['src/shared/projections/**/*.ts'],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' },
  },

  {
    files: ['src/**/*.{ts,vue}'],
    ignores: tests,
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...noBarrels],
    },
  },
  {
    files: ['src/shared/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...noBarrels, ...noClock], 'no-console': 'error' },
  },
  {
    files: ['src/renderer/**/*.{ts,vue}'],
    ignores: tests,
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', ...nodeGlobals] },
  },
  {
    files: ['src/renderer/**/*.{ts,vue}'],
    ignores: [...tests, 'src/renderer/host/**', 'src/renderer/main.ts'],
    rules: { 'no-restricted-globals': ['error', ...nodeGlobals, { name: 'window', message: 'Only host/ and main.ts reach for the window.' }] },
  },
)
