import type { ServiceId } from '#core/facts/ids.ts'
import { useVisitState } from '../appContext.ts'

/** Short names of services, in the order given. */
export function useServiceNames(ids: readonly ServiceId[]): readonly string[] {
  const services = useVisitState((state) => state.rulebook.services)
  return ids.flatMap((id) => services.find((service) => service.id === id)?.short.ja ?? [])
}
