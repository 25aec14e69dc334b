/** `npx tsx bench/dates.ts`: how well dates are found in the article and in twelve texts of other kinds, and how fast beside chrono-node in the same run. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'chrono-node'
import { findDates, findDatesInSteps, type FoundDate } from '../src/shared/dates/finding/find-dates'
import { type GoldDate, type GoldTrap, ratiosOf, type Score, scoreOf } from '../src/shared/dates/finding/scoring.contract'

const article = fixture('georgia-nato-relations.txt')
const names = readdirSync(new URL('../fixtures/dates/', import.meta.url)).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -'.txt'.length))

process.stdout.write('A date is right when its span and its EDTF value are. What is debatable counts neither way.\n\nThe article\n')
const inArticle = scoreOf(article, findDates(article), articleDates(), [])
tell('explicit, heading, year from context', [inArticle], (kind) => kind !== 'relative')
tell('relative', [inArticle], (kind) => kind === 'relative')
tellFaults(article, inArticle)

process.stdout.write('\nTwelve texts of other kinds: stated, in headings, with the year from context\n')
const marked = names.map(tellText)
process.stdout.write('\nAll of them\n')
for (const kind of ['explicit', 'heading', 'year-from-context', 'relative'] as const) tell(kind, marked.map(({ score }) => score), (each) => each === kind)
tell('all but relative', marked.map(({ score }) => score), (kind) => kind !== 'relative')
process.stdout.write(`traps taken for dates: ${sum(marked.map(({ score }) => score.trapped.length))} of ${sum(marked.map(({ traps }) => traps))}\n`)
tellSpeed()

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
}

/** The list is in reading order, so each is looked for after the one before. */
function articleDates(): GoldDate[] {
  const { dates } = JSON.parse(fixture('georgia-nato-relations.dates.json')) as { dates: { prefix: string, quote: string, edtf: string, kind: FoundDate['read'] }[] }
  let from = 0
  return dates.map(({ prefix, quote, edtf, kind }) => {
    const start = article.indexOf(prefix + quote, Math.max(0, from - prefix.length)) + prefix.length
    from = start + quote.length
    return { start, end: from, quote, edtf, kind }
  })
}

function tellText(name: string): { score: Score, traps: number } {
  const text = fixture(`dates/${name}.txt`)
  const { dates, traps } = JSON.parse(fixture(`dates/${name}.dates.json`)) as { dates: GoldDate[], traps: GoldTrap[] }
  const score = scoreOf(text, findDates(text), dates, traps)
  tell(name, [score], (kind) => kind !== 'relative')
  tellFaults(text, score)
  return { score, traps: traps.length }
}

function tell(name: string, scores: readonly Score[], belongs: (kind: FoundDate['read']) => boolean): void {
  const { precision, recall, right, found, marked } = ratiosOf(scores, belongs)
  process.stdout.write(`  ${name}: precision ${precision.toFixed(3)} (${right} of ${found}), recall ${recall.toFixed(3)} (${right} of ${marked})\n`)
}

function tellFaults(text: string, { misread, missed, false: wrong, trapped }: Score): void {
  for (const { gold, date } of misread) process.stdout.write(`    misread: ${inContext(text, date)} as ${date.edtf}; marked “${gold.quote}” as ${gold.edtf}\n`)
  for (const gold of missed.filter((each) => misread.every((other) => other.gold !== each))) process.stdout.write(`    missed: ${inContext(text, gold)} as ${gold.edtf}\n`)
  for (const date of wrong) process.stdout.write(`    ${trapped.some((each) => each.date === date) ? 'trapped' : 'not marked'}: ${inContext(text, date)} as ${date.edtf}\n`)
}

function inContext(text: string, { start, end }: { readonly start: number, readonly end: number }): string {
  return `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replaceAll('\n', ' ')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

function tellSpeed(): void {
  const long = article.repeat(Math.ceil(1_000_000 / article.length)).slice(0, 1_000_000)
  const times = { ours: [] as number[], chrono: [] as number[] }
  let longest = 0
  for (let round = 0; round < 5; round++) {
    times.ours.push(timed(() => findDates(long)))
    times.chrono.push(timed(() => parse(long, new Date(Date.UTC(2000, 0, 1)))))
    longest = longestStep(long)
  }
  const [ours, chrono] = [middle(times.ours), middle(times.chrono)]
  process.stdout.write(`\n1 MB: findDates ${ours.toFixed(0)} ms, chrono-node alone ${chrono.toFixed(0)} ms, ratio ${(ours / chrono).toFixed(2)}; longest step ${longest.toFixed(1)} ms\n`)
}

/** How long a worker that finds dates is out of reach: of the last round, when everything is warm. */
function longestStep(text: string): number {
  const steps = findDatesInSteps(text)
  let [longest, done] = [0, false]
  while (!done) longest = Math.max(longest, timed(() => (done = steps.next().done === true)))
  return longest
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
}
