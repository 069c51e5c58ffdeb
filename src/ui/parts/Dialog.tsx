import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'

interface DialogProps {
  readonly labelledBy: string
  readonly className?: string
  /** Esc, or a press beside the dialog: always the safe choice. */
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** A native modal dialog, open as long as it is rendered; the focus returns to where it was. */
export function Dialog({ labelledBy, className = 'dialog', onCancel, children }: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element !== null && !element.open) element.showModal()
    // showModal takes the first button; a dialog that was opened to type or to answer names its own.
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onCancel()
      }}
    >
      <div className="p-8 max-sm:p-4">{children}</div>
    </dialog>
  )
}
