/** An example of every event, and of payloads that are none: for tests of schemas and sentences. */
import { digestOf } from '../kernel/digest'
import type { EventData, EventType } from './events'
import type { Bare } from './specification.contract'

type Examples = { readonly [T in EventType]: { readonly valid: Bare<EventData[T]>; readonly wrong: readonly object[] } }

const revision = digestOf('The ship sailed')
const target = { source: 's1', revision, position: { start: 4, end: 8 }, quote: { exact: 'ship', prefix: 'The ', suffix: ' sailed' } } as const
const setting = { revision, format: 'text', layout: 'p', normaliser: 1 } as const
const source = { source: 's1' } as const
const passage = { passage: 'p1' } as const
const tag = { tag: 'risk' } as const
const claim = { claim: 'c1' } as const

export const EXAMPLES: Examples = {
  ProjectTitled: { valid: { title: 'Ships' }, wrong: [{ title: '' }] },

  SourceAdded: {
    valid: { ...source, title: 'Argo', ...setting },
    wrong: [{ ...source, title: 'Argo', ...setting, format: 'pdf' }, { ...source, title: 'Argo', ...setting, revision: 'short' }, { ...source, title: 'Argo', ...setting, normaliser: 0 }],
  },
  SourceRetitled: { valid: { ...source, title: 'Argo' }, wrong: [{ ...source, title: '\n' }] },
  SourceRevised: { valid: { ...source, ...setting }, wrong: [{ ...source, ...setting, layout: 7 }] },
  SourceRated: { valid: { ...source, reliability: 'A' }, wrong: [{ ...source, reliability: 'G' }] },
  SourceRemoved: { valid: source, wrong: [{ source: '' }, { source: 's'.repeat(65) }] },
  SourceRestored: { valid: source, wrong: [{ source: '-s' }] },

  PassageHighlighted: {
    valid: { ...passage, target },
    wrong: [
      { ...passage, target: { ...target, position: { start: -1, end: 8 } } },
      { ...passage, target: { ...target, position: { start: 4.5, end: 8 } } },
      { ...passage, target: { ...target, quote: { ...target.quote, prefix: 'x'.repeat(33) } } },
      { ...passage, target: { ...target, quote: { ...target.quote, exact: ' ' } } },
    ],
  },
  PassageResized: { valid: { ...passage, target }, wrong: [{ ...passage, target: { ...target, position: { start: 4 } } }] },
  PassageReanchored: { valid: { ...passage, target }, wrong: [{ ...passage, target: null }] },
  PassageOrphaned: { valid: { ...passage, revision }, wrong: [{ ...passage, revision: null }] },
  PassageAnnotated: { valid: { ...passage, memo: '' }, wrong: [{ ...passage, memo: null }, { ...passage, memo: '\uD83D' }] },
  PassageDiscarded: { valid: passage, wrong: [{ passage: 'p 1' }] },
  PassageRestored: { valid: passage, wrong: [{ passage: 1 }] },

  TagDefined: {
    valid: { ...tag, label: 'Risk', colour: 1, parent: null },
    wrong: [{ ...tag, label: 'Risk', colour: 0, parent: null }, { ...tag, label: 'Risk', colour: 13, parent: null }, { ...tag, label: 'Risk', colour: 1, parent: '' }],
  },
  TagRelabelled: { valid: { ...tag, label: 'Peril' }, wrong: [{ ...tag, label: 'x'.repeat(201) }] },
  TagRecoloured: { valid: { ...tag, colour: 12 }, wrong: [{ ...tag, colour: 'red' }] },
  TagDescribed: { valid: { ...tag, description: '' }, wrong: [{ ...tag, description: 'x'.repeat(5_001) }] },
  TagAnnotated: { valid: { ...tag, memo: 'Seen often' }, wrong: [{ ...tag, memo: null }] },
  TagKeyed: { valid: { ...tag, key: 'r2' }, wrong: [{ ...tag, key: 'R' }, { ...tag, key: '' }, { ...tag, key: 'rr' }] },
  TagMoved: { valid: { ...tag, parent: 'harm' }, wrong: [{ ...tag, parent: 'ha/rm' }] },
  TagMerged: { valid: { from: 'risk', into: 'harm' }, wrong: [{ from: 'risk', into: null }] },
  TagRetired: { valid: tag, wrong: [{ tag: null }] },
  TagReinstated: { valid: tag, wrong: [{ tag: 'ré' }] },
  PassageTagged: { valid: { ...passage, ...tag }, wrong: [{ ...passage, tag: '' }] },
  PassageUntagged: { valid: { ...passage, ...tag }, wrong: [{ passage: '', ...tag }] },

  ClaimStated: { valid: { ...claim, statement: 'It sailed' }, wrong: [{ ...claim, statement: '' }] },
  ClaimReworded: { valid: { ...claim, statement: 'It sank' }, wrong: [{ ...claim, statement: 'x'.repeat(2_001) }] },
  ClaimAssessed: {
    valid: { ...claim, status: 'contested', likelihood: 'likely', confidence: null },
    wrong: [
      { ...claim, status: 'true', likelihood: null, confidence: null },
      { ...claim, status: null, likelihood: 'maybe', confidence: null },
      { ...claim, status: null, likelihood: null, confidence: 'very high' },
    ],
  },
  ClaimAttributed: { valid: { ...claim, attribution: 'Jason' }, wrong: [{ ...claim, attribution: '' }] },
  ClaimAnnotated: { valid: { ...claim, memo: 'Ask Medea' }, wrong: [{ ...claim, memo: 'x'.repeat(20_001) }] },
  ClaimTagged: { valid: { ...claim, ...tag }, wrong: [{ ...claim, tag: null }] },
  ClaimUntagged: { valid: { ...claim, ...tag }, wrong: [{ claim: '', ...tag }] },
  ClaimMerged: { valid: { from: 'c1', into: 'c2' }, wrong: [{ from: 'c1', into: null }] },
  ClaimWithdrawn: { valid: claim, wrong: [{ claim: [] }] },
  ClaimReinstated: { valid: claim, wrong: [{ claim: {} }] },

  LinkDrawn: { valid: { link: 'l1', ...claim, ...passage, relation: 'supports' }, wrong: [{ link: 'l1', ...claim, ...passage, relation: 'proves' }] },
  LinkRelated: { valid: { link: 'l1', relation: 'refutes' }, wrong: [{ link: 'l1', relation: null }] },
  LinkMoved: { valid: { link: 'l1', claim: 'c2' }, wrong: [{ link: 'l1', claim: null }] },
  LinkWeighed: { valid: { link: 'l1', strength: 'strong' }, wrong: [{ link: 'l1', strength: 'very strong' }] },
  LinkRated: { valid: { link: 'l1', credibility: 6 }, wrong: [{ link: 'l1', credibility: 7 }, { link: 'l1', credibility: 0 }] },
  LinkAnnotated: { valid: { link: 'l1', note: '' }, wrong: [{ link: 'l1', note: 'x'.repeat(2_001) }] },
  LinkRemoved: { valid: { link: 'l1' }, wrong: [{ link: 'l 1' }] },
  ClaimsRelated: { valid: { from: 'c1', to: 'c2', relation: 'contradicts' }, wrong: [{ from: 'c1', to: 'c2', relation: 'supports ' }] },
  ClaimsUnrelated: { valid: { from: 'c1', to: 'c2' }, wrong: [{ from: 'c1', to: '' }] },

  PassageDated: { valid: { ...passage, edtf: '2008-04', words: 'in April', read: 'year-from-context', implied: 'the year 2008' }, wrong: [{ ...passage, edtf: '', words: '', read: null, implied: null }, { ...passage, edtf: '2008', words: '', read: 'guessed', implied: null }] },
  DatingCorrected: { valid: { ...passage, edtf: '2008', words: '', read: 'by-hand', implied: null }, wrong: [{ ...passage, edtf: 'x'.repeat(101), words: '', read: null, implied: null }] },
  DatingRemoved: { valid: passage, wrong: [{ passage: 'p'.repeat(65) }] },

  DateSuggestionRejected: { valid: { target, edtf: '1066' }, wrong: [{ target, edtf: ' ' }, { target: { ...target, position: { start: 4 } }, edtf: '1066' }] },
  DateSuggestionReinstated: { valid: { target, edtf: '1066' }, wrong: [{ target: null, edtf: '1066' }] },
}
