import type { Plain, PlainApplicant } from './plain.ts'

/** Which rules hold for an applicant, in the order of the rules. */
export type Judge = (applicant: PlainApplicant) => readonly boolean[] | Promise<readonly boolean[]>

/** Another rule engine, with our conditions in its language. */
export interface Peer {
  readonly name: string
  /** Everything that can be done once for all applicants. */
  prepare(rules: readonly Plain[], names: readonly string[]): Judge
}
