/** What made-up analysts wish for: a mix of commands as close reading brings them, some of which will be refused. */
import { commandSchema, type Command, type CommandOf, type CommandType } from '../shared/annotation/commands'
import { NORMALISER } from '../shared/sources/normalise'
import { layoutOf } from '../shared/sources/layout'
import { readSourceText } from '../shared/sources/source-text'
import type { Dice } from './dice'
import { generateStatement, generateText, type Sentence } from './generated-text'

export const UNDO = 'undo'
export const REDO = 'redo'
export type Wish = Command | typeof UNDO | typeof REDO

/** A sentence with its place in a source. */
interface Place {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly date: Sentence['date']
}

const PARAGRAPHS_A_SOURCE = 1_500
const TAGS = ['Membership', 'Treaty', 'Military', 'Trade', 'Public opinion', 'Elections', 'Energy', 'Ports', 'Law', 'Rumour', 'Statement', 'Source criticism', 'Border', 'Refugees', 'Espionage', 'Diplomacy']
const RELATIONS = ['supports', 'supports', 'supports', 'refutes', 'refutes', 'context'] as const

/** How often each kind is wished for, by weight. */
const MIX: readonly (readonly [kind: CommandType | typeof UNDO | typeof REDO, weight: number])[] = [
  ['HighlightPassage', 220], ['TagPassage', 240], ['DatePassage', 140], ['DrawLink', 150], ['AnnotatePassage', 50],
  ['StateClaim', 30], ['CorrectDating', 20], ['UntagPassage', 20], ['DiscardPassage', 15], ['ResizePassage', 12],
  ['RelateLink', 10], ['RewordClaim', 8], ['AssessClaim', 15], ['AttributeClaim', 8], ['RestorePassage', 8],
  ['RemoveLink', 6], ['WeighLink', 12], ['RateLink', 8], ['AnnotateClaim', 4], ['TagClaim', 6], ['MoveLink', 2], ['RemoveDating', 5], ['RelateClaims', 5], ['DefineTag', 5], ['RelabelTag', 2], ['RecolourTag', 2],
  ['DescribeTag', 2], ['MoveTag', 2], ['MergeTags', 1], ['WithdrawClaim', 2], ['ReinstateClaim', 1], ['RateSource', 1],
  ['RetitleSource', 1], [UNDO, 30], [REDO, 10],
]
const KINDS = MIX.flatMap(([kind, weight]) => Array<typeof kind>(weight).fill(kind))

export class GeneratedWishes {
  private readonly places: Place[] = []
  /** Ids that were wished for; some were refused, and wishes about those will be too. */
  private readonly passages: { id: string; place: Place }[] = []
  private readonly minted = { tag: 0, claim: 0, link: 0 }

  constructor(private readonly dice: Dice, private readonly events: number) {}

  /** What a project begins with: a title, its sources and a codebook. */
  beginning(): Command[] {
    return [
      wish('TitleProject', { title: 'A generated project' }),
      ...this.sources(),
      ...TAGS.map((label) => this.defineTag(label, null)),
      wish('StateClaim', { claim: this.mint('claim'), statement: generateStatement(this.dice) }),
    ]
  }

  next(): Wish {
    const kind = this.dice.pick(KINDS)
    if (kind === UNDO || kind === REDO) return kind
    if (this.passages.length === 0) return this.highlight()
    return this.wishFor(kind)
  }

  private sources(): Command[] {
    const paragraphs = Math.min(6_000, Math.max(24, Math.round(this.events / 8)))
    const commands: Command[] = []
    for (let left = paragraphs, number = 1; left > 0; left -= PARAGRAPHS_A_SOURCE, number++) {
      const source = `source-${number}`
      const generated = generateText(this.dice, Math.min(left, PARAGRAPHS_A_SOURCE), number)
      const reading = readSourceText(`${source}.txt`, generated.text)
      if ('problem' in reading) throw new Error(reading.problem)
      const { title, text, format, blocks } = reading.parsed
      this.place(source, text, generated.sentences)
      commands.push(wish('AddSource', { source, title, text, format, layout: layoutOf(blocks), normaliser: NORMALISER }))
    }
    return commands
  }

  private place(source: string, text: string, sentences: readonly Sentence[]): void {
    let from = 0
    for (const { words, date } of sentences) {
      const start = text.indexOf(words, from)
      from = start + words.length
      this.places.push({ source, start, end: from, date })
    }
  }

