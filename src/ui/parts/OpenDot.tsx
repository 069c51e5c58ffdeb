import type { ReactElement } from 'react'

/** The mark of a question that can still decide something. */
export function OpenDot(): ReactElement {
  return (
    <svg viewBox="0 0 10 10" className="size-2.5 flex-none text-blue-900" aria-hidden="true">
      <circle cx="5" cy="5" r="5" fill="currentColor" />
    </svg>
  )
}
