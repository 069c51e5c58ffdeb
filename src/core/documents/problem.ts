interface OfField {
  /** Id and label of the field of the mapping. */
  readonly field: string
  readonly label: string
}

/** What did not come out as given; shown before printing and at data entry. */
export type DocumentProblem =
  | ({
      readonly kind: 'missing-glyph' | 'variant-lost'
      readonly cluster: string
      readonly codePoints: string
    } & OfField)
  | ({ readonly kind: 'shrunk'; readonly sizePt: number } & OfField)
  | ({ readonly kind: 'overflow' } & OfField)
  /** An answer, or an era, that the form has no word for; what it has is marked. */
  | ({ readonly kind: 'not-offered' } & OfField)
  /** Not lost: it stands on the 別紙 behind the form. */
  | ({ readonly kind: 'continued' } & OfField)
  | ({ readonly kind: 'empty-required' } & OfField)
