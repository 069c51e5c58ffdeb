import type { Status } from '../engine/result.ts'
import type { Answers } from '../facts/answers.ts'
import type { Fact } from '../facts/fact.ts'
import type { Service } from './rulebook.ts'
import type { Spot } from './mistake.ts'
import { didYouMean } from './nearest.ts'
import { readAnswers } from './readAnswers.ts'
import type { Reading } from './reading.ts'
import type { SourceNode } from './source.ts'

/** A model case (モデルケース): a whole applicant and what every service must answer. */
export interface ModelCase {
  readonly name: string
  readonly answers: Answers
  readonly expect: ReadonlyMap<
    string,
    { readonly status: Status; readonly grade?: string; readonly spot: Spot }
  >
  readonly spot: Spot
}

/** Services a case must name, and those with mistakes of their own. */
export interface KnownServices {
  readonly services: readonly Service[]
  readonly broken: ReadonlySet<string>
}

const STATUSES: readonly Status[] = ['eligible', 'depends', 'not-eligible']

/** Reads one file of `cases/`: one case or a list of them. */
export function readCases(
  root: SourceNode,
  facts: readonly Fact[],
  known: KnownServices,
  reading: Reading,
): readonly ModelCase[] {
  return (root.kind === 'list' ? root.items : [root])
    .map((node) => readCase(node, facts, known, reading))
    .filter((read) => read !== undefined)
}

function readCase(
  node: SourceNode,
  facts: readonly Fact[],
  { services, broken }: KnownServices,
  reading: Reading,
): ModelCase | undefined {
  const fields = reading.fields(
    node,
    'モデルケース',
    ['name', 'applicant', 'expect', 'about'],
    ['name', 'applicant', 'expect'],
  )
  const name = reading.string(fields?.get('name'), 'name')
  const applicant = fields?.get('applicant')
  const answers = applicant && readAnswers(applicant, facts, reading)
  const expected = fields?.get('expect')
  if (name === undefined || answers === undefined || expected === undefined) return undefined
  if (expected.kind !== 'map') {
    reading.mistakes.error(expected.spot, 'not-a-map', 'expect: には「制度の id: 結果」を並べます。')
    return undefined
  }
  const expect = new Map<string, { status: Status; grade?: string; spot: Spot }>()
  const ids = services.map(({ id }): string => id)
  for (const { key, keySpot, value } of expected.entries) {
    if (!ids.includes(key)) {
      if (!broken.has(key))
        reading.mistakes.error(
          keySpot,
          'unknown-service',
          `「${key}」という制度はありません。${didYouMean(key, ids)}`,
        )
      continue
    }
    const own =
      value.kind === 'map' ? reading.fields(value, '結果', ['status', 'grade'], ['status']) : undefined
    const status = reading.oneOf(own === undefined ? value : own.get('status'), '結果', STATUSES)
    const grade = reading.string(own?.get('grade'), 'grade')
    if (status !== undefined)
      expect.set(key, { status, spot: keySpot, ...(grade === undefined ? {} : { grade }) })
  }
  const missing = ids.filter((id) => !expected.entries.some(({ key }) => key === id))
  if (missing.length > 0)
    reading.mistakes.error(
      expected.spot,
      'case-incomplete',
      `「${name}」に結果のない制度があります: ${missing.join('、')}。`,
    )
  return { name, answers, expect, spot: node.spot }
}
