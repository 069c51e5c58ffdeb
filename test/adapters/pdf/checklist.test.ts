import decodeQR from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import type { ChecklistContent } from '#core/documents/checklist.ts'
import { bilingualSample, checklistSample } from '../../support/checklistSample.ts'
import { workshop } from '../../support/paper.ts'
import { pageInk } from '../../support/pdfPages.ts'
import { pageTexts, structureOf } from '../../support/pdfText.ts'

async function made(content: ChecklistContent) {
  const [document] = await workshop().make([{ kind: 'checklist', id: 'checklist', content }])
  if (document?.kind !== 'done') throw new Error('the checklist was not made')
  return document
}

async function textOf(pdf: Uint8Array): Promise<string> {
  return (await pageTexts(pdf)).join('\n')
}

/** The sample with its first counter's rows several times over. */
function longer(times: number): ChecklistContent {
  return {
    ...checklistSample,
    here: checklistSample.here.map((counter, index) => ({
      ...counter,
      rows: index === 0 ? Array.from({ length: times }, () => counter.rows).flat() : counter.rows,
    })),
  }
}

describe('the take-home checklist', () => {
  test('a typical case is one page with every character drawn', async () => {
    const { pages, problems } = await made(checklistSample)
    expect({ pages, problems }).toEqual({ pages: 1, problems: [] })
  })

  test('is tagged: one title, headings, lists, Japanese', async () => {
    const { bytes } = await made(checklistSample)
    const { isTagged, elements } = await structureOf(bytes)
    const texts = (role: string) =>
      elements.flatMap((element) => (element.role === role ? [element.text] : []))
    expect(isTagged).toBe(true)
    expect(texts('H1')).toEqual([expect.stringContaining('手続きチェックリスト')])
    expect(texts('H2').length).toBeGreaterThanOrEqual(5)
    expect(texts('LI')).toHaveLength(13 + 12 + 3)
    expect(texts('LBody').join('')).toContain('自立支援医療')
  })

  test('says in words every service, thing and date', async () => {
    const text = await textOf((await made(checklistSample)).bytes)
    for (const word of [
      '見本 花子 様',
      '4827-3916',
      '特別障害者手当',
      '12月8日',
      'ETCカードとセットアップ証明書',
      '日常生活用具の給付',
      '1 / 1 ページ',
    ]) {
      expect(text).toContain(word)
    }
  })

  test('its QR code, read from the printed page, holds the number and nothing else', async () => {
    const ink = await pageInk((await made(checklistSample)).bytes, 1)
    const data = Uint8Array.from({ length: ink.pixels.length * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : 255 * (1 - (ink.pixels[at >> 2] ?? 0)),
    )
    expect(decodeQR({ width: ink.width, height: ink.height, data })).toBe('KG1:48273916')
  })

  test('with more services the things to bring go to the back, and the front says so', async () => {
    const { bytes, pages } = await made(longer(2))
    expect(pages).toBe(2)
    const [front = '', back = ''] = await pageTexts(bytes)
    expect(front).toContain('持ってくるものは うら')
    expect(front).not.toContain('本人名義の通帳')
    expect(back).toContain('本人名義の通帳')
  })

  test('no row is lost or broken over many pages', async () => {
    const { bytes, pages } = await made(longer(8))
    const text = await textOf(bytes)
    expect(pages).toBe(3)
    expect(text.match(/有料道路の障害者割引/g)).toHaveLength(8)
    expect(text.match(/第1種で、家族が運転するため/g)).toHaveLength(8)
  })

  test('two languages: both texts of a row, its letters on both sides, and who checked the translation', async () => {
    const { bytes, problems } = await made(bilingualSample)
    const text = await textOf(bytes)
    for (const word of [
      '特別障害者手当',
      'Special Disability Allowance',
      '英語は市が確認した訳です',
      'Thing L',
      '特定疾病療養受療証',
    ]) {
      expect(text).toContain(word)
    }
    expect(problems).toEqual([])
  })

  test('a name that no font has comes out as a gap and is told', async () => {
    const { problems } = await made({ ...checklistSample, name: '見本 \u{2B820}子 様' })
    expect(problems.map(({ kind }) => kind)).toEqual(['missing-glyph'])
  })
})
