import type { Status } from '../engine/result.ts'
import type { Answers } from '../facts/answers.ts'
import type { Fact } from '../facts/fact.ts'
import type { Spot } from './mistake.ts'
import { readAnswers } from './readAnswers.ts'
import type { Reading } from './reading.ts'
import type { SourceNode } from './source.ts'

/** A test in a service file: an applicant and what the service must answer. */
export interface RuleTest {
  readonly name: string
  readonly given: Answers
  readonly expect: Status
  /** Japanese name of the expected 区分. */
  readonly grade?: string
  /** The exact set of open questions. */
  readonly ask?: readonly string[]
  readonly spot: Spot
}

const STATUSES: readonly Status[] = ['eligible', 'depends', 'not-eligible']

export function readRuleTests(
  node: SourceNode | undefined,
  facts: readonly Fact[],
  reading: Reading,
): readonly RuleTest[] {
  const items = reading.list(node)
  if (node !== undefined && items.length < 3) {
    reading.mistakes.error(
      node.spot,
      'too-few-tests',
      `tests: は3つ以上書きます（使える人、わずかに外れる人、未入力）。いまは${items.length}つです。`,
    )
  }
  return items.map((item) => readRuleTest(item, facts, reading)).filter((test) => test !== undefined)
}

function readRuleTest(node: SourceNode, facts: readonly Fact[], reading: Reading): RuleTest | undefined {
  const fields = reading.fields(
    node,
    'テスト',
    ['name', 'given', 'expect', 'grade', 'ask'],
    ['name', 'given', 'expect'],
  )
  const name = reading.string(fields?.get('name'), 'name')
  const given = fields?.get('given')
  const answers = given && readAnswers(given, facts, reading)
  const expected = reading.oneOf(fields?.get('expect'), 'expect', STATUSES)
  const grade = reading.string(fields?.get('grade'), 'grade')
  const ask = fields?.get('ask')
  if (name === undefined || answers === undefined || expected === undefined) return undefined
  return {
    name,
    given: answers,
    expect: expected,
    spot: node.spot,
    ...(grade === undefined ? {} : { grade }),
    ...(ask === undefined ? {} : { ask: reading.strings(ask, 'ask') }),
  }
}
