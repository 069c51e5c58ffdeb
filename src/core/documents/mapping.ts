import type { FormId } from '../facts/ids.ts'
import type { Text } from '../facts/text.ts'
import type { KanaScript } from './kana.ts'

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

interface LineField extends BoundField {
  readonly box: BoxMm
  readonly sizePt: number
  readonly minSizePt: number
}

/** What does not fit goes on a 別紙 behind the form instead of being left out. */
interface MayContinue {
  readonly continues?: true
}

/** One column of a list: its box in the first row, and how a value is set into it. */
export interface TableColumn {
  readonly id: string
  readonly box: BoxMm
  readonly sizePt: number
  readonly minSizePt: number
  readonly align: 'left' | 'center' | 'right'
  /** `令和8年11月20日`, or `令8.11.20`. */
  readonly date: 'long' | 'short'
}

/**
 * One place on a form where the system writes, or must not.
 *
 * `blank` stays empty for ever (個人番号, signature); it cannot be bound.
 */
export type FormField =
  | (LineField &
      MayContinue & {
        readonly kind: 'text'
        readonly align: 'left' | 'center' | 'right'
        /** What follows the value wherever it ends, such as 様. */
        readonly suffix?: string
      })
  | (LineField & MayContinue & { readonly kind: 'multiline' })
  | (LineField & {
      readonly kind: 'furigana'
      readonly align: 'left' | 'center' | 'right'
      readonly script: KanaScript
    })
  /** From top to bottom, columns from right to left. */
  | (LineField & { readonly kind: 'vertical' })
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
      /** The one era the blank prints before the year; 令和 where nothing else is said. */
      readonly printedEra?: string
      readonly year: BoxMm
      readonly month: BoxMm
      readonly day: BoxMm
      readonly sizePt: number
    })
  | (BoundField & { readonly kind: 'circle'; readonly options: Readonly<Record<string, BoxMm>> })
  | (BoundField & { readonly kind: 'check'; readonly options: Readonly<Record<string, BoxMm>> })
  /** Words of the blank of which those not chosen are crossed out (二重線). */
  | (BoundField & { readonly kind: 'strike'; readonly options: Readonly<Record<string, BoxMm>> })
  /** A list with a row for each person; what has no room goes on a 別紙. */
  | (BoundField & {
      readonly kind: 'table'
      readonly columns: readonly TableColumn[]
      /** From one row to the next. */
      readonly rowHeightMm: number
      readonly maxRows: number
      /** Columns of the blank for a pen, empty on the 別紙 too: 個人番号. */
      readonly byHand: readonly string[]
    })
  | (BoundField & { readonly kind: 'qr'; readonly box: BoxMm })
  /** Words of the blank that are always crossed out, such as ㊞ of before the seal was dropped. */
  | (FieldBase & { readonly kind: 'struck'; readonly box: BoxMm })
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
