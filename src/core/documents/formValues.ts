import type { IsoDate } from '../dates/isoDate.ts'

/** A value as forms print it; `choices` are option ids for circles and checks. */
export type FormValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'choices'; readonly ids: readonly string[]; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly FormRow[] }

/** One person or thing of a list, by column. */
export type FormRow = Readonly<Record<string, FormValue>>

/** Values by bind name; a name that is absent was not answered and leaves its place empty. */
export type FormValues = Readonly<Record<string, FormValue>>
