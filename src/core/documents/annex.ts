import { caseNumberBind } from './visitValues.ts'

/** What has no room on a form and stands on the 別紙 behind it, under the label of its field. */
export type Continuation = {
  readonly label: string
} & (
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'rows'
      readonly columns: readonly string[]
      /** Columns left empty for a pen. */
      readonly byHand: readonly string[]
      /** Number of the first row, counted from 1 over form and 別紙. */
      readonly from: number
      readonly rows: readonly (readonly string[])[]
    }
)

/** The 別紙 of one form: which form it belongs to, and what it says. */
export interface Annex {
  readonly formTitle: string
  readonly caseNumber: string
  /** `令和8年11月20日` */
  readonly date: string
  readonly name: string
  readonly entries: readonly Continuation[]
}

/** Words that forms and their 別紙 print; a form is Japanese whatever language the applicant speaks. */
export const annexWords = {
  title: '別紙',
  /** Stands in the place of what is continued; the shorter one where that has no room. */
  notes: ['別紙のとおり', '別紙'],
  more: (n: number): readonly string[] => [`ほか${n}名 別紙のとおり`, `ほか${n}名 別紙`, '別紙'],
  caseNumber: '受付番号',
  date: '申請日',
  name: '氏名',
  number: '番号',
} as const

/** Values of {@link FormValues} that name the 別紙, where they are known. */
export const annexBinds = { caseNumber: caseNumberBind, date: '申請日', name: '氏名' } as const

/** Everything a 別紙 prints in the fonts of headings. */
export function annexTexts(annex: Annex): readonly string[] {
  return [
    annex.formTitle,
    annex.caseNumber,
    annex.date,
    ...annex.entries.flatMap((entry) =>
      entry.kind === 'text' ? [entry.label] : [entry.label, ...entry.columns, ...entry.byHand],
    ),
  ]
}
