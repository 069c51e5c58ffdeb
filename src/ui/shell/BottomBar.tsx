import { Check, ChevronLeft, ChevronRight, Undo2 } from 'lucide-react'
import { type ReactElement, type ReactNode, createContext, useContext } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useVisitState } from '../appContext.ts'
import { STEPS } from './VisitHeader.tsx'

/** The place in the bar that a screen may fill with its onward button. */
export const BarSlot = createContext<HTMLElement | null>(null)

/** Puts a screen's onward button into the bottom bar. */
export function InBar({ children }: { readonly children: ReactNode }): ReactElement | null {
  const slot = useContext(BarSlot)
  return slot === null ? null : createPortal(children, slot)
}

/** Goes one answer back, or one step back where there is none. */
export function useBack(): () => void {
  const step = useVisitState((state) => state.step)
  const back = useVisitState((state) => state.back)
  const goTo = useVisitState((state) => state.goTo)
  return () => {
    const previous = STEPS[STEPS.indexOf(step) - 1]
    if (previous === undefined) back()
    else goTo(previous)
  }
}

interface BottomBarProps {
  readonly onSlot: (element: HTMLElement | null) => void
  readonly onEnd: () => void
}

/** Back, undo, the two modes, the onward button of the screen, the end of the visit. */
export function BottomBar({ onSlot, onEnd }: BottomBarProps): ReactElement {
  const { t } = useTranslation()
  const back = useBack()
  const undo = useVisitState((state) => state.undo)
  const canUndo = useVisitState((state) => state.canUndo)
  const step = useVisitState((state) => state.step)
  return (
    <footer
      aria-label={t('shell.actions')}
      className="no-print flex min-h-16 flex-wrap items-center gap-2 border-t border-gray-200 px-5 py-2 max-sm:px-4"
    >
      <button type="button" className="btn" onClick={back}>
        <ChevronLeft className="size-4.5" aria-hidden="true" />
        {t('shell.back')}
      </button>
      <button type="button" className="btn" aria-disabled={!canUndo} onClick={undo}>
        <Undo2 className="size-4.5" aria-hidden="true" />
        {t('shell.undo')}
      </button>
      {step === 'interview' && <ModeSwitch />}
      <span className="ms-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
        <span ref={onSlot} className="contents" />
        {step === 'interview' && <ToServices />}
        <button type="button" className="btn" onClick={onEnd}>
          {t('shell.end')}
        </button>
      </span>
    </footer>
  )
}

function ModeSwitch(): ReactElement {
  const { t } = useTranslation()
  const mode = useVisitState((state) => state.mode)
  const setMode = useVisitState((state) => state.setMode)
  return (
    <span role="group" aria-label={t('shell.mode')} className="flex sm:ms-4">
      {(['guided', 'list'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={mode === name}
          className={`btn min-w-22 first:rounded-e-none last:-ms-px last:rounded-s-none focus-visible:z-10 ${mode === name ? 'btn-primary' : ''}`}
          onClick={() => setMode(name)}
        >
          {mode === name && <Check className="size-4.5" aria-hidden="true" />}
          {t(`shell.${name}`)}
        </button>
      ))}
    </span>
  )
}

/** In the list there is no next question, so the bar carries the way on. */
function ToServices(): ReactElement | null {
  const { t } = useTranslation()
  const mode = useVisitState((state) => state.mode)
  const goTo = useVisitState((state) => state.goTo)
  if (mode !== 'list') return null
  return (
    <button type="button" className="btn btn-primary" onClick={() => goTo('services')}>
      {t('interview.toServices')}
      <ChevronRight className="size-4.5" aria-hidden="true" />
    </button>
  )
}
