import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { DocumentActions, DocumentState, DocumentStore } from '#app/documentStore.ts'
import type { VisitActions, VisitState, VisitStore } from '#app/visitStore.ts'
import type { IsoDate } from '#core/dates/isoDate.ts'
import type { GlyphLoss } from '#core/documents/glyphPlan.ts'
import type { Visit } from '#core/interview/visit.ts'
import type { CardReader } from '#ports/card-reader.ts'

/** Behaviours of the sample card; there only while a mock stands in for a reader. */
export interface CardScenarios {
  readonly all: readonly { readonly id: string; readonly label: string }[]
  readonly selected: () => string
  select(id: string): void
}

/** Milliseconds after which an untouched screen warns, hides, and wipes. */
export interface IdleTimes {
  readonly warnAfter: number
  /** From the warning to hiding. */
  readonly countdown: number
  /** From hiding to the end of the visit. */
  readonly wipeAfter: number
}

/** Everything the screens reach of the world outside them. */
export interface AppServices {
  readonly store: VisitStore
  readonly documents: DocumentStore
  readonly cardReader: CardReader
  readonly cardScenarios?: CardScenarios
  /** Characters of a text that cannot be printed as they are. */
  readonly checkText: (text: string) => Promise<readonly GlyphLoss[]>
  /** Prefecture, city and town of a postal code, or nothing when it is not known. */
  readonly addressOf: (postalCode: string) => Promise<string | undefined>
  readonly today: () => IsoDate
  readonly idle: IdleTimes
}

export const AppContext = createContext<AppServices | undefined>(undefined)

export function useApp(): AppServices {
  const services = useContext(AppContext)
  if (services === undefined) throw new Error('no AppContext around this component')
  return services
}

/** A part of the visit's state, or one of its actions. */
export function useVisitState<Part>(select: (state: VisitState & VisitActions) => Part): Part {
  return useStore(useApp().store, select)
}

/** The visit of a screen that is shown only during one. */
export function useVisit(): Visit {
  const visit = useVisitState((state) => state.visit)
  if (visit === undefined) throw new Error('no visit is open')
  return visit
}

export function useDocuments<Part>(select: (state: DocumentState & DocumentActions) => Part): Part {
  return useStore(useApp().documents, select)
}
