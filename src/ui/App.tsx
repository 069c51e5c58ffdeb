import { type ReactElement, useCallback, useEffect, useMemo, useState } from 'react'
import { useApp, useDocuments, useVisitState } from './appContext.ts'
import { EndVisitDialog } from './dialogs/EndVisitDialog.tsx'
import { IdleDialog } from './dialogs/IdleDialog.tsx'
import { KeysDialog } from './dialogs/KeysDialog.tsx'
import { useIdle } from './dialogs/useIdle.ts'
import { ApplicantScreen } from './screens/ApplicantScreen.tsx'
import { DocumentsScreen } from './screens/DocumentsScreen.tsx'
import { InterviewScreen } from './screens/InterviewScreen.tsx'
import { LockScreen } from './screens/LockScreen.tsx'
import { ServicesScreen } from './screens/ServicesScreen.tsx'
import { StartScreen } from './screens/StartScreen.tsx'
import { BarSlot, BottomBar } from './shell/BottomBar.tsx'
import { LiveMessage } from './shell/LiveMessage.tsx'
import { SearchDialog } from './shell/ServiceSearch.tsx'
import { UiContext, type UiState } from './shell/uiState.ts'
import { useShortcuts } from './shell/useShortcuts.ts'
import { VisitHeader } from './shell/VisitHeader.tsx'

type Overlay = 'search' | 'keys' | 'end'

/** The staff screens of one counter. */
export function App(): ReactElement {
  const { idle } = useApp()
  const isLocked = useVisitState((state) => state.isLocked)
  const hasVisit = useVisitState((state) => state.visit !== undefined)
  const lock = useVisitState((state) => state.lock)
  const [overlay, setOverlay] = useState<Overlay>()
  const [singleKeys, setSingleKeys] = useState(true)
  const ui = useMemo<UiState>(
    () => ({ singleKeys, setSingleKeys, openSearch: () => setOverlay('search') }),
    [singleKeys],
  )
  const close = useCallback(() => setOverlay(undefined), [])
  const end = useEndVisit(close)
  const watch = useIdle(end)
  const mustAsk = useMustAsk()
  useShortcuts({ singleKeys, openSearch: ui.openSearch, isBlocked: overlay !== undefined })
  useLeaveWarning(hasVisit)
  return (
    <UiContext value={ui}>
      {isLocked && <LockScreen />}
      {/* Hidden, not gone: what was being typed is still there when the screen comes back. */}
      <div hidden={isLocked}>
        <Screens onKeys={() => setOverlay('keys')} onEnd={() => (mustAsk() ? setOverlay('end') : end())} />
        {overlay === 'search' && <SearchDialog onClose={close} />}
        {overlay === 'keys' && <KeysDialog onClose={close} />}
        {overlay === 'end' && <EndVisitDialog onStay={close} onEnd={end} />}
        {watch.secondsLeft !== undefined && (
          <IdleDialog
            quietMinutes={Math.round(idle.warnAfter / 60_000)}
            secondsLeft={watch.secondsLeft}
            onContinue={watch.goOn}
            onHide={lock}
          />
        )}
      </div>
    </UiContext>
  )
}

interface ScreensProps {
  readonly onKeys: () => void
  readonly onEnd: () => void
}

function Screens({ onKeys, onEnd }: ScreensProps): ReactElement {
  const hasVisit = useVisitState((state) => state.visit !== undefined)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  return (
    <BarSlot value={slot}>
      <div className="flex min-h-dvh flex-col lg:h-dvh">
        <VisitHeader onKeys={onKeys} />
        {hasVisit ? <StepScreen /> : <StartScreen />}
        {hasVisit && <BottomBar onSlot={setSlot} onEnd={onEnd} />}
        <LiveMessage />
      </div>
    </BarSlot>
  )
}

function StepScreen(): ReactElement {
  const step = useVisitState((state) => state.step)
  switch (step) {
    case 'interview':
      return <InterviewScreen />
    case 'services':
      return <ServicesScreen />
    case 'applicant':
      return <ApplicantScreen />
    case 'documents':
      return <DocumentsScreen />
  }
}

/** Ends the visit and wipes what it left: answers, papers, and their bytes. */
function useEndVisit(close: () => void): () => void {
  const end = useVisitState((state) => state.end)
  const unlock = useVisitState((state) => state.unlock)
  const wipe = useDocuments((state) => state.wipe)
  return useCallback(() => {
    close()
    wipe()
    end()
    unlock()
  }, [close, end, unlock, wipe])
}

/** Whether ending now would lose something that was not printed. */
function useMustAsk(): () => boolean {
  const { store, documents } = useApp()
  return () => {
    const { visit } = store.getState()
    if (visit === undefined || documents.getState().printed === 'sent') return false
    return visit.answers.size > 0 || visit.items.size > 0 || visit.choices.size > 0
  }
}

/** The browser asks before the page is closed or loaded again during a visit. */
function useLeaveWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isOn])
}
