import { beforeAll, describe, expect, test } from 'vitest'
import { createVisitStore } from '#app/createVisitStore.ts'
import { formValuesOf } from '#core/documents/formValuesOf.ts'
import type { DocumentProblem } from '#core/documents/problem.ts'
import type { StaffSlip } from '#core/documents/staffSlip.ts'
import { staffSlipContent } from '#core/plan/staffSlipContent.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { day } from '#test/support/day.ts'
import { shippedRulebook } from '#test/support/shippedRules.ts'
import { staffSlipWords } from '#ui/locales/paper.slip.ts'

let rulebook: Rulebook
beforeAll(() => {
  rulebook = shippedRulebook()
})

const NAME = '辻󠄂　花子'

/** The slip of a visit that applies for two services today, with papers that came out as given. */
function slipOf(problems: readonly DocumentProblem[] = []): StaffSlip {
  const store = createVisitStore(rulebook, {
    today: () => day('2026-11-20'),
    randomDigits: () => [4, 8, 2, 7, 3, 9, 1],
  })
  store.getState().begin({ callName: '', language: 'easy' })
  store.getState().takeCard({
    name: NAME,
    address: '福岡県見本市見本区中央一丁目2番3号',
    birthDate: day('1958-03-15'),
    sex: 'female',
  })
  for (const { id } of rulebook.services)
    if (['special-disability-allowance', 'toll-road-discount'].includes(id))
      store.getState().choose(id, 'today')
  const { visit, plan, answers } = store.getState()
  if (visit === undefined) throw new Error('no visit')
  const papers = plan.forms.map(({ form }) => ({
    id: form,
    title: rulebook.forms.find(({ id }) => id === form)?.title.ja ?? '',
    sheets: 1,
    problems: form === 'special-disability-allowance' ? problems : [],
  }))
  return staffSlipContent(
    {
      rulebook,
      visit,
      plan,
      values: formValuesOf(visit, answers, rulebook, plan),
      papers: [...papers, { id: 'checklist', title: '手続きチェックリスト', sheets: 2, problems: [] }],
      checklist: { language: 'easy', format: 'large' },
      printedAt: '2026-11-20 10:42',
    },
    staffSlipWords,
  )
}

function linesOf(slip: StaffSlip, title: string): readonly string[] {
  const section = slip.sections.find((candidate) => candidate.title === title)
  return section?.lines.map(({ name, what }) => `${name}: ${what}`) ?? []
}

describe('the staff slip', () => {
  test('says first what is rightly empty, then what was not entered, with the forms that want it', () => {
    const lines = linesOf(slipOf(), '空欄のままのところ')
    expect(lines[0]).toBe('個人番号（1様式）: 空欄が正しい。番号と本人を確かめてから、本人が書く')
    expect(lines[1]).toBe('署名（1様式）: 空欄が正しい。本人が署名する')
    expect(lines).toContain('フリガナ: 未記入（特別障害者手当、有料道路割引）')
    expect(lines).toContain('金融機関の名前: 未記入（特別障害者手当）')
    expect(lines.filter((line) => line.startsWith('氏名'))).toEqual([])
  })

  test('tells characters by their code only, and leaves a frame for the pen', () => {
    const at = { field: '氏名', label: '氏名' }
    const slip = slipOf([
      { kind: 'variant-lost', cluster: '辻󠄂', codePoints: 'U+8FBB U+E0102', ...at },
      { kind: 'missing-glyph', cluster: '\u{2B820}', codePoints: 'U+2B820', ...at },
    ])
    expect(linesOf(slip, '印刷できない文字')).toEqual([
      '氏名: U+8FBB U+E0102 はふつうの字形で印刷（特別障害者手当）',
      '氏名: 「□」U+2B820 を手で書く（特別障害者手当）',
    ])
  })

  test('names what did not fit', () => {
    const slip = slipOf([{ kind: 'overflow', field: '障害名', label: '障害名' }])
    expect(linesOf(slip, '空欄のままのところ')).toContain(
      '特別障害者手当　障害名: 枠に入らないため空けてあります',
    )
  })

  test('lists what the rules leave to staff, and amounts whose time has run out', () => {
    const lines = linesOf(slipOf(), '確認すること')
    expect(lines.filter((line) => line.startsWith('特別障害者手当: ')).length).toBeGreaterThan(1)
    expect(lines).toContain('特別障害者手当: 額の期間が過ぎています。新しい額を確かめる')
    expect(lines.some((line) => line.startsWith('有料道路割引: 額の期間'))).toBe(false)
  })

  test('counts the papers and the filled places', () => {
    const { printed, about } = slipOf()
    expect(printed.note).toBe('4面')
    expect(printed.papers.map(({ title, sheets, filled }) => [title, sheets, filled?.done])).toEqual([
      ['特別障害者手当認定請求書', 1, expect.any(Number)],
      [expect.stringContaining('有料道路'), 1, expect.any(Number)],
      ['手続きチェックリスト', 2, undefined],
    ])
    expect(about).toContain('やさしい日本語・大きい字')
  })

  test('names nobody', () => {
    const said = JSON.stringify(slipOf([{ kind: 'overflow', field: '氏名', label: '氏名' }]))
    expect(said).not.toMatch(/花子|辻|中央|1958/)
  })
})
