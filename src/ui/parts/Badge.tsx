import type { ReactElement } from 'react'

/** The corner mark of a chosen small choice; styles show it, so no choice changes its width. */
export function Badge(): ReactElement {
  return (
    <span className="badge" aria-hidden="true">
      <svg viewBox="0 0 24 24" className="size-3.5" fill="none" stroke="currentColor" strokeWidth="4">
        <path d="m5 12.5 4.5 4.5L19 7.5" />
      </svg>
    </span>
  )
}
