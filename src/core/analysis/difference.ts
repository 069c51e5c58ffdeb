import type { IsoDate } from '../dates/isoDate.ts'
import { versionOn } from '../engine/engine.ts'
import { Diagrams, IMPOSSIBLE, NO, type NodeId, YES } from '../engine/diagrams.ts'
import { Variables } from '../engine/variables.ts'
import type { Answers } from '../facts/answers.ts'
import type { Choice, Fact, Part } from '../facts/fact.ts'
import type { ServiceId } from '../facts/ids.ts'
import type { Rulebook, Service } from '../rules/rulebook.ts'
import { exampleApplicant } from './exampleApplicant.ts'
import { type Workplace, rulesDiagram } from './ruleMeaning.ts'

/** One side of a comparison: rules as judged on a day. */
export interface Side {
  readonly rulebook: Rulebook
  readonly on: IsoDate
}

/** What became of one service. */
export type ServiceDifference =
  | { readonly kind: 'added' | 'removed'; readonly service: ServiceId; readonly name: string }
  | {
      readonly kind: 'changed'
      readonly service: ServiceId
      readonly name: string
      /** A typical person who gets it only now, or no longer, or in another 区分. */
      readonly gain?: Answers
      readonly loss?: Answers
      readonly regraded?: Answers
      readonly wordsChanged: boolean
    }
  /** Proved to give the same result to everybody. */
  | { readonly kind: 'words-only' | 'same'; readonly service: ServiceId; readonly name: string }

/** Facts of both sides in one dictionary, for examples. */
export interface Difference {
  readonly services: readonly ServiceDifference[]
  readonly facts: readonly Fact[]
}

/** Compares what two editions of the rules give to whom, exactly. */
export function differenceOf(before: Side, after: Side): Difference {
  const facts = mergedFacts(before.rulebook.facts, after.rulebook.facts)
  const always = after.rulebook.always.map(({ condition }) => condition)
  const sides = [before, after].map(
    ({ rulebook, on }) =>
      new Map(
        rulebook.services.flatMap((service) => {
          const version = versionOn(service, on)
          return version === undefined ? [] : [[service.id, { service, version }] as const]
        }),
      ),
  )
  const [old = new Map(), now = new Map()] = sides
  const conditions = sides.flatMap((side) =>
    [...side.values()].flatMap(({ version }) => version.rules.map(({ eligible }) => eligible)),
  )
  const variables = new Variables(facts, [...always, ...conditions])
  const place: Workplace = {
    diagrams: new Diagrams(variables.all.map(({ size }) => size)),
    variables,
    always,
  }
  const ids = [...new Set([...old.keys(), ...now.keys()])]
  const services = ids.map((id): ServiceDifference => {
    const a = old.get(id)
    const b = now.get(id)
    if (a === undefined || b === undefined) {
      const name = (a ?? b)?.service.name.ja ?? id
      return { kind: a === undefined ? 'added' : 'removed', service: id, name }
    }
    const wordsChanged = JSON.stringify(wordsOf(a)) !== JSON.stringify(wordsOf(b))
    return compared(
      id,
      b.service,
      rulesDiagram(a.version.rules, place),
      rulesDiagram(b.version.rules, place),
      wordsChanged,
      place,
    )
  })
  return { services, facts }
}

function compared(
  id: ServiceId,
  service: Service,
  a: NodeId,
  b: NodeId,
  wordsChanged: boolean,
  place: Workplace,
): ServiceDifference {
  const name = service.name.ja
  if (a === b) return { kind: wordsChanged ? 'words-only' : 'same', service: id, name }
  const { diagrams } = place
  const find = (isWanted: (from: NodeId, to: NodeId) => boolean): Answers | undefined =>
    exampleApplicant(paired(a, b, isWanted, diagrams), (result) => result === 1, diagrams, place.variables)
  const gain = find((from, to) => from === NO && to !== NO)
  const loss = find((from, to) => from !== NO && to === NO)
  const regraded = find((from, to) => from !== NO && to !== NO && from !== to)
  return {
    kind: 'changed',
    service: id,
    name,
    wordsChanged,
    ...(gain === undefined ? {} : { gain }),
    ...(loss === undefined ? {} : { loss }),
    ...(regraded === undefined ? {} : { regraded }),
  }
}

/** YES where both results stand in a relation; IMPOSSIBLE stays what it is. */
function paired(
  a: NodeId,
  b: NodeId,
  isWanted: (from: NodeId, to: NodeId) => boolean,
  diagrams: Diagrams,
): NodeId {
  const known = new Map<string, NodeId>()
  const walk = (x: NodeId, y: NodeId): NodeId => {
    if (diagrams.isResult(x) && diagrams.isResult(y))
      return x === IMPOSSIBLE || y === IMPOSSIBLE ? IMPOSSIBLE : isWanted(x, y) ? YES : NO
    const key = `${x},${y}`
    const before = known.get(key)
    if (before !== undefined) return before
    const level = Math.min(diagrams.levelOf(x), diagrams.levelOf(y))
    const kidsX = diagrams.levelOf(x) === level ? diagrams.kidsOf(x) : undefined
    const kidsY = diagrams.levelOf(y) === level ? diagrams.kidsOf(y) : undefined
    const kids = (kidsX ?? kidsY ?? []).map((_, value) => walk(kidsX?.[value] ?? x, kidsY?.[value] ?? y))
    const id = diagrams.node(level, kids)
    known.set(key, id)
    return id
  }
  return walk(a, b)
}

function wordsOf({
  service,
  version,
}: {
  readonly service: Service
  readonly version: Service['versions'][number]
}): unknown {
  const { rules: _rules, ...rest } = version
  return { ...service, versions: undefined, version: rest }
}

/** One dictionary in which the conditions of both editions have a meaning. */
function mergedFacts(before: readonly Fact[], after: readonly Fact[]): readonly Fact[] {
  const merged = after.map((fact) => {
    const old = before.find(({ id }) => id === fact.id)
    if (fact.kind === 'choice' && old?.kind === 'choice')
      return { ...fact, choices: union(fact.choices, old.choices) }
    if (fact.kind === 'choices' && old?.kind === 'choices')
      return { ...fact, choices: union(fact.choices, old.choices) }
    if (fact.kind === 'number' && old?.kind === 'number')
      return { ...fact, min: Math.min(fact.min, old.min), max: Math.max(fact.max, old.max) }
    if (fact.kind === 'disability-list' && old?.kind === 'disability-list')
      return { ...fact, parts: mergedParts(fact.parts, old.parts) }
    return fact
  })
  return [...merged, ...before.filter(({ id }) => !after.some((fact) => fact.id === id))]
}

function union(after: readonly Choice[], before: readonly Choice[]): readonly Choice[] {
  return [...after, ...before.filter(({ id }) => !after.some((choice) => choice.id === id))]
}

function mergedParts(after: readonly Part[], before: readonly Part[]): readonly Part[] {
  const parts = after.map((part) => {
    const old = before.find(({ id }) => id === part.id)
    const extra = old?.cells.filter(({ token }) => !part.cells.some((cell) => cell.token === token)) ?? []
    return { ...part, cells: [...part.cells, ...extra].toSorted((a, b) => a.grade - b.grade) }
  })
  return [...parts, ...before.filter(({ id }) => !after.some((part) => part.id === id))]
}
