import type { IsoDate } from '../dates/isoDate.ts'
import type { ServiceFile } from './readService.ts'
import type { Guide, Rulebook } from './rulebook.ts'

/** The newest day any service was checked or came into force: the name of this edition. */
export function editionOf(services: readonly ServiceFile[]): IsoDate {
  const days = services.flatMap(({ service }) => service.versions.map(({ checked }) => checked)).toSorted()
  const newest = days.at(-1)
  if (newest === undefined) throw new Error('a rulebook without services has no edition')
  return newest
}

/** Services without what they say of services this municipality does not have. */
export function withKnownRelations(services: Rulebook['services']): Rulebook['services'] {
  const known = new Set(services.map(({ id }) => id))
  return services.map((service) => {
    const { also, insteadOf, excludes } = service.relations
    const kept = (ids: typeof also): typeof also => ids.filter((id) => known.has(id))
    return {
      ...service,
      relations: { also: kept(also), insteadOf: kept(insteadOf), excludes: kept(excludes) },
    }
  })
}

/** Services in the order of the guide's categories, then of their file names. */
export function inOrderOf(services: Rulebook['services'], guide: Guide): Rulebook['services'] {
  const place = (category: string): number => guide.categories.findIndex(({ id }) => id === category)
  return services.toSorted((a, b) => place(a.category) - place(b.category))
}
