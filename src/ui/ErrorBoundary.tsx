import { Component, type ReactElement, type ReactNode } from 'react'
import { FailureScreen } from './screens/FailureScreen.tsx'

interface ErrorBoundaryProps {
  readonly onAgain: () => void
  readonly children: ReactNode
}

/** Shows a way on when a screen crashes, instead of a white page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true }
  }

  override render(): ReactElement {
    if (this.state.hasCrashed) return <FailureScreen cause="crashed" onAgain={this.props.onAgain} />
    return <>{this.props.children}</>
  }
}
