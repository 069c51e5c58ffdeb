import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { CompleteJudge } from '#core/engine/complete.ts'
import { type Engine, buildEngine } from '#core/engine/engine.ts'
import type { Answers } from '#core/facts/answers.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { anyApplicant } from '#test/support/applicants.ts'
import { day } from '#test/support/day.ts'
import { holds } from '#test/support/referenceInterpreter.ts'
import { shippedRulebook } from '#test/support/shippedRules.ts'

describe('judging complete applicants', () => {
  let rulebook: Rulebook
  let engine: Engine
  let judge: CompleteJudge

  beforeAll(() => {
    rulebook = shippedRulebook()
    engine = buildEngine(rulebook, day('2026-11-20'))
    judge = new CompleteJudge(engine)
  })

  test('agrees with the reference interpreter', () => {
    fc.assert(
      fc.property(anyApplicant(rulebook.facts), (answers) => {
        const expected = engine.services.map(
          ({ version }) => version.rules.findIndex(({ eligible }) => holds(eligible, answers)) + 1,
        )
        // No 区分 matches: findIndex gives -1, so 0.
        expect([...judge.resultsOf(answers)]).toEqual(expected)
      }),
      { numRuns: 300, seed: 20_261_120 },
    )
  })

  test('refuses an applicant of whom an answer or a 号 is not known', () => {
    const [whole] = fc.sample(anyApplicant(rulebook.facts), { numRuns: 1, seed: 1 })
    if (whole === undefined) throw new Error('no applicant')
    const list = rulebook.facts.find(({ kind }) => kind === 'disability-list')
    if (list?.kind !== 'disability-list') throw new Error('no disability list')
    const split = list.parts.find(({ cells }) => cells.some(({ item }) => item !== undefined))
    const cell = split?.cells.find(({ item }) => item !== undefined)
    if (split === undefined || cell === undefined) throw new Error('no grade with 号')
    const withoutItem: Answers = new Map(whole).set(list.id, {
      kind: 'disability-list',
      parts: [{ part: split.id, grade: cell.grade }],
    })
    expect(() => judge.resultsOf(withoutItem)).toThrow('is not known')
    for (const fact of rulebook.facts) {
      expect(() => judge.resultsOf(new Map(whole).set(fact.id, { kind: 'unknown' }))).toThrow(
        `${fact.id} is not known`,
      )
    }
  })
})
