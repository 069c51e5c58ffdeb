import { createContext, useContext } from 'react'

/** What belongs to this screen and not to the visit; it lasts as long as the page. */
export interface UiState {
  /** Digits and / act as keys (WCAG 2.1.4: they can be switched off). */
  readonly singleKeys: boolean
  setSingleKeys(isOn: boolean): void
  openSearch(): void
}

export const UiContext = createContext<UiState | undefined>(undefined)

export function useUi(): UiState {
  const ui = useContext(UiContext)
  if (ui === undefined) throw new Error('no UiContext around this component')
  return ui
}
