import { Info, TriangleAlert } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'

interface NoteProps {
  readonly kind: 'info' | 'warning' | 'failure'
  readonly title: string
  readonly children?: ReactNode
  readonly className?: string
}

const CLASSES = { info: 'note', warning: 'note note-warning', failure: 'note note-failure' }
const ICON_CLASSES = { info: 'text-blue-900', warning: 'text-yellow-1000', failure: 'text-red-900' }

/** A remark beside the work: bold first line, then one or two lines. */
export function Note({ kind, title, children, className = '' }: NoteProps): ReactElement {
  const Icon = kind === 'info' ? Info : TriangleAlert
  return (
    <div className={`${CLASSES[kind]} ${className}`}>
      <Icon className={`size-6 flex-none ${ICON_CLASSES[kind]}`} aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="font-bold">{title}</p>
        {children}
      </div>
    </div>
  )
}
