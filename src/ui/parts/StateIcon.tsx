import {
  CircleMinus,
  CircleQuestionMark,
  ClipboardCheck,
  FilePlus,
  IdCard,
  JapaneseYen,
  type LucideIcon,
} from 'lucide-react'
import type { ReactElement } from 'react'
import type { Status } from '#core/engine/result.ts'
import type { DecidedBy } from '#core/rules/rulebook.ts'

/** A filled disc with a tick: goes ahead, done. */
export function DiscIcon({
  className = 'size-5.5 text-green-800',
}: {
  readonly className?: string
}): ReactElement {
  return (
    <svg viewBox="0 0 24 24" className={`flex-none ${className}`} aria-hidden="true">
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="m7.5 12.2 3.1 3.1 6-6.2" className="icon-mark" fill="none" strokeWidth="2.4" />
    </svg>
  )
}

/** A filled disc with a hole: the section staff are in. */
export function HereIcon(): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-5.5 flex-none"
      fill="none"
      stroke="currentColor"
      strokeWidth="6"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="7.5" />
    </svg>
  )
}

/** A ring with a yen sign: income decides. */
export function YenIcon({ className }: { readonly className: string }): ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`flex-none ${className}`}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <circle cx="12" cy="12" r="10" />
      <JapaneseYen x="6" y="6" width="12" height="12" strokeWidth="3" />
    </svg>
  )
}

const DECIDED_BY: Readonly<Record<Exclude<DecidedBy, 'certificate' | 'income'>, LucideIcon>> = {
  medical: FilePlus,
  assessment: ClipboardCheck,
  operator: IdCard,
}

interface StateIconProps {
  readonly status: Status
  readonly decidedBy: DecidedBy
}

/** The icon of a result; the same on every screen and on paper. */
export function StateIcon({ status, decidedBy }: StateIconProps): ReactElement {
  switch (status) {
    case 'depends':
      return <CircleQuestionMark className="size-5.5 flex-none text-yellow-1000" aria-hidden="true" />
    case 'not-eligible':
      return <CircleMinus className="size-5.5 flex-none text-ink-3" aria-hidden="true" />
    case 'eligible':
      break
  }
  if (decidedBy === 'certificate') return <DiscIcon />
  if (decidedBy === 'income') return <YenIcon className="size-5.5 text-green-800" />
  const Icon = DECIDED_BY[decidedBy]
  return <Icon className="size-5.5 flex-none text-green-800" aria-hidden="true" />
}
