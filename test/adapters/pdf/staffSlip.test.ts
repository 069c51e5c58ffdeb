import { describe, expect, test } from 'vitest'
import type { SlipLine, StaffSlip } from '#core/documents/staffSlip.ts'
import { workshop } from '../../support/paper.ts'
import { pageTexts, structureOf } from '../../support/pdfText.ts'
import { qpdfComplaints } from '../../support/qpdf.ts'

function slip(lines: readonly SlipLine[]): StaffSlip {
  return {
    title: '職員確認票',
    caseNumber: '48273916',
    qr: 'KG1:48273916',
    about: '2026-11-20 10:42　2階 21番　チェックリスト 日本語・ふつうの字',
    notice: '庁内用です。申請者に渡さないでください。',
    sections: [{ title: '空欄のままのところ', note: `${lines.length}か所`, lines }],
    printed: {
      title: '刷ったもの',
      note: '1面',
      heads: ['様式', '面数', '入力した欄'],
      papers: [{ title: '特別障害者手当認定請求書', sheets: 1, filled: { done: 24, all: 27 } }],
    },
    footer: '案内ルール 2026-11-20版(a3f9c2d1)',
    sample: '見本',
  }
}

async function made(content: StaffSlip) {
  const [document] = await workshop().make([{ kind: 'staff-slip', id: 'staff-slip', slip: content }])
  if (document?.kind !== 'done') throw new Error('the slip was not made')
  return document
}

describe('the staff slip on paper', () => {
  test('takes half an A4 sheet and is tagged', async () => {
    const { bytes, pages, problems } = await made(slip([{ name: '氏名', what: '「□」U+2B820 を手で書く' }]))
    expect({ pages, problems }).toEqual({ pages: 1, problems: [] })
    const { isTagged, elements } = await structureOf(bytes)
    const items = elements.flatMap(({ role, text }) => (role === 'LBody' ? [text.replaceAll(/\s/g, '')] : []))
    expect(isTagged).toBe(true)
    expect(items).toEqual(['氏名「」U+2B820を手で書く', '特別障害者手当認定請求書124/27'])
  })

  test('goes on to the other half and to further sheets, and loses no line', async () => {
    const lines = Array.from({ length: 70 }, (_, k) => ({
      name: `欄${k + 1}番`,
      what: '本人が書きます'.repeat(k % 5),
    }))
    const { bytes, pages } = await made(slip(lines))
    const text = (await pageTexts(bytes)).join('\n')
    expect(pages).toBeGreaterThan(1)
    for (const { name } of lines) expect(text.split(name)).toHaveLength(2)
    expect(text).toContain('24 / 27')
    expect(qpdfComplaints(bytes)).toBe('')
  })
})
