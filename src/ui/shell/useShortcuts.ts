import { useEffect, useRef } from 'react'
import { useApp } from '../appContext.ts'
import { isComposing, takesText } from '../parts/keys.ts'
import { useBack } from './BottomBar.tsx'
import { STEPS } from './VisitHeader.tsx'

interface Shortcuts {
  readonly singleKeys: boolean
  readonly openSearch: () => void
  /** A dialog is open: it has the keys. */
  readonly isBlocked: boolean
}

/** Keys that work anywhere during a visit (staff.md, keyboard); none while an input method is at work. */
export function useShortcuts({ singleKeys, openSearch, isBlocked }: Shortcuts): void {
  const { store } = useApp()
  const back = useBack()
  const handle = (event: KeyboardEvent): void => {
    const state = store.getState()
    if (isComposing(event) || event.defaultPrevented || state.isLocked) return
    if (event.altKey && !event.ctrlKey && event.code === 'KeyL') {
      event.preventDefault()
      state.lock()
      return
    }
    if (isBlocked || document.querySelector('dialog[open]') !== null) return
    if (
      event.key === '/' &&
      singleKeys &&
      !event.altKey &&
      !event.ctrlKey &&
      !event.metaKey &&
      !takesText(event.target)
    ) {
      event.preventDefault()
      openSearch()
      return
    }
    if (state.visit === undefined) return
    const action = actionOf(event)
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    const state = store.getState()
    if (event.ctrlKey && !event.shiftKey && event.code === 'KeyZ')
      return takesText(event.target) ? undefined : () => state.undo()
    if (!event.altKey || event.ctrlKey) return undefined
    if (event.key === 'ArrowLeft') return back
    if (event.code === 'KeyM') return () => state.setMode(state.mode === 'guided' ? 'list' : 'guided')
    const step = STEPS[Number(/^(?:Digit|Numpad)([1-4])$/.exec(event.code)?.[1] ?? 0) - 1]
    return step === undefined ? undefined : () => state.goTo(step)
  }
  const latest = useRef(handle)
  useEffect(() => {
    latest.current = handle
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => latest.current(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
