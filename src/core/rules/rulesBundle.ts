import type { Mistake } from './mistake.ts'
import type { Rulebook } from './rulebook.ts'

/** What the page starts with: a rulebook, or why there is none. */
export type RulesBundle =
  | { readonly kind: 'ready'; readonly rulebook: Rulebook }
  | { readonly kind: 'broken'; readonly mistakes: readonly Mistake[] }
