import type { Mistake } from './mistake.ts'
import type { Rulebook } from './rulebook.ts'

/** What the page starts with: a rulebook, an older one because the newest has mistakes, or none. */
export type RulesBundle =
  | { readonly kind: 'ready'; readonly rulebook: Rulebook }
  | { readonly kind: 'kept'; readonly rulebook: Rulebook; readonly mistakes: readonly Mistake[] }
  | { readonly kind: 'broken'; readonly mistakes: readonly Mistake[] }
