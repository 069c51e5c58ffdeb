import { type IsoDate, isoDate } from '#core/dates/isoDate.ts'
import type {
  BasicFour,
  CardReader,
  CardReading,
  Credential,
  ReadOptions,
  ReaderStatus,
} from '#ports/card-reader.ts'

/** What the sample card does when it is read. */
export const MOCK_SCENARIOS = [
  'success',
  'success-child',
  'success-rare-characters',
  'wrong-code',
  'locked',
  'no-card',
  'card-removed',
  'unsupported-card',
  'slow',
  'no-reader',
] as const
export type MockScenario = (typeof MOCK_SCENARIOS)[number]

/** The mock (見本カード): a reader whose behaviour staff choose, with sample people. */
export interface MockCardReader extends CardReader {
  readonly scenario: MockScenario
  select(scenario: MockScenario): void
}

export interface MockOptions {
  /** Milliseconds one step of a reading takes. */
  readonly stepMs?: number
}

const ADULT: BasicFour = {
  name: '見本　花子',
  address: '福岡県見本市見本区中央一丁目2番3号　見本ハイツ405',
  birthDate: day('1958-03-15'),
  sex: 'female',
}
const CHILD: BasicFour = { ...ADULT, name: '見本　一郎', birthDate: day('2016-05-04'), sex: 'male' }
/** 髙﨑 and 𠮷 are outside the common fonts; 辻 carries a variation selector. */
const RARE: BasicFour = {
  ...ADULT,
  name: '髙﨑　𠮷子',
  address: '福岡県見本市見本区辻\u{E0100}町五丁目6番7号',
}

/** Longest wait of the `slow` card, in steps. */
const SLOW_STEPS = 12
const FULL_TRIES = 10

/** A card reader without a device, for demonstrations, tests and counters without a reader. */
export function mockCardReader({ stepMs = 400 }: MockOptions = {}): MockCardReader {
  let scenario: MockScenario = 'success'
  let triesLeft = FULL_TRIES
  const listeners = new Set<(status: ReaderStatus) => void>()
  const status = (): ReaderStatus =>
    scenario === 'no-reader' ? 'no-reader' : scenario === 'no-card' ? 'no-card' : 'ready'
  const verify = (credential: Credential, options: ReadOptions): CardReading | undefined => {
    if (!isWellFormed(credential)) return { kind: 'invalid-credential' }
    if (scenario === 'locked') return { kind: 'pin-locked' }
    if (scenario !== 'wrong-code') return undefined
    if (triesLeft === 0) return { kind: 'pin-locked' }
    if (triesLeft === 1 && options.allowLastTry !== true) return { kind: 'last-try-refused' }
    triesLeft -= 1
    return triesLeft === 0 ? { kind: 'pin-locked' } : { kind: 'wrong-pin', triesLeft }
  }
  return {
    id: 'mock',
    get scenario() {
      return scenario
    },
    select(next) {
      scenario = next
      triesLeft = FULL_TRIES
      for (const listener of listeners) listener(status())
    },
    status: () => Promise.resolve(status()),
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async read(credential, options = {}) {
      if (scenario === 'no-reader' || scenario === 'no-card') return { kind: scenario }
      options.onProgress?.('verifying')
      if (!(await waited(scenario === 'slow' ? stepMs * SLOW_STEPS : stepMs, options.signal)))
        return { kind: 'cancelled' }
      if (scenario === 'unsupported-card') return { kind: 'unsupported-card' }
      const refused = verify(credential, options)
      if (refused !== undefined) return refused
      options.onProgress?.('reading')
      if (!(await waited(stepMs, options.signal))) return { kind: 'cancelled' }
      if (scenario === 'card-removed') return { kind: 'card-removed' }
      options.onProgress?.('remove-card')
      return {
        kind: 'read',
        fields: scenario === 'success-child' ? CHILD : scenario === 'success-rare-characters' ? RARE : ADULT,
      }
    },
    close: () => Promise.resolve(listeners.clear()),
  }
}

function isWellFormed(credential: Credential): boolean {
  if (credential.kind === 'pin') return /^\d{4}$/.test(credential.digits)
  const { birthDate, expiryYear, securityCode } = credential
  return /^\d{6}$/.test(birthDate) && /^\d{4}$/.test(expiryYear) && /^\d{4}$/.test(securityCode)
}

/** Waits unless the reading is cancelled; false when it was. */
function waited(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve(false)
      return
    }
    const timer = setTimeout(() => resolve(true), ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve(false)
    })
  })
}

function day(text: string): IsoDate {
  const date = isoDate(text)
  if (date === undefined) throw new Error(`not a date: ${text}`)
  return date
}
