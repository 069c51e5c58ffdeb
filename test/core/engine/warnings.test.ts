import { describe, expect, test } from 'vitest'
import { buildEngine, evaluate } from '#core/engine/engine.ts'
import { MistakeList } from '#core/rules/mistake.ts'
import { Reading } from '#core/rules/reading.ts'
import { readAnswers } from '#core/rules/readAnswers.ts'
import { parseSource } from '#core/rules/source.ts'
import { day } from '#test/support/day.ts'
import { shippedRulebook } from '#test/support/shippedRules.ts'

const rulebook = shippedRulebook()
const engine = buildEngine(rulebook, day('2026-11-20'))

function warnings(text: string): readonly string[] {
  const mistakes = new MistakeList()
  const root = parseSource('test', text, mistakes)
  const answers = root && readAnswers(root, rulebook.facts, new Reading(mistakes))
  if (answers === undefined) throw new Error(JSON.stringify(mistakes.inOrder()))
  return evaluate(engine, answers).warnings.map(({ ja }) => ja)
}

describe('what hardly any certificate says', () => {
  test.each<[name: string, given: string, words: RegExp | undefined]>([
    ['じん臓1級 with 第2種', '{ 障害: [じん臓 1], 等級: 1級, 種別: 第2種 }', /ふつう第1種/],
    ['視覚6級 with 第1種', '{ 障害: [視覚 6], 等級: 6級, 種別: 第1種 }', /ふつう第2種/],
    [
      '視覚4級 whose 号 is not known: 第1種 may be right',
      '{ 障害: [視覚 4], 等級: 4級, 種別: 第1種 }',
      undefined,
    ],
    ['two parts together may be 第1種', '{ 障害: [聴覚 4, 下肢 4], 等級: 3級, 種別: 第1種 }', undefined],
    ['じん臓1級 with 第1種', '{ 障害: [じん臓 1], 等級: 1級, 種別: 第1種 }', undefined],
    ['nothing answered', '{}', undefined],
  ])('%s', (_name, given, words) => {
    const told = warnings(given)
    if (words === undefined) expect(told).toEqual([])
    else expect(told.join()).toMatch(words)
  })
})
