import { isoDate } from '#core/dates/isoDate.ts'
import { readRulesFolder } from '#tools/rules/rulesFolder.ts'
import type { Figure } from './report.ts'
import { bundleFigures } from './rules/bundle.ts'
import { buildFigures } from './rules/build.ts'
import { interviewFigures } from './rules/interview.ts'
import { judgingFigures } from './rules/judging.ts'
import { oneAnswerFigures } from './rules/oneAnswer.ts'

/** The rules engine beside its peers, its growth and size, and how many questions it asks. */
export async function rulesFigures(): Promise<readonly Figure[]> {
  const on = isoDate('2026-11-20')
  const { rulebook, cases } = readRulesFolder('rules')
  if (on === undefined || rulebook === undefined) throw new Error('the shipped rules cannot be read')
  return [
    ...(await judgingFigures(rulebook, on)),
    ...(await oneAnswerFigures(rulebook, on)),
    ...(await buildFigures(rulebook, on)),
    ...(await bundleFigures()),
    ...interviewFigures(rulebook, cases, on),
  ]
}
