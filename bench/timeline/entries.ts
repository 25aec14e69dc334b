/** Made-up timeline entries, the same for the same seed: two centuries of them, with crowded months. */
import { diceFrom, type Dice } from '../../src/cli/dice'
import type { Colour, Relation } from '../../src/shared/annotation/fields'
import type { ClaimId, LinkId, PassageId, SourceId, TagId } from '../../src/shared/annotation/ids'
import type { EventId } from '../../src/shared/kernel/event-id'
import { readEdtf, type EdtfReading } from '../../src/shared/dates/edtf-value'
import { compareReadings } from '../../src/shared/dates/order'
import { describeEdtf } from '../../src/shared/dates/wording'
import type { TimelineEntry } from '../../src/shared/projections/timeline-entries'

const BELIEVED = Date.UTC(2026, 0, 1)
const FIRST_YEAR = 1800
const LAST_YEAR = 2025

/** The most crowded month; the bench goes there. */
export const CROWDED = { year: 1989, month: 11 }

/** In these months stand several hundred entries each. */
const CROWDS = [CROWDED, { year: 1914, month: 7 }, { year: 2008, month: 8 }]
const CROWD = 0.045

/** Sorted as the projection sorts them, from 1800 to 2025. */
export function generateEntries(count: number, seed: number): TimelineEntry[] {
  const dice = diceFrom(seed)
  return Array.from({ length: count }, (_, number) => entryOf(number, dice)).sort((a, b) => compareReadings(a.reading, b.reading))
}

function entryOf(number: number, dice: Dice): TimelineEntry {
  const edtf = edtfOf(dice)
  const reading = sound(readEdtf(edtf))
  const tag = dice.below(TAGS.length)
  return {
    passage: `passage-${number}` as PassageId,
    edtf,
    display: describeEdtf(edtf),
    words: describeEdtf(edtf),
    read: 'explicit',
    implied: null,
    believedSince: { event: `event-${number}` as EventId, at: new Date(BELIEVED + number * 60_000).toISOString(), by: 'Bench' },
    earliest: reading.earliest,
    latest: reading.latest,
    reading,
    quote: quoteOf(dice),
    memo: '',
    source: { source: 'source-1' as SourceId, title: 'A made-up chronicle' },
    tags: dice.chance(0.85) ? [{ tag: `tag-${tag}` as TagId, label: TAGS[tag]!, colour: (tag + 1) as Colour }] : [],
    claims: dice.chance(0.3) ? [{ claim: 'claim-1' as ClaimId, link: `link-${number}` as LinkId, statement: 'The treaty was kept.', relation: dice.pick(RELATIONS) }] : [],
    events: [],
  }
}

/** A fifth are intervals, a quarter of these open; a tenth of all is uncertain or approximate. */
function edtfOf(dice: Dice): string {
  const crowd = CROWDS.find(() => dice.chance(CROWD))
  const year = crowd?.year ?? FIRST_YEAR + dice.below(LAST_YEAR - FIRST_YEAR + 1)
  const month = crowd?.month ?? 1 + dice.below(12)
  const day = dayOf(year, month, 1 + dice.below(28))
  if (dice.chance(0.05)) return openOf(dice)
  if (dice.chance(0.15 / 0.95)) return `${day}/${laterThan(year, month, dice)}`
  const date = crowd !== undefined || dice.chance(0.7) ? day : dice.chance(0.6) ? day.slice(0, 7) : day.slice(0, 4)
  return dice.chance(0.125) ? `${date}${dice.pick(['?', '~', '%'])}` : date
}

/** What still goes on began of late, what was always so ended early: else nothing but bars would fill the years between. */
function openOf(dice: Dice): string {
  const [month, day] = [1 + dice.below(12), 1 + dice.below(28)]
  return dice.chance(0.7) ? `${dayOf(LAST_YEAR - dice.below(20), month, day)}/..` : `../${dayOf(FIRST_YEAR + dice.below(20), month, day)}`
}

/** Mostly days and weeks, at times years. */
function laterThan(year: number, month: number, dice: Dice): string {
  if (dice.chance(0.2)) return String(year + 1 + dice.below(6))
  return dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1 + dice.below(28))
}

function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function quoteOf(dice: Dice): string {
  const core = `The ${dice.pick(ACTORS)} of ${dice.pick(PLACES)} ${dice.pick(DEEDS)}`
  return dice.chance(0.6) ? `${core}, ${dice.pick(TAILS)}.` : `${core}.`
}

function sound(reading: ReturnType<typeof readEdtf>): EdtfReading {
  if ('problem' in reading) throw new Error(reading.problem)
  return reading
}

const RELATIONS: readonly Relation[] = ['supports', 'refutes', 'context']
const TAGS = ['Treaty', 'Battle', 'Election', 'Famine', 'Strike', 'Trial']
const ACTORS = ['foreign minister', 'harbour council', 'opposition', 'central bank', 'second army', 'delegation', 'bishop', 'railway company']
const PLACES = ['Tbilisi', 'Kutaisi', 'Batumi', 'Trieste', 'Odessa', 'Riga', 'Alexandria', 'Lübeck']
const DEEDS = ['signed the agreement', 'refused to ratify the treaty', 'announced new elections', 'withdrew from the talks', 'opened the second session', 'closed the port to foreign ships', 'published the figures']
const TAILS = ['as the paper of the next day has it', 'although two witnesses deny it', 'three weeks after the first letter', 'according to the minutes', 'to the surprise of its neighbours']
