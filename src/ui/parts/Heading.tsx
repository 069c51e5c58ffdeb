import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'

interface HeadingProps {
  readonly children: ReactNode
  readonly className?: string
  /** Takes the focus when the screen opens; off for a heading that waits for its dialog. */
  readonly takesFocus?: boolean
  readonly id?: string
}

/** The h1 of a screen; it takes the focus when the screen or question is new, so that it is read aloud. */
export function Heading({
  children,
  className = 'text-title',
  takesFocus = true,
  id,
}: HeadingProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <h1 ref={heading} tabIndex={-1} className={`font-bold ${className}`} id={id}>
      {children}
    </h1>
  )
}
