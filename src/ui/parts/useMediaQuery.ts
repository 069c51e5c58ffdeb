import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now; false where the browser has none. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = typeof matchMedia === 'function' ? matchMedia(query) : undefined
      list?.addEventListener('change', onChange)
      return () => list?.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => typeof matchMedia === 'function' && matchMedia(query).matches)
}
