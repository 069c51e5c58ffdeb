import type { SamplePerson } from './samples.ts'

/** The people every form is tried with, and what the commands call them. */
export const people: readonly (readonly [SamplePerson, string])[] = [
  ['usual', 'ふつうの人'],
  ['longest', 'いちばん長い人'],
  ['rare', 'めずらしい字の人'],
]
