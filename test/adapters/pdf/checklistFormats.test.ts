import decodeQR from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import type { ChecklistContent, ChecklistFormat } from '#core/documents/checklist.ts'
import { shippedRulebook } from '../../support/shippedRules.ts'
import { bilingualSample, checklistSample } from '../../support/checklistSample.ts'
import { modelChecklists } from '../../support/modelChecklists.ts'
import { workshop } from '../../support/paper.ts'
import { pageInk } from '../../support/pdfPages.ts'
import { complaintsAbout, metadataOf, structureOf } from '../../support/pdfText.ts'
import { qpdfComplaints } from '../../support/qpdf.ts'

const readable: ChecklistContent = {
  ...checklistSample,
  readings: shippedRulebook().readings,
  nameReadings: [
    ['見本', 'ミホン'],
    ['花子', 'ハナコ'],
  ],
}
const maker = workshop()

async function made(content: ChecklistContent, format: ChecklistFormat) {
  const [document] = await maker.make([{ kind: 'checklist', id: 'checklist', content, format }])
  if (document?.kind !== 'done') throw new Error('the checklist was not made')
  return document
}

/** What a screen reader says, without spaces. */
async function saidOf(pdf: Uint8Array): Promise<string> {
  const { elements } = await structureOf(pdf)
  return elements.map(({ text }) => text.replaceAll(/\s/g, '')).join('')
}

describe.each(['normal', 'large', 'x-large', 'furigana'] as const)('the checklist in %s', (format) => {
  test('says every service, thing and open point, and names nobody in its metadata', async () => {
    const { bytes, problems } = await made(readable, format)
    const said = await saidOf(bytes)
    const rows = [
      ...readable.here.flatMap((counter) => counter.rows),
      ...readable.elsewhere,
      ...readable.noApplication,
    ]
    const texts = [
      ...rows.flatMap(({ name, reason, receive }) => [name, reason, receive]),
      ...readable.bring.flatMap(({ things }) => things.map(({ name }) => name)),
      ...readable.undecided.flatMap(({ name, what }) => [name, what]),
      ...readable.next.lines,
    ]
    expect(texts.filter((text) => !said.includes(text.replaceAll(/[\s\u3000]/g, '')))).toEqual([])
    expect(problems).toEqual([])
    expect(await metadataOf(bytes)).not.toMatch(/見本|花子|4827/)
  })

  test('is sound, tagged and in Japanese', async () => {
    const { bytes } = await made(readable, format)
    const { isTagged, elements } = await structureOf(bytes)
    expect(isTagged).toBe(true)
    expect(elements.filter(({ role }) => role === 'H1')).toHaveLength(1)
    expect(elements.filter(({ role }) => role === 'LI')).toHaveLength(13 + 12 + 3)
    expect(new TextDecoder('latin1').decode(bytes)).toContain('ja-JP')
    expect(qpdfComplaints(bytes)).toBe('')
    expect(await complaintsAbout(bytes)).toEqual([])
  })

  test('its QR code, read from the printed page, holds the number and nothing else', async () => {
    const ink = await pageInk((await made(readable, format)).bytes, 1)
    const data = Uint8Array.from({ length: ink.pixels.length * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : 255 * (1 - (ink.pixels[at >> 2] ?? 0)),
    )
    expect(decodeQR({ width: ink.width, height: ink.height, data })).toBe('KG1:48273916')
  })
})

describe('large type', () => {
  test('the sample is six sheets, 22 pt seven', async () => {
    expect((await made(readable, 'large')).pages).toBe(6)
    expect((await made(readable, 'x-large')).pages).toBe(7)
  })

  test('every sheet but the last says that there is another', async () => {
    const { bytes, pages } = await made(readable, 'large')
    expect((await saidOf(bytes)).match(/次の紙につづきます/g)).toHaveLength(pages - 1)
  })

  test('things are words; what was shown needs no list', async () => {
    const said = await saidOf((await made(readable, 'large')).bytes)
    expect(said).toContain('持ってくるものもうそろっています')
    expect(said).toContain('本人名義の通帳（D）、特別障害者手当の診断書（J）')
  })

  test('in another language the counter still finds its Japanese names', async () => {
    const said = await saidOf((await made(bilingualSample, 'large')).bytes)
    for (const text of [
      'RehabilitationMedicalCare',
      '自立支援医療（更生医療）',
      '国保年金課',
      '車検証と記録事項の紙',
    ])
      expect(said).toContain(text)
  })
})

describe('readings over the characters', () => {
  test('are seen but not said: every word is heard once', async () => {
    const said = await saidOf((await made(readable, 'furigana')).bytes)
    expect(said).toContain('手続きチェックリスト')
    expect(said).not.toMatch(/てつづ|しょうがいしゃ|みほん|はなこ/)
  })

  test('without a reading given, the name has none', async () => {
    const { nameReadings: _given, ...unnamed } = readable
    expect(await saidOf((await made(unnamed, 'furigana')).bytes)).toContain('見本花子様')
  })
})

describe('one sheet for a typical case', () => {
  test('of the model cases nearly all are one sheet, and none is more than three sides', async () => {
    const lists = modelChecklists('ja')
    const documents = await maker.make(
      lists.map(({ content }, index) => ({ kind: 'checklist' as const, id: String(index), content })),
    )
    const sides = documents.map((document) => (document.kind === 'done' ? document.pages : 99))
    expect(lists.length).toBeGreaterThanOrEqual(72)
    expect(sides.filter((pages) => pages > 2).length).toBeLessThanOrEqual(3)
    expect(Math.max(...sides)).toBe(3)
    const typical = sides.filter(
      (_, index) =>
        (lists[index]?.applied ?? 99) <= 13 && (lists[index]?.content.undecided.length ?? 99) <= 5,
    )
    expect(new Set(typical)).toEqual(new Set([1]))
  })
})
