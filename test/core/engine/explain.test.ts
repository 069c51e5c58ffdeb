import { describe, expect, test } from 'vitest'
import { buildEngine } from '#core/engine/engine.ts'
import { explain, nearestChange, sufficientReason } from '#core/engine/explain.ts'
import { questionKey } from '#core/engine/result.ts'
import type { ServiceId } from '#core/facts/ids.ts'
import { applicantText } from '#core/analysis/applicantText.ts'
import { MistakeList } from '#core/rules/mistake.ts'
import { Reading } from '#core/rules/reading.ts'
import { readAnswers } from '#core/rules/readAnswers.ts'
import { parseSource } from '#core/rules/source.ts'
import { day } from '#test/support/day.ts'
import { shippedRulebook } from '#test/support/shippedRules.ts'

const rulebook = shippedRulebook()
const engine = buildEngine(rulebook, day('2026-11-20'))

function applicant(text: string) {
  const mistakes = new MistakeList()
  const root = parseSource('test', text, mistakes)
  const answers = root && readAnswers(root, rulebook.facts, new Reading(mistakes))
  if (answers === undefined) throw new Error(JSON.stringify(mistakes.inOrder()))
  return answers
}

const service = (id: string): ServiceId => {
  const found = rulebook.services.find((candidate) => String(candidate.id) === id)
  if (found === undefined) throw new Error(`no service ${id}`)
  return found.id
}

describe('why', () => {
  test.each<[name: string, id: string, given: string, reason: string]>([
    [
      'the certificate alone is enough for the parking permit',
      'parking-ban-exemption',
      '{ 障害: [じん臓 1], 等級: 1級, 年齢: 68, 生活の場所: 在宅 }',
      '{ 障害: [じん臓 1] }',
    ],
    [
      'of two parts the one that counts is told',
      'parking-ban-exemption',
      '{ 障害: [聴覚 6, 下肢 4], 等級: 4級 }',
      '{ 障害: [下肢 4] }',
    ],
    [
      'the age alone rules an allowance for children out',
      'disabled-child-welfare-allowance',
      '{ 障害: [じん臓 1], 等級: 1級, 年齢: 68 }',
      '{ 年齢: 68 }',
    ],
  ])('%s', (_name, id, given, reason) => {
    expect(applicantText(sufficientReason(engine, service(id), applicant(given)), rulebook.facts)).toBe(
      reason,
    )
  })

  test('a condition that follows from another answer is told as met, not as open', () => {
    const lines = explain(
      engine,
      service('special-disability-allowance'),
      applicant('{ 障害: [じん臓 1], 等級: 1級, 年齢: 68, 生活の場所: 在宅 }'),
      1,
    )
    expect(lines.find(({ text }) => text.ja.includes('入院'))?.truth).toBe('true')
  })

  test('what failed is told with its article', () => {
    const lines = explain(engine, service('disabled-child-welfare-allowance'), applicant('{ 年齢: 68 }'))
    expect(
      lines.filter(({ truth }) => truth === 'false').map(({ text, ref }) => `${text.ja} ${ref ?? ''}`),
    ).toEqual(['20歳未満の人の手当です 法17条'])
  })
})

describe('the nearest change', () => {
  test('a mistyped grade: 下肢5級 instead of 4級', () => {
    const changes = nearestChange(
      engine,
      service('parking-ban-exemption'),
      applicant('{ 障害: [下肢 5], 等級: 5級, 療育手帳: なし, 精神手帳: なし }'),
    )
    expect(changes?.length).toBe(1)
    expect(changes?.map((change) => questionKey(change))).not.toEqual(['年齢'])
  })

  test('nothing to change where the service is eligible', () => {
    expect(nearestChange(engine, service('help-mark'), applicant('{}'))).toBeUndefined()
  })
})
