import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMeaning } from '#core/analysis/checkMeaning.ts'
import { innerConditions, replaced } from '#core/analysis/replaced.ts'
import { buildEngine } from '#core/engine/engine.ts'
import type { Condition } from '#core/rules/condition.ts'
import { MistakeList } from '#core/rules/mistake.ts'
import type { ServiceFile } from '#core/rules/readService.ts'
import { runCases, runRuleTests } from '#core/rules/runRuleTests.ts'
import type { GradeRule, Rulebook } from '#core/rules/rulebook.ts'
import { readRulesFolder } from '#tools/rules/rulesFolder.ts'
import { day } from '#test/support/day.ts'

const ON = day('2026-11-20')
const FAULTS = 100
const reading = readRulesFolder('rules')

function shipped(): Rulebook {
  if (reading.rulebook === undefined) throw new Error('the shipped rules cannot be read')
  return reading.rulebook
}

/** One way a careful person still gets a condition wrong. */
type Fault = (condition: Condition) => Condition | undefined

const FAULT_KINDS: Readonly<Record<string, Fault>> = {
  'the opposite is written': (condition) =>
    'fact' in condition ? { kind: 'not', of: condition } : undefined,
  'a condition is left out': (condition) =>
    'fact' in condition ? { kind: 'always', value: true } : undefined,
  'a condition never holds': (condition) =>
    'fact' in condition ? { kind: 'always', value: false } : undefined,
  'all and any are mixed up': (condition) =>
    (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1
      ? { ...condition, kind: condition.kind === 'all' ? 'any' : 'all' }
      : undefined,
  'a part of the certificate is forgotten': (condition) =>
    condition.kind === 'disability' && condition.cells.length > 1
      ? { ...condition, cells: condition.cells.slice(1) }
      : undefined,
  'an answer is forgotten': (condition) =>
    (condition.kind === 'choice' || condition.kind === 'includes') && condition.choices.length > 1
      ? { ...condition, choices: condition.choices.slice(1) }
      : undefined,
}

interface Faulty {
  readonly name: string
  readonly rulebook: Rulebook
  readonly files: readonly ServiceFile[]
}

/** The shipped rules with one fault; nothing when it changes no diagram and so is none. */
function withFault(serviceIndex: number, conditionIndex: number, kind: string): Faulty | undefined {
  const rulebook = shipped()
  const file = reading.services[serviceIndex % reading.services.length]
  const version = file?.service.versions[0]
  const fault = FAULT_KINDS[kind]
  if (file === undefined || version === undefined || fault === undefined) return undefined
  const places = version.rules.flatMap(({ eligible }, rule) =>
    innerConditions(eligible).map((condition) => ({ rule, condition })),
  )
  const fitting = places.filter(({ condition }) => fault(condition) !== undefined)
  const place = fitting[conditionIndex % Math.max(fitting.length, 1)]
  const wrong = place === undefined ? undefined : fault(place.condition)
  if (place === undefined || wrong === undefined) return undefined
  const rules = version.rules.map((rule, index) =>
    index === place.rule ? { ...rule, eligible: replaced(rule.eligible, place.condition, wrong) } : rule,
  ) as unknown as readonly [GradeRule, ...GradeRule[]]
  const service = { ...file.service, versions: [{ ...version, rules }, ...file.service.versions.slice(1)] }
  const faulty: Rulebook = {
    ...rulebook,
    services: rulebook.services.map((one) => (one.id === service.id ? service : one)),
  }
  if (isSame(faulty, service.id)) return undefined
  const files = reading.services.map((one) => (one === file ? { ...one, service } : one))
  return {
    name: `${service.id}: ${kind} (${place.condition.why?.ja ?? place.condition.kind})`,
    rulebook: faulty,
    files,
  }
}

function isSame(faulty: Rulebook, id: string): boolean {
  const engine = buildEngine(
    {
      ...faulty,
      services: [
        ...shipped().services.filter((one) => one.id === id),
        ...faulty.services.filter((one) => one.id === id),
      ],
    },
    ON,
  )
  return engine.services[0]?.root === engine.services[1]?.root
}

function findings({ rulebook, files }: Pick<Faulty, 'rulebook' | 'files'>): readonly string[] {
  const mistakes = new MistakeList()
  runRuleTests(files, rulebook, ON, mistakes)
  if (!mistakes.hasErrors) runCases(reading.cases, rulebook, ON, mistakes)
  if (!mistakes.hasErrors) checkMeaning(rulebook, { ...reading, services: files }, ON, mistakes)
  return mistakes
    .inOrder()
    .filter(({ severity }) => severity === 'error')
    .map(({ message, code }) => `${message} [${code}]`)
}

describe('faults in the rules', () => {
  test('no false alarm on the shipped rules', () => {
    expect(findings({ rulebook: shipped(), files: reading.services })).toEqual([])
  })

  test(`${FAULTS} seeded faults are all found`, () => {
    const picks = fc.sample(
      fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.constantFrom(...Object.keys(FAULT_KINDS))),
      { numRuns: 400, seed: 20_261_120 },
    )
    const faults: Faulty[] = []
    for (const [service, condition, kind] of picks) {
      const faulty = faults.length < FAULTS ? withFault(service, condition, kind) : undefined
      if (faulty !== undefined && !faults.some(({ name }) => name === faulty.name)) faults.push(faulty)
    }
    expect(faults.length).toBe(FAULTS)
    expect(faults.filter((fault) => findings(fault).length === 0).map(({ name }) => name)).toEqual([])
  }, 180_000)
})
