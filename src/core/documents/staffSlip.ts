/** A line of the slip with a box to tick: what it is about, and what to do or know. */
export interface SlipLine {
  readonly name: string
  readonly what: string
}

export interface SlipSection {
  readonly title: string
  /** Beside the title, `4か所・手で書くか、次回入力`. */
  readonly note: string
  readonly lines: readonly SlipLine[]
}

/** A paper of the packet as the slip counts it. */
export interface SlipPaper {
  readonly title: string
  readonly sheets: number
  /** Places with a value, of all places that can have one; absent for papers of our own. */
  readonly filled?: { readonly done: number; readonly all: number }
}

/**
 * The staff slip (職員確認票): what is still empty, what cannot be printed, what to check, what was
 * printed. It names nobody and says no grade; the case number leads back to the visit.
 *
 * In any text `□` is drawn as an empty frame to write in.
 */
export interface StaffSlip {
  readonly title: string
  /** 8 digits, printed 4-4. */
  readonly caseNumber: string
  /** QR payload, `KG1:` and the 8 digits only. */
  readonly qr: string
  /** When, where and which checklist. */
  readonly about: string
  /** For the office only, names nobody. */
  readonly notice: string
  readonly sections: readonly SlipSection[]
  readonly printed: {
    readonly title: string
    readonly note: string
    readonly heads: readonly [paper: string, sheets: string, filled: string]
    readonly papers: readonly SlipPaper[]
  }
  readonly footer: string
  /** 見本 on papers of the sample office, or nothing. */
  readonly sample: string
}
