/**
 * Who may import whom: the table of ARCHITECTURE.md, told to dependency-cruiser.
 * Types count: an arrow drawn by a type holds as fast as any other.
 * Tests and the contract tests that ports ship with may import what they test; nothing in `src` may import them.
 */

const tests = '\\.(test|contract)\\.ts$'

const shared = '^src/shared/'
const host = '^src/shared/host(/|[.-])'
const styles = '^src/renderer/styles/'

const folders = (...names) => names.map((name) => `^src/${name}/`)
const packages = (...names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`)

const kernel = folders('shared/kernel')
const annotation = [...kernel, ...folders('shared/annotation')]
const reading = [...annotation, ...folders('shared/sources', 'shared/dates')]
const projections = [...reading, ...folders('shared/projections')]
const exchange = folders('shared/exchange')

const pure = packages('zod', 'canonicalize', '@noble/hashes')
const vue = packages('vue', '@vue/[^/]+')
const vueUse = packages('@vueuse/[^/]+')
const controls = packages('reka-ui', '@lucide/vue')
const drawing = packages('d3-[^/]+', '@tanstack/vue-virtual')

/** A row speaks of one place in the house: what it may import besides itself, and whether Node is there. */
const table = [
  { name: 'kernel', from: '^src/shared/kernel/', to: pure },
  { name: 'annotation', from: '^src/shared/annotation/', to: [...kernel, ...pure] },
  { name: 'sources', from: '^src/shared/sources/', to: [...annotation, ...pure] },
  { name: 'dates', from: '^src/shared/dates/', to: [...annotation, ...pure, ...packages('edtf', 'd3-scale')] },
  { name: 'projections', from: '^src/shared/projections/', to: [...reading, ...pure] },
  { name: 'exchange', from: '^src/shared/exchange/', to: [...projections, ...pure, ...packages('papaparse')] },
  { name: 'host', from: host, to: [...projections, ...exchange, ...pure] },

  { name: 'main', from: '^src/main/', to: [host, ...exchange, ...packages('electron', 'zod')], node: true },
  { name: 'preload', from: '^src/preload/', to: [host, ...exchange, ...packages('electron')] },
  { name: 'cli', from: '^src/cli/', to: [shared, '^src/main/(journal|files)[^/]*\\.ts$', ...packages('zod')], node: true },

  { name: 'renderer-host', from: '^src/renderer/host/', to: [shared] },
  { name: 'workers', from: '^src/renderer/workers/', to: [shared] },
  { name: 'storage', from: '^src/renderer/storage/', to: [...annotation, ...packages('dexie')] },
  { name: 'editor', from: '^src/renderer/editor/', to: [shared, styles, ...vue, ...packages('prosemirror-[^/]+')] },
  { name: 'stores', from: '^src/renderer/(stores|composables)/', to: [shared, ...vue, ...vueUse, ...packages('pinia')] },
  { name: 'ui', from: '^src/renderer/ui/', to: [styles, ...vue, ...controls] },
  {
    name: 'panes',
    from: '^src/renderer/panes/',
    to: [shared, styles, ...folders('renderer/(stores|composables|editor|ui)'), ...vue, ...vueUse, ...controls, ...drawing],
  },
  { name: 'renderer-entry', from: '^src/renderer/[^/]+$', to: [shared, '^src/renderer/', '^fixtures/', '(^|/)node_modules/'] },
]

function arrow({ name, from, to, node = false }) {
  return {
    name,
    severity: 'error',
    comment: 'This arrow is not in the table of ARCHITECTURE.md.',
    from: { path: from, pathNot: tests },
    to: { pathNot: [from, ...to], ...(node ? { dependencyTypesNot: ['core'] } : {}) },
  }
}

function onlyIn(place, library) {
  return {
    name: `${library}-only-in-${place}`,
    severity: 'error',
    comment: `Only src/renderer/${place} knows ${library}.`,
    from: { path: '^src/', pathNot: [`^src/renderer/${place}/`, tests] },
    to: { path: packages(`${library}[^/]*`) },
  }
}

module.exports = {
  forbidden: [
    ...table.map(arrow),
    onlyIn('storage', 'dexie'),
    onlyIn('editor', 'prosemirror'),
    {
      name: 'placed',
      severity: 'error',
      comment: 'This file lies where the table has no row.',
      from: { path: '^src/', pathNot: [...table.map(({ from }) => from), tests] },
      to: {},
    },
    {
      name: 'tests-are-leaves',
      severity: 'error',
      comment: 'Nothing that ships imports a test.',
      from: { path: '^src/', pathNot: tests },
      to: { path: [tests, '^(e2e|bench|scripts)/'] },
    },
    { name: 'no-cycles', severity: 'error', comment: 'A circle of files is one file in disguise.', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', comment: 'This import leads nowhere.', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-packages',
      severity: 'error',
      comment: 'What ships stands in "dependencies"; electron is there at run time by itself.',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: [...packages('electron'), '(^|/)node_modules/@types/'] },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
