import { useEffect, useState } from 'react'
import { useIdleTimer } from 'react-idle-timer'
import { useApp, useVisitState } from '../appContext.ts'

/** State of the watch over an untouched screen. */
export interface Idle {
  /** Seconds until the screen is hidden; nothing while it is in use. */
  readonly secondsLeft: number | undefined
  goOn(): void
}

/**
 * Warns, then hides the screen, then ends the visit, when nobody touches it.
 *
 * @param onWipe  Ends the visit and drops everything of the applicant.
 */
export function useIdle(onWipe: () => void): Idle {
  const { idle } = useApp()
  const isOpen = useVisitState((state) => state.visit !== undefined)
  const isLocked = useVisitState((state) => state.isLocked)
  const lock = useVisitState((state) => state.lock)
  const [isWarned, setWarned] = useState(false)
  const [secondsLeft, setSecondsLeft] = useState(0)
  const timer = useIdleTimer({
    timeout: idle.warnAfter + idle.countdown,
    promptBeforeIdle: idle.countdown,
    disabled: !isOpen || isLocked,
    throttle: 500,
    onPrompt: () => {
      setSecondsLeft(Math.ceil(idle.countdown / 1000))
      setWarned(true)
    },
    onIdle: () => {
      setWarned(false)
      lock()
    },
    onActive: () => setWarned(false),
  })
  useEffect(() => {
    if (!isWarned) return undefined
    const tick = setInterval(
      () => setSecondsLeft(Math.max(0, Math.ceil(timer.getRemainingTime() / 1000))),
      250,
    )
    return () => clearInterval(tick)
  }, [isWarned, timer])
  useEffect(() => {
    if (!isLocked || !isOpen) return undefined
    const wipe = setTimeout(onWipe, idle.wipeAfter)
    return () => clearTimeout(wipe)
  }, [isLocked, isOpen, idle.wipeAfter, onWipe])
  return {
    secondsLeft: isWarned && isOpen && !isLocked ? secondsLeft : undefined,
    goOn: () => {
      setWarned(false)
      timer.reset()
      timer.start()
    },
  }
}
