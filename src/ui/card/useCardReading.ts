import { useEffect, useRef, useState } from 'react'
import type { CardReading, Credential, ReadingStep } from '#ports/card-reader.ts'
import { useApp, useVisitState } from '../appContext.ts'

export type FailedReading = Exclude<CardReading, { kind: 'read' }>

export type CardPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly step: ReadingStep }
  | { readonly kind: 'failed'; readonly reading: FailedReading }
  | { readonly kind: 'done' }

export interface CardReadingControl {
  readonly phase: CardPhase
  read(credential: Credential, allowLastTry: boolean): void
  cancel(): void
  /** Back to entering the number. */
  reset(): void
}

/** One reading at a time; leaving the screen cancels it. The number is kept nowhere. */
export function useCardReading(): CardReadingControl {
  const { cardReader } = useApp()
  const takeCard = useVisitState((state) => state.takeCard)
  const [phase, setPhase] = useState<CardPhase>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const read = async (credential: Credential, allowLastTry: boolean): Promise<void> => {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    setPhase({ kind: 'reading', step: 'waiting-for-card' })
    const reading = await cardReader.read(credential, {
      signal: abort.signal,
      allowLastTry,
      onProgress: (step) => {
        if (!abort.signal.aborted) setPhase({ kind: 'reading', step })
      },
    })
    // A reading given up by leaving the screen belongs to nobody; one that 「やめる」 ended is told.
    if (running.current !== abort) return
    if (reading.kind === 'read') {
      takeCard(reading.fields)
      setPhase({ kind: 'done' })
    } else setPhase({ kind: 'failed', reading })
  }
  return {
    phase,
    read: (credential, allowLastTry) => void read(credential, allowLastTry),
    cancel: () => running.current?.abort(),
    reset: () => setPhase({ kind: 'idle' }),
  }
}
