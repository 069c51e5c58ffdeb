import type { ChecklistContent } from './checklist.ts'
import type { DrawOp, TaggedPart } from './drawing.ts'

/** Where the two columns of a two-language checklist begin, in mm. */
export const twin = {
  japaneseAt: 29.4,
  otherAt: 118,
  columnWidth: 80,
  dividerAt: 114.6,
  counterOtherAt: 109.6,
} as const

/** One side of the paper: its content, where its text stands, its language tag. */
export interface Side {
  readonly content: ChecklistContent
  readonly x: number
  readonly lang?: string
}

/** Japanese left, the other language right. */
export type Sides = readonly [Side, Side]

/** A part in the other language; nothing where it has no words. */
export function tagged(
  role: TaggedPart['role'],
  { lang }: Side,
  ops: readonly DrawOp[],
): readonly TaggedPart[] {
  return ops.length === 0 ? [] : [{ role, ...(lang === undefined ? {} : { lang }), ops }]
}
