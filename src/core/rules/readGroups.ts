import type { ServiceId } from '../facts/ids.ts'
import type { Condition } from './condition.ts'
import type { Spot } from './mistake.ts'
import { type Vocabulary, readCondition } from './readCondition.ts'
import type { Reference } from './readService.ts'
import type { Reading } from './reading.ts'
import type { SourceNode } from './source.ts'

/** Services that belong together (まとまり): what `groups.yaml` says must hold of them is checked. */
export interface ServiceGroup {
  readonly services: readonly ServiceId[]
  /** Nobody gets two of them. */
  readonly isExclusive: boolean
  /** Whoever meets this gets at least one of them. */
  readonly covers?: Condition
  readonly references: readonly Reference[]
  readonly spot: Spot
}

/** Reads `groups.yaml` of a guide. */
export function readGroups(
  root: SourceNode,
  vocabulary: Vocabulary,
  reading: Reading,
): readonly ServiceGroup[] {
  return reading
    .list(root)
    .map((node) => readGroup(node, vocabulary, reading))
    .filter((group) => group !== undefined)
}

function readGroup(node: SourceNode, vocabulary: Vocabulary, reading: Reading): ServiceGroup | undefined {
  const fields = reading.fields(node, 'まとまり', ['services', 'exclusive', 'covers'], ['services'])
  if (fields === undefined) return undefined
  const items = reading.list(fields.get('services'))
  const references = items.flatMap((item): Reference[] => {
    const id = reading.string(item, 'services')
    return id === undefined ? [] : [{ kind: 'service', id, spot: item.spot }]
  })
  const covers = fields.get('covers')
  const condition = covers && readCondition(covers, vocabulary, reading)
  return {
    services: references.map(({ id }) => id as ServiceId),
    isExclusive: reading.boolean(fields.get('exclusive'), 'exclusive') === true,
    references,
    spot: node.spot,
    ...(condition === undefined ? {} : { covers: condition }),
  }
}
