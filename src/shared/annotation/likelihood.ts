/** How likely each step of ICD 203's scale is, so that the words mean the same to everyone who reads them. */
import type { Likelihood } from './fields'

/** Percent, from and to; neighbouring steps share their bound. */
export const LIKELIHOOD_RANGE: Readonly<Record<Likelihood, readonly [from: number, to: number]>> = {
  'almost no chance': [1, 5],
  'very unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly even chance': [45, 55],
  likely: [55, 80],
  'very likely': [80, 95],
  'almost certain': [95, 99],
}