  private wishFor(kind: CommandType): Command {
    const { dice } = this
    const passage = dice.pick(this.passages)
    switch (kind) {
      case 'TagPassage':
      case 'UntagPassage':
        return wish(kind, { passage: passage.id, tag: this.anyOf('tag') })
      case 'DatePassage':
      case 'CorrectDating':
        return this.date(kind, passage)
      case 'DrawLink':
        return wish(kind, { link: this.mint('link'), claim: this.anyOf('claim'), passage: passage.id, relation: dice.pick(RELATIONS) })
      case 'AnnotatePassage':
        return wish(kind, { passage: passage.id, memo: `Compare this with what is said elsewhere. ${generateStatement(dice)}` })
      case 'ResizePassage':
        return wish(kind, { passage: passage.id, selector: { start: passage.place.start, end: passage.place.end - 1 - dice.below(12) } })
      case 'DiscardPassage':
      case 'RestorePassage':
      case 'RemoveDating':
        return wish(kind, { passage: passage.id })
      case 'RelateLink':
        return wish(kind, { link: this.anyOf('link'), relation: dice.pick(RELATIONS) })
      case 'WeighLink':
        return wish(kind, { link: this.anyOf('link'), strength: dice.pick(['weak', 'moderate', 'strong']) })
      case 'RateLink':
        return wish(kind, { link: this.anyOf('link'), credibility: 1 + dice.below(6) })
      case 'MoveLink':
        return wish(kind, { link: this.anyOf('link'), claim: this.anyOf('claim') })
      case 'RemoveLink':
        return wish(kind, { link: this.anyOf('link') })
      case 'RateSource':
        return wish(kind, { source: passage.place.source, reliability: dice.pick(['A', 'B', 'C', 'D', 'F']) })
      case 'RetitleSource':
        return wish(kind, { source: passage.place.source, title: `A history of events, edition ${1 + dice.below(9)}` })
      case 'HighlightPassage':
        return this.highlight()
      default:
        return kind.includes('Claim') ? this.claimWish(kind) : this.tagWish(kind)
    }
  }

  private claimWish(kind: CommandType): Command {
    const { dice } = this
    const claim = this.anyOf('claim')
    switch (kind) {
      case 'StateClaim':
        return wish(kind, { claim: this.mint('claim'), statement: generateStatement(dice) })
      case 'RewordClaim':
        return wish(kind, { claim, statement: generateStatement(dice) })
      case 'AssessClaim':
        return wish(kind, { claim, status: null, likelihood: dice.pick(['unlikely', 'roughly even chance', 'likely', 'very likely']), confidence: dice.pick(['low', 'moderate', 'high']) })
      case 'AttributeClaim':
        return wish(kind, { claim, attribution: dice.pick(['The foreign ministry', 'A former ambassador', 'The press', 'An anonymous source']) })
      case 'RelateClaims':
        return wish(kind, { from: claim, to: this.anyOf('claim'), relation: dice.pick(['supports', 'contradicts', 'refines']) })
      case 'AnnotateClaim':
        return wish(kind, { claim, memo: `Look for a second source. ${generateStatement(dice)}` })
      case 'TagClaim':
        return wish(kind, { claim, tag: this.anyOf('tag') })
      case 'WithdrawClaim':
        return wish(kind, { claim })
      default:
        return wish('ReinstateClaim', { claim })
    }
  }

  private tagWish(kind: CommandType): Command {
    const { dice } = this
    const tag = this.anyOf('tag')
    switch (kind) {
      case 'RelabelTag':
        return wish(kind, { tag, label: `${dice.pick(TAGS)} ${1 + dice.below(9)}` })
      case 'RecolourTag':
        return wish(kind, { tag, colour: 1 + dice.below(12) })
      case 'DescribeTag':
        return wish(kind, { tag, description: `Use it for ${generateStatement(dice).toLowerCase()}` })
      case 'MoveTag':
        return wish(kind, { tag, parent: this.anyOf('tag') })
      case 'MergeTags':
        return wish(kind, { from: tag, into: this.anyOf('tag') })
      default:
        return this.minted.tag < 48 ? this.defineTag(`${dice.pick(TAGS)} ${this.minted.tag}`, tag) : wish('RecolourTag', { tag, colour: 1 + dice.below(12) })
    }
  }

  private highlight(): Command {
    const place = this.dice.pick(this.places)
    const id = `p${this.passages.length + 1}`
    this.passages.push({ id, place })
    return wish('HighlightPassage', { passage: id, source: place.source, selector: { start: place.start, end: place.end } })
  }

  private date(kind: 'DatePassage' | 'CorrectDating', { id, place }: { id: string; place: Place }): Command {
    const { edtf, words } = place.date ?? { edtf: `${1985 + this.dice.below(38)}~`, words: '' }
    return wish(kind, { passage: id, edtf: kind === 'DatePassage' || edtf.endsWith('~') ? edtf : `${edtf.slice(0, 4)}~`, words })
  }

  private defineTag(label: string, parent: string | null): Command {
    return wish('DefineTag', { tag: this.mint('tag'), label, colour: 1 + this.dice.below(12), parent })
  }

  private mint(noun: 'tag' | 'claim' | 'link'): string {
    return `${noun}-${++this.minted[noun]}`
  }

  /** The id of one that was minted before. */
  private anyOf(noun: 'tag' | 'claim' | 'link'): string {
    return `${noun}-${1 + this.dice.below(Math.max(1, this.minted[noun]))}`
  }
}

type Fields<T extends CommandType> = { readonly [K in keyof Omit<CommandOf<T>, 'type'>]: unknown }

function wish<T extends CommandType>(type: T, fields: Fields<T>): Command {
  return commandSchema.parse({ type, ...fields })
}
