import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Engine, buildEngine, evaluate } from '#core/engine/engine.ts'
import { sufficientReason } from '#core/engine/explain.ts'
import type { Answers } from '#core/facts/answers.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { day } from '#test/support/day.ts'
import { anyApplicant, partialOf, possibleApplicant } from '#test/support/applicants.ts'
import { holds } from '#test/support/referenceInterpreter.ts'
import { shippedRulebook } from '#test/support/shippedRules.ts'

describe('the engine on the shipped rules', () => {
  let rulebook: Rulebook
  let engine: Engine
  let runs: { numRuns: number; seed: number }

  beforeAll(() => {
    rulebook = shippedRulebook()
    engine = buildEngine(rulebook, day('2026-11-20'))
    runs = { numRuns: 300, seed: 20_261_120 }
    expect(engine.services.length).toBeGreaterThanOrEqual(20)
  })

  const gradeBy = (answers: Answers, rules: Engine['services'][number]['version']['rules']): number =>
    rules.findIndex(({ eligible }) => holds(eligible, answers))

  test('agrees with the reference interpreter for every complete applicant', () => {
    fc.assert(
      fc.property(anyApplicant(rulebook.facts), (answers) => {
        const { outcomes } = evaluate(engine, answers)
        for (const { service, version } of engine.services) {
          const grade = gradeBy(answers, version.rules)
          expect([service.id, outcomes.get(service.id)]).toEqual([
            service.id,
            grade < 0 ? { status: 'not-eligible' } : { status: 'eligible', grade, open: [] },
          ])
        }
      }),
      runs,
    )
  })

  test('never settles early: what is settled for a part holds for the whole applicant', () => {
    const both = possibleApplicant(rulebook).chain((whole) => fc.tuple(fc.constant(whole), partialOf(whole)))
    fc.assert(
      fc.property(both, ([whole, part]) => {
        const settled = evaluate(engine, part).outcomes
        const final = evaluate(engine, whole).outcomes
        for (const { service } of engine.services) {
          const early = settled.get(service.id)
          if (early?.status !== 'depends')
            expect([service.id, final.get(service.id)?.status]).toEqual([service.id, early?.status])
          if (early?.status === 'eligible' && early.grade !== undefined)
            expect(final.get(service.id)).toEqual(early)
        }
      }),
      runs,
    )
  })

  test('every service stands in exactly one of the three lists, and depends only with a question', () => {
    const partial = possibleApplicant(rulebook).chain(partialOf)
    fc.assert(
      fc.property(partial, (answers) => {
        const { outcomes } = evaluate(engine, answers)
        expect([...outcomes.keys()].toSorted()).toEqual(rulebook.services.map(({ id }) => id).toSorted())
        for (const outcome of outcomes.values())
          if (outcome.status === 'depends') expect(outcome.open.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  test('the order of answers does not matter', () => {
    const shuffled = possibleApplicant(rulebook)
      .chain(partialOf)
      .chain((answers) =>
        fc.tuple(
          fc.constant(answers),
          fc.shuffledSubarray([...answers], { minLength: answers.size, maxLength: answers.size }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([answers, entries]) => {
        expect(evaluate(engine, new Map(entries))).toEqual(evaluate(engine, answers))
      }),
      { ...runs, numRuns: 100 },
    )
  })

  test('わからない is the same as not answered', () => {
    const partial = possibleApplicant(rulebook).chain(partialOf)
    fc.assert(
      fc.property(partial, (answers) => {
        const known = new Map([...answers].filter(([, answer]) => answer.kind !== 'unknown'))
        expect(evaluate(engine, answers)).toEqual(evaluate(engine, known))
      }),
      { ...runs, numRuns: 100 },
    )
  })

  test('without constraints between questions, one that is not open changes no result', () => {
    const free = buildEngine({ ...rulebook, always: [] }, day('2026-11-20'))
    const both = anyApplicant(rulebook.facts).chain((whole) => fc.tuple(fc.constant(whole), partialOf(whole)))
    fc.assert(
      fc.property(both, ([whole, part]) => {
        const before = evaluate(free, part)
        const asked = new Set(before.open.map(({ question }) => question.fact))
        const idle = new Map([...whole].filter(([id]) => !asked.has(id) && !part.has(id)))
        expect(evaluate(free, new Map([...part, ...idle])).outcomes).toEqual(before.outcomes)
      }),
      runs,
    )
  })

  test('answering the open questions in order settles everything', () => {
    fc.assert(
      fc.property(possibleApplicant(rulebook), (whole) => {
        const answers = new Map<Parameters<Answers['get']>[0], NonNullable<ReturnType<Answers['get']>>>()
        for (let step = 0; step <= rulebook.facts.length; step += 1) {
          const [next] = evaluate(engine, answers).open
          if (next === undefined) break
          const answer = whole.get(next.question.fact)
          if (answer === undefined || answers.has(next.question.fact))
            throw new Error(`asked twice: ${next.question.fact}`)
          answers.set(next.question.fact, answer)
        }
        expect(evaluate(engine, answers).outcomes).toEqual(evaluate(engine, whole).outcomes)
      }),
      { ...runs, numRuns: 100 },
    )
  })

  test('a reason alone gives the result, and no part of it can be left out', () => {
    fc.assert(
      fc.property(possibleApplicant(rulebook), fc.nat(), (whole, pick) => {
        const compiled = engine.services[pick % engine.services.length]
        if (compiled === undefined) return
        const { id } = compiled.service
        const reason = sufficientReason(engine, id, whole)
        const status = evaluate(engine, whole).outcomes.get(id)?.status
        const withoutList = [...reason].filter(([, answer]) => answer.kind !== 'disability-list')
        for (const [fact] of withoutList) {
          const smaller = new Map(
            [...whole].filter(
              ([key]) => key !== fact && (reason.has(key) || whole.get(key)?.kind === 'disability-list'),
            ),
          )
          expect(['depends', status]).toContain(evaluate(engine, smaller).outcomes.get(id)?.status)
        }
        const enough = new Map([...whole].filter(([key]) => reason.has(key)))
        expect([id, evaluate(engine, enough).outcomes.get(id)?.status]).toEqual([id, status])
      }),
      runs,
    )
  })
})
