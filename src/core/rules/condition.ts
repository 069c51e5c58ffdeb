import type { ChoiceId, FactId, PartId } from '../facts/ids.ts'
import type { Text } from '../facts/text.ts'

/** Which cells of the grade table a condition accepts, by part. */
export type PartCells = readonly { readonly part: PartId; readonly tokens: readonly string[] }[]

/** Inclusive whole-number bounds; a missing bound is open. */
export interface Range {
  readonly from?: number
  readonly to?: number
}

/**
 * A condition of a rule (条件), checked: every id exists in the dictionary.
 *
 * `why` says the condition as a positive sentence (`20歳未満の人の手当です`), `ref` the article.
 * `note` marks a clause that came from `use:`, so that messages can name the definition.
 */
export type Condition = {
  readonly why?: Text
  readonly ref?: string
} & (
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Condition[] }
  | { readonly kind: 'choice'; readonly fact: FactId; readonly choices: readonly ChoiceId[] }
  | { readonly kind: 'includes'; readonly fact: FactId; readonly choices: readonly ChoiceId[] }
  | { readonly kind: 'number'; readonly fact: FactId; readonly ranges: readonly Range[] }
  | { readonly kind: 'disability'; readonly fact: FactId; readonly cells: PartCells }
  | { readonly kind: 'always'; readonly value: boolean }
)
