/** `npx tsx bench/dates.ts`: how well dates are found in the article, and how fast beside chrono-node in the same run. */
import { readFileSync } from 'node:fs'
import { parse } from 'chrono-node'
import { findDates, findDatesInSteps, type FoundDate } from '../src/shared/dates/finding/find-dates'

interface Expected {
  readonly start: number
  readonly quote: string
  readonly edtf: string
  readonly kind: FoundDate['read']
}

const article = fixture('georgia-nato-relations.txt')
const expected = expectedDates()
const found = findDates(article)

process.stdout.write('Dates of the article; one is right when its span and its EDTF value are.\n\n')
tell('explicit, heading, year from context', (kind) => kind !== 'relative')
tell('relative', (kind) => kind === 'relative')
tellSpeed()

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
}

/** The list is in reading order, so each is looked for after the one before. */
function expectedDates(): Expected[] {
  const { dates } = JSON.parse(fixture('georgia-nato-relations.dates.json')) as { dates: { prefix: string, quote: string, edtf: string, kind: FoundDate['read'] }[] }
  let from = 0
  return dates.map(({ prefix, quote, edtf, kind }) => {
    const start = article.indexOf(prefix + quote, Math.max(0, from - prefix.length)) + prefix.length
    from = start + quote.length
    return { start, quote, edtf, kind }
  })
}

function tell(name: string, belongs: (kind: FoundDate['read']) => boolean): void {
  const [wanted, given] = [expected.filter(({ kind }) => belongs(kind)), found.filter(({ read }) => belongs(read))]
  const isRight = (date: FoundDate) => wanted.some(({ start, quote, edtf }) => start === date.start && quote === date.quote && edtf === date.edtf)
  const right = given.filter(isRight)
  process.stdout.write(`${name}: precision ${ratio(right.length, given.length)}, recall ${ratio(right.length, wanted.length)}\n`)
  for (const { quote, edtf } of given.filter((date) => !isRight(date))) process.stdout.write(`  not expected: “${quote}” as ${edtf}\n`)
  for (const { start, quote, edtf } of wanted.filter((date) => !right.some(({ start: at }) => at === date.start))) process.stdout.write(`  missed: “${quote}” as ${edtf}, at ${start}\n`)
}

function ratio(part: number, whole: number): string {
  return `${(part / whole).toFixed(3)} (${part} of ${whole})`
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
