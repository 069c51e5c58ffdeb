import type { IsoDate } from '#core/dates/isoDate.ts'

/** The four fields of 券面事項入力補助AP, EF 0002; names and addresses exactly as read. */
export interface BasicFour {
  readonly name: string
  readonly address: string
  readonly birthDate: IsoDate
  readonly sex: 'male' | 'female' | 'not-applicable'
}

export type Credential =
  /** 照合番号B: all three are printed on the card's front. */
  | {
      readonly kind: 'front-of-card'
      readonly birthDate: string
      readonly expiryYear: string
      readonly securityCode: string
    }
  | { readonly kind: 'pin'; readonly digits: string }

export type ReaderStatus = 'unavailable' | 'no-reader' | 'no-card' | 'ready'
export type ReadingStep = 'waiting-for-reader' | 'waiting-for-card' | 'verifying' | 'reading' | 'remove-card'

/** Outcome of a reading (読み取り結果). */
export type CardReading =
  | { readonly kind: 'read'; readonly fields: BasicFour }
  | { readonly kind: 'bridge-unavailable' }
  | { readonly kind: 'pairing-refused' }
  | { readonly kind: 'no-reader' }
  | { readonly kind: 'no-card' }
  | { readonly kind: 'reader-busy' }
  | { readonly kind: 'wrong-pin'; readonly triesLeft: number }
  | { readonly kind: 'last-try-refused' }
  | { readonly kind: 'pin-locked' }
  | { readonly kind: 'card-removed' }
  | { readonly kind: 'unsupported-card' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'invalid-credential' }
  | { readonly kind: 'protocol'; readonly sw: string }

export interface ReadOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (step: ReadingStep) => void
  /** Spend the last try of the credential; refused otherwise. */
  readonly allowLastTry?: boolean
}

/** Reads the My Number Card; 個人番号 has no place here. */
export interface CardReader {
  readonly id: string
  status(signal?: AbortSignal): Promise<ReaderStatus>
  watch(listener: (status: ReaderStatus) => void): () => void
  /** Never rejects: every outcome is a {@link CardReading}. */
  read(credential: Credential, options?: ReadOptions): Promise<CardReading>
  close(): Promise<void>
}
