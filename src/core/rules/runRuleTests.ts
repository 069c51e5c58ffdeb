import { buildEngine, evaluate, type EngineRules } from '../engine/engine.ts'
import { type Outcome, questionKey } from '../engine/result.ts'
import type { IsoDate } from '../dates/isoDate.ts'
import type { MistakeList } from './mistake.ts'
import type { ModelCase } from './readCases.ts'
import type { ServiceFile } from './readService.ts'

/**
 * Runs the tests that stand in service files.
 *
 * @param on  The day the rules are judged on.
 * @returns How many tests ran; failures are in `mistakes`.
 */
export function runRuleTests(
  files: readonly ServiceFile[],
  rules: EngineRules,
  on: IsoDate,
  mistakes: MistakeList,
): number {
  const engine = buildEngine(rules, on)
  let count = 0
  for (const { service, tests } of files) {
    const version = engine.services.find((compiled) => compiled.service.id === service.id)?.version
    for (const test of tests) {
      count += 1
      const outcome = evaluate(engine, test.given).outcomes.get(service.id)
      if (outcome === undefined || version === undefined) {
        mistakes.error(test.spot, 'test-failed', `テスト「${test.name}」: ${on} に使える版がありません。`)
        continue
      }
      const rule =
        outcome.status === 'eligible' && outcome.grade !== undefined
          ? version.rules[outcome.grade]
          : undefined
      const problem = problemOf(test, outcome, rule?.name?.ja)
      if (problem !== undefined)
        mistakes.error(test.spot, 'test-failed', `テスト「${test.name}」: ${problem}`)
    }
  }
  return count
}

function problemOf(
  test: ServiceFile['tests'][number],
  outcome: Outcome,
  grade: string | undefined,
): string | undefined {
  const open = outcome.status === 'not-eligible' ? [] : outcome.open.map(questionKey)
  if (outcome.status !== test.expect) {
    const because = open.length === 0 ? '' : `（聞いていない質問: ${open.join('、')}）`
    return `${test.expect} のはずが ${outcome.status} です${because}。`
  }
  if (test.grade !== undefined && test.grade !== grade)
    return `区分は「${test.grade}」のはずが「${grade ?? '未定'}」です。`
  if (test.ask === undefined) return undefined
  const missing = test.ask.filter((question) => !open.includes(question))
  const extra = open.filter((question) => !test.ask?.includes(question))
  if (missing.length === 0 && extra.length === 0) return undefined
  return `聞く質問は ${test.ask.join('、') || 'なし'} のはずが ${open.join('、') || 'なし'} です。`
}

/**
 * Judges every model case.
 *
 * @returns How many results were compared; differences are in `mistakes`.
 */
export function runCases(
  cases: readonly ModelCase[],
  rules: EngineRules,
  on: IsoDate,
  mistakes: MistakeList,
): number {
  const engine = buildEngine(rules, on)
  let count = 0
  for (const { name, answers, expect } of cases) {
    const { outcomes } = evaluate(engine, answers)
    for (const { service, version } of engine.services) {
      const wanted = expect.get(service.id)
      const outcome = outcomes.get(service.id)
      if (wanted === undefined || outcome === undefined) continue
      count += 1
      const grade =
        outcome.status === 'eligible' && outcome.grade !== undefined
          ? version.rules[outcome.grade]?.name?.ja
          : undefined
      if (wanted.status !== outcome.status) {
        mistakes.error(
          wanted.spot,
          'case-failed',
          `モデルケース「${name}」: ${wanted.status} のはずが ${outcome.status} です。`,
        )
      } else if (wanted.grade !== undefined && wanted.grade !== grade) {
        mistakes.error(
          wanted.spot,
          'case-failed',
          `モデルケース「${name}」: 区分は「${wanted.grade}」のはずが「${grade ?? '未定'}」です。`,
        )
      }
    }
  }
  return count
}
