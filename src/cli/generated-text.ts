/** English-like text to work on: dated sentences about ministers, treaties and ports, as long as asked. */
import type { Dice } from './dice'

/** A sentence as it stands in the text, with its date where it states one. */
export interface Sentence {
  readonly words: string
  readonly date: { readonly words: string; readonly edtf: string } | null
}

export interface GeneratedText {
  readonly title: string
  /** Wiki text: a title, and a heading before every few paragraphs. */
  readonly text: string
  /** In reading order; each occurs in the text as it stands. */
  readonly sentences: readonly Sentence[]
}

export function generateText(dice: Dice, paragraphs: number, number: number): GeneratedText {
  const title = `${dice.pick(PLACES)} and the ${dice.pick(BODIES)}, part ${number}`
  const lines = [`= ${title} =`, '']
  const sentences: Sentence[] = []
  for (let i = 0; i < paragraphs; i++) {
    if (i % 12 === 0) lines.push(`== ${dice.pick(HEADINGS)} of ${dice.pick(PLACES)} ==`, '')
    const paragraph = Array.from({ length: 3 + dice.below(4) }, () => generateSentence(dice))
    sentences.push(...paragraph)
    lines.push(paragraph.map(({ words }) => words).join(' '), '')
  }
  return { title, text: lines.join('\n'), sentences }
}

export function generateStatement(dice: Dice): string {
  return `${dice.pick(ACTORS)} of ${dice.pick(PLACES)} ${dice.pick(CLAIMS)} ${dice.pick(OBJECTS)}.`
}

function generateSentence(dice: Dice): Sentence {
  const core = `${dice.pick(ACTORS).toLowerCase()} of ${dice.pick(PLACES)} ${dice.pick(DEEDS)} ${dice.pick(OBJECTS)}`
  const tail = dice.chance(0.5) ? `, ${dice.pick(TAILS)}` : ''
  if (dice.chance(0.45)) {
    const date = generateDate(dice)
    return { words: `${date.phrase} ${core}${tail}.`, date }
  }
  return { words: `${core.charAt(0).toUpperCase()}${core.slice(1)}${tail}.`, date: null }
}

function generateDate(dice: Dice): { phrase: string; words: string; edtf: string } {
  const year = 1985 + dice.below(38)
  const month = 1 + dice.below(12)
  const day = 1 + dice.below(28)
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'))
  switch (dice.below(6)) {
    case 0:
    case 1:
    case 2:
      return dated('On', `${day} ${MONTHS[month - 1]} ${year}`, `${year}-${mm}-${dd}`)
    case 3:
      return dated('In', `${MONTHS[month - 1]} ${year}`, `${year}-${mm}`)
    case 4:
      return dated('In', String(year), String(year))
    default:
      return dated('From', `${year} to ${year + 3}`, `${year}/${year + 3}`)
  }
}

function dated(preposition: string, words: string, edtf: string): { phrase: string; words: string; edtf: string } {
  return { phrase: `${preposition} ${words}`, words, edtf }
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const PLACES = ['Aldmoor', 'Brennick', 'Castavia', 'Dunholt', 'Eskeria', 'Farrow', 'Galdana', 'Hestmark', 'Istria Nova', 'Jorvald', 'Kestrel Bay', 'Lorrain', 'Marrow Sound', 'Norrby', 'Ostrava', 'Pellworm']
const BODIES = ['Northern Alliance', 'Harbour Commission', 'Council of Straits', 'Customs Union', 'Treaty Office', 'Coastal Assembly']
const HEADINGS = ['The early years', 'The negotiations', 'The crisis', 'The return', 'The referendum', 'The long winter', 'The accession', 'The aftermath']
const ACTORS = ['The prime minister', 'The foreign ministry', 'A delegation', 'The parliament', 'The opposition', 'The general staff', 'The harbour authority', 'A commission', 'The ambassador', 'The trade unions']
const DEEDS = ['signed', 'rejected', 'proposed', 'postponed', 'welcomed', 'denounced', 'ratified', 'withdrew from', 'reported on', 'voted for', 'voted against', 'opened talks about']
const OBJECTS = ['the partnership agreement', 'the joint exercises', 'the transit of troops', 'the customs protocol', 'the closing of the strait', 'the membership plan', 'the ceasefire', 'the loan from the alliance', 'the new border post', 'the observer mission', 'the shipping tariff', 'the extradition treaty']
const TAILS = ['which its neighbours called a provocation', 'after weeks of closed sessions', 'although few had expected it', 'as the press had reported a day before', 'with the support of two thirds of the house', 'while the strait remained closed', 'and asked for a second opinion', 'citing the need for stability in the region']
const CLAIMS = ['never intended to honour', 'had approved in advance', 'was forced into', 'profited from', 'misled the public about', 'was the first to demand', 'paid for', 'had no part in']
