import { describe, expect, test } from 'vitest'
import { checklistTexts } from '#core/analysis/checklistTexts.ts'
import { ReadingList } from '#core/documents/readings.ts'
import { MistakeList } from '#core/rules/mistake.ts'
import { readReadings, readingsIn } from '#core/rules/readReadings.ts'
import { Reading } from '#core/rules/reading.ts'
import { parseSource } from '#core/rules/source.ts'
import { checkReadings } from '#tools/rules/readingCheck.ts'
import { readRulesFolder } from '#tools/rules/rulesFolder.ts'
import { paperEasy } from '#ui/locales/paper.easy.ts'
import { paperJa } from '#ui/locales/paper.ja.ts'
import { shippedRulebook } from '../../support/shippedRules.ts'

function read(text: string) {
  const mistakes = new MistakeList()
  const root = parseSource('readings.yaml', text, mistakes)
  if (root === undefined) throw new Error('not YAML')
  return { readings: readReadings(root, new Reading(mistakes)), mistakes: mistakes.inOrder() }
}

describe('the list of readings', () => {
  test('is a map of words and kana', () => {
    expect(read('手帳: てちょう\n○級: ○きゅう\n')).toEqual({
      readings: { 手帳: 'てちょう', '○級': '○きゅう' },
      mistakes: [],
    })
  })

  test.each(['受け: うける', '医療: 医りょう', '級: ', '○級: きゅう', '今日/見: きょうみ'])(
    '「%s」 is told with its line',
    (line) => {
      const { readings, mistakes } = read(`手帳: てちょう\n${line}\n`)
      expect(Object.keys(readings)).toEqual(['手帳'])
      expect(mistakes).toEqual([expect.objectContaining({ severity: 'error', line: 2 })])
    },
  )

  test('what a municipality reads otherwise counts', () => {
    expect(readingsIn([{ 手本: 'てほん', 本: 'ほん' }, { 本: 'もと' }])).toEqual({
      手本: 'てほん',
      本: 'もと',
    })
  })
})

describe('readings of the rules that ship', () => {
  test.each(['mihon', 'tehon'])('%s: every text of the checklist can be read', (municipality) => {
    const { rulebook } = readRulesFolder('rules', municipality)
    if (rulebook === undefined) throw new Error('the rules cannot be read')
    const list = new ReadingList(rulebook.readings)
    const texts = [...checklistTexts(rulebook, paperJa, 'ja'), ...checklistTexts(rulebook, paperEasy, 'easy')]
    expect(texts.filter((text) => list.unread(text).length > 0)).toEqual([])
  })

  test('the check warns of a word that has none', () => {
    const rulebook = shippedRulebook()
    const { 療育: _removed, ...readings } = rulebook.readings
    const found = new MistakeList()
    checkReadings({ ...rulebook, readings }, 'rules', found)
    expect(found.hasErrors).toBe(false)
    expect(found.inOrder().map(({ message }) => message)).toContainEqual(
      expect.stringContaining('「療育手帳」の「療育手帳」'),
    )
  })
})
