import type { IsoDate } from '#core/dates/isoDate.ts'
import { checkMeaning } from '#core/analysis/checkMeaning.ts'
import { missingBoundaries } from '#core/analysis/suggestTests.ts'
import { type Mistake, MistakeList, mistakeLine } from '#core/rules/mistake.ts'
import { runCases, runRuleTests } from '#core/rules/runRuleTests.ts'
import { checkReadings } from './readingCheck.ts'
import { readRulesFolder } from './rulesFolder.ts'

/** What `check` found. */
export interface CheckReport {
  readonly mistakes: readonly Mistake[]
  readonly services: number
  readonly tests: number
  readonly cases: number
}

/** Tests worth adding, as lines for policy staff; they are advice, not mistakes. */
export function suggestedTests(folder: string, municipality?: string): readonly string[] {
  const { services, facts } = readRulesFolder(folder, municipality)
  return services.flatMap(({ service, tests, spot }) =>
    missingBoundaries(service, tests, facts).map((text) => `${spot.file}: ${text} [suggest-test]`),
  )
}

/** Reads a rules folder, and when it is sound runs the tests in its service files. */
export function checkRules(folder: string, on: IsoDate, municipality?: string): CheckReport {
  const reading = readRulesFolder(folder, municipality)
  const { rulebook } = reading
  if (rulebook === undefined)
    return { mistakes: reading.mistakes, services: reading.services.length, tests: 0, cases: 0 }
  const found = new MistakeList()
  const tests = runRuleTests(reading.services, rulebook, on, found)
  runCases(reading.cases, rulebook, on, found)
  checkMeaning(rulebook, reading, on, found)
  checkReadings(rulebook, folder, found)
  return {
    mistakes: [...reading.mistakes, ...found.inOrder()],
    services: rulebook.services.length,
    tests,
    cases: reading.cases.length,
  }
}

/** The report as policy staff read it. */
export function checkText({ mistakes, services, tests, cases }: CheckReport): string {
  const lines = mistakes.map(mistakeLine)
  const errors = mistakes.filter(({ severity }) => severity === 'error').length
  const warnings = mistakes.length - errors
  const summary =
    errors > 0
      ? `直すところが${errors}件あります${warnings > 0 ? `（ほかに注意${warnings}件）` : ''}。`
      : `制度${services}件、テスト${tests}件、モデルケース${cases}件、すべて正しく読めました${warnings > 0 ? `（注意${warnings}件）` : ''}。`
  return [...lines, summary].join('\n')
}
