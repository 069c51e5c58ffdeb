import type { FontRole } from '#core/documents/fontChain.ts'

/**
 * A blank form (様式) as data: rows of cells, lines of printed words and places to write in.
 *
 * Lengths are in mm, sizes in points. Every place has a name; the drawing tells where it ended up.
 */
export interface Blank {
  readonly id: string
  readonly title: string
  /** `様式第1号（第3条関係）` */
  readonly number: string
  readonly addressee: Addressee
  readonly intro: string
  /** Tables from top to bottom; a heading stands over each but the first. */
  readonly tables: readonly { readonly heading?: string; readonly rows: readonly Row[] }[]
  readonly notes: readonly string[]
  /** Boxes for the office at the foot. */
  readonly office: readonly string[]
  readonly titleSizePt?: number
  /** Letters of the title stand this far apart. */
  readonly titleSpacingMm?: number
  /** How the mapping and the lists name the form; only a new mapping is written from them. */
  readonly short?: string
  readonly easy?: string
}

/** Whom a form is addressed to (宛先): a name printed on the blank, or one that each office gives itself. */
export type Addressee = string | { readonly office: string }

/** A row with its label, or several rows beside one label. */
export type Row =
  | { readonly label: string; readonly heightMm: number; readonly cells: readonly Cell[] }
  | {
      readonly label: string
      readonly rows: readonly { readonly heightMm: number; readonly cells: readonly Cell[] }[]
    }

export interface Cell {
  /** The last cell of a row takes what is left. */
  readonly widthMm?: number
  readonly lines: readonly Line[]
  readonly align?: 'left' | 'center'
  readonly sizePt?: number
}

export type Line = readonly Inline[]

/** One piece of a line, set from left to right. */
export type Inline =
  | string
  | { readonly kind: 'gap'; readonly widthMm: number }
  | {
      readonly kind: 'slot'
      readonly id: string
      readonly widthMm: number | 'rest'
      readonly sizePt: number
      readonly lines: number
      readonly isBlank: boolean
      readonly underline: boolean
      /** Long values go on in a second line within the place. */
      readonly wraps?: true
      readonly align?: 'center' | 'right'
      /** Why the system does not write there. */
      readonly why?: string
      /** The place is one cell of a list of people. */
      readonly cellOf?: ListCell
    }
  | {
      readonly kind: 'options'
      readonly id: string
      readonly words: readonly (readonly [id: string, word: string])[]
      readonly joint: string
      /** Why the system does not circle them. */
      readonly why?: string
    }
  | {
      readonly kind: 'comb'
      readonly id: string
      readonly groups: readonly number[]
      readonly cellMm: number
      readonly joint: string
      readonly isBlank: boolean
    }
  | {
      readonly kind: 'date'
      readonly id: string
      readonly eras: readonly string[]
      readonly partMm: number
      readonly isBlank: boolean
    }
  | { readonly kind: 'spread'; readonly text: string; readonly widthMm: number }
  | {
      readonly kind: 'ticks'
      readonly id: string
      readonly words: readonly (readonly [id: string, word: string])[]
    }

/** Which list a cell belongs to, by column; columns for a pen only are not among its columns. */
export interface ListCell {
  readonly list: string
  readonly column: string
}

/** One cell of a list of people, whose row is counted from 0. */
export function listSlot(list: string, column: string, row: number, sizePt = 10.5): Inline {
  return {
    kind: 'slot',
    id: `${list}${row + 1}${column}`,
    widthMm: 'rest',
    sizePt,
    lines: 1,
    isBlank: false,
    underline: false,
    cellOf: { list, column },
  }
}

/** Letters set evenly over a width, as labels of forms are. */
export function spread(text: string, widthMm = 15): Inline {
  return { kind: 'spread', text, widthMm }
}

/** Boxes to tick, each before its words. */
export function ticks(id: string, ...words: readonly (readonly [id: string, word: string])[]): Inline {
  return { kind: 'ticks', id, words }
}

/** Room the office itself fills in; the system never writes there. */
export function officeSlot(id: string, widthMm: number | 'rest'): Inline {
  return handSlot(id, widthMm, '市が記入します')
}

/** Room for somebody's own hand, such as a list of the family; the system never writes there. */
export function handSlot(id: string, widthMm: number | 'rest' = 'rest', why = '本人が書きます'): Inline {
  return { kind: 'slot', id, widthMm, sizePt: 12, lines: 1, isBlank: true, underline: false, why }
}

/** Room for words that may need two lines, such as addresses. */
export function longSlot(id: string, widthMm: number | 'rest' = 'rest', sizePt = 11, lines = 1): Inline {
  return { kind: 'slot', id, widthMm, sizePt, lines, isBlank: false, underline: false, wraps: true }
}

/** Room for a value that stands next to its unit or in the middle. */
export function alignedSlot(
  id: string,
  widthMm: number | 'rest',
  align: 'center' | 'right',
  sizePt = 12,
): Inline {
  return { kind: 'slot', id, widthMm, sizePt, lines: 1, isBlank: false, underline: false, align }
}

/** Words to circle, `男 ・ 女`; the id of each is the word, unless given. `a|b` stands for two ids. */
export function options(
  id: string,
  ...words: readonly (string | readonly [id: string, word: string])[]
): Inline {
  return {
    kind: 'options',
    id,
    words: words.map((word) => (typeof word === 'string' ? [word, word] : word)),
    joint: ' ・ ',
  }
}

/** Words to circle with a pen; the system never does. */
export function handOptions(id: string, words: readonly string[], why = '本人が○で囲みます'): Inline {
  return { kind: 'options', id, words: words.map((word) => [word, word]), joint: ' ・ ', why }
}

export function gap(widthMm: number): Inline {
  return { kind: 'gap', widthMm }
}

/** Room to write in; `rest` takes what the line has left. */
export function slot(id: string, widthMm: number | 'rest' = 'rest', sizePt = 12, lines = 1): Inline {
  return { kind: 'slot', id, widthMm, sizePt, lines, isBlank: false, underline: false }
}

/** A line to sign on; the system never writes there. */
export function signature(id: string, widthMm: number): Inline {
  return { kind: 'slot', id, widthMm, sizePt: 12, lines: 1, isBlank: true, underline: true }
}

/** Boxes for one digit each. */
export function comb(id: string, groups: readonly number[], cellMm = 6.2, joint = ''): Inline {
  return { kind: 'comb', id, groups, cellMm, joint, isBlank: false }
}

/** Boxes for 個人番号: the applicant writes in them at the counter, the system never. */
export function myNumber(id = '個人番号', cellMm = 5.6): Inline {
  return { kind: 'comb', id, groups: [4, 4, 4], cellMm, joint: ' ', isBlank: true }
}

/** `明治・大正・昭和・平成・令和`, 年, 月, 日 with the eras to be circled. */
export function birthDate(id: string, partMm = 15): Inline {
  return { kind: 'date', id, eras: ['明治', '大正', '昭和', '平成', '令和'], partMm, isBlank: false }
}

/** A date whose era is printed or, with several, circled. */
export function date(id: string, eras: readonly string[], partMm = 10): Inline {
  return { kind: 'date', id, eras, partMm, isBlank: false }
}

export const blankRole: FontRole = 'blank'
