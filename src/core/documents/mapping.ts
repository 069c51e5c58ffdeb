import type { FormId } from '../facts/ids.ts'
import type { Text } from '../facts/text.ts'

/** x, y, width, height in mm from the page's top left corner. */
export type BoxMm = readonly [x: number, y: number, width: number, height: number]

interface FieldBase {
  readonly id: string
  readonly label: string
  /** 1-based. */
  readonly page: number
}

interface BoundField extends FieldBase {
  /** Name of the value to print: an item (`フリガナ`), a fact (`等級`) or a constant (`申請日`). */
  readonly bind: string
  readonly required?: true
}

/**
 * One place on a form where the system writes, or must not.
 *
 * `blank` stays empty for ever (個人番号, signature); it cannot be bound.
 */
export type FormField =
  | (BoundField & {
      readonly kind: 'text'
      readonly box: BoxMm
      readonly sizePt: number
      readonly minSizePt: number
      readonly align: 'left' | 'center' | 'right'
    })
  | (BoundField & {
      readonly kind: 'multiline'
      readonly box: BoxMm
      readonly sizePt: number
      readonly minSizePt: number
    })
  | (BoundField & {
      readonly kind: 'comb'
      readonly cells: readonly BoxMm[]
      readonly sizePt: number
      readonly align: 'left' | 'right'
    })
  | (BoundField & {
      readonly kind: 'wareki'
      /** Where the printed era names stand, to be circled; absent where the era is written as text. */
      readonly eras?: Readonly<Record<string, BoxMm>>
      readonly eraBox?: BoxMm
      readonly year: BoxMm
      readonly month: BoxMm
      readonly day: BoxMm
      readonly sizePt: number
    })
  | (BoundField & { readonly kind: 'circle'; readonly options: Readonly<Record<string, BoxMm>> })
  | (BoundField & { readonly kind: 'check'; readonly options: Readonly<Record<string, BoxMm>> })
  | (FieldBase & {
      readonly kind: 'const'
      readonly text: string
      readonly box: BoxMm
      readonly sizePt: number
    })
  | (FieldBase & { readonly kind: 'blank'; readonly box: BoxMm; readonly why: string })

/** How values are laid over the office's own blank form (様式). */
export interface FormMapping {
  readonly id: FormId
  readonly title: Text
  readonly short: string
  /** The blank, served under `forms/`; its bytes are pinned. */
  readonly base: { readonly file: string; readonly sha256: string; readonly pages: number }
  readonly paper: 'A4' | 'A3'
  readonly duplex: 'none' | 'long-edge' | 'short-edge'
  readonly fields: readonly FormField[]
}
