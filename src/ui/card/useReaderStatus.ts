import { useEffect, useState } from 'react'
import type { ReaderStatus } from '#ports/card-reader.ts'
import { useApp } from '../appContext.ts'

/** What the card reader says of itself, kept up to date. */
export function useReaderStatus(): ReaderStatus | 'checking' {
  const { cardReader } = useApp()
  const [status, setStatus] = useState<ReaderStatus | 'checking'>('checking')
  useEffect(() => {
    const abort = new AbortController()
    void cardReader.status(abort.signal).then((first) => {
      if (!abort.signal.aborted) setStatus(first)
    })
    const stop = cardReader.watch(setStatus)
    return () => {
      abort.abort()
      stop()
    }
  }, [cardReader])
  return status
}
