import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoxMm, FormField, FormMapping } from '#core/documents/mapping.ts'
import type { FormId } from '#core/facts/ids.ts'
import { inkIn, inkWithout, printedFrom, textInkSimilarity } from '#test/support/inkCompare.ts'
import { pageInk } from '#test/support/pdfPages.ts'
import { shippedRulebook } from '#test/support/shippedRules.ts'
import { type Counter, type GuardedPage, openCounter, openPage } from './support/counter.ts'
import * as visit from './support/visit.ts'

const NAME = '髙﨑　𠮷子'
const ADDRESS = '福岡県見本市見本区辻\u{E0100}町五丁目6番7号'

/** Services applied for today, in the order of the guide; their forms are printed in this order. */
const TODAY = [
  'special-disability-allowance',
  'severe-disability-medical-subsidy',
  'daily-living-equipment',
  'vehicle-tax-reduction',
  'toll-road-discount',
]

const rulebook = shippedRulebook()

function formOf(id: string): FormMapping {
  const form = rulebook.forms.find((candidate) => candidate.id === (id as FormId))
  if (form === undefined) throw new Error(`no form ${id}`)
  return form
}

function fieldOf(form: FormMapping, bind: string): FormField | undefined {
  return form.fields.find((field) => 'bind' in field && field.bind === bind)
}

describe('a 68-year-old with じん臓1級 living at home, from the card to the papers', () => {
  let counter: Counter
  let guarded: GuardedPage
  let packet: Buffer
  let asked: readonly string[]

  beforeAll(async () => {
    counter = await openCounter()
    guarded = await openPage(counter)
    const { page } = guarded
    await visit.begin(page, { callName: '見本 花子' })
    // The card first: it answers age and address.
    await visit.goTo(page, '申請者情報')
    await visit.readCard(page, '読める（髙﨑 𠮷子・辻󠄀町）')
    await page.getByText('4項目を読みました').waitFor()
    await visit.goTo(page, '聞き取り')
    asked = await visit.answerAll(
      page,
      { parts: [['じん臓', 1]] },
      {
        等級: '1級',
        種別: '第1種',
        療育手帳: 'なし',
        精神手帳: 'なし',
        生活の場所: '在宅',
        健康保険: '国保',
        介護度: 'なし',
        難病: [],
        治療や状態: ['人工透析'],
        障害年金: 'なし',
        初診日の立場: 'どちらでもない',
        仕事: '働く予定なし',
        世帯: '家族',
        市民税: '全員非課税',
        世帯主: '本人',
        NHK契約: '本人',
        家族の介護認定: 'いない',
        使う車: '普通車',
        運転者: ['家族'],
        車の使いみち: '通院など',
        車の減免: 'いいえ',
        保護者: 'いない',
        困りごと: [],
        手帳の用事: [],
      },
    )
    for (const service of TODAY) await visit.want(page, service, '今日申請')
    await visit.want(page, 'help-mark', '希望しない')
    await page.getByRole('button', { name: '申請者情報へ進む' }).click()
    await visit.confirmCard(page)
    await visit.fillTheRest(page)
    await page.getByRole('button', { name: /書類へ進む/ }).click()
    packet = await visit.savedPacket(page)
  }, 120_000)

  afterAll(async () => {
    await guarded.close()
    await counter.close()
  })

  test('age and address were not asked: the card had answered them', () => {
    expect(asked).not.toContain('年齢')
    expect(asked).not.toContain('住所地')
    expect(asked.length).toBeLessThanOrEqual(26)
  })

  test('no violation of the policy, no request outside, no error', () => {
    expect(guarded.troubles).toEqual([])
  })

  test.each(TODAY.map((service, index) => [service, index + 1] as const))(
    '%s: name and address stand in ink on page %i',
    async (service, number) => {
      const formId = rulebook.services.find(({ id }) => String(id) === service)?.versions[0]?.forms[0]
      if (formId === undefined) throw new Error(`${service} has no form`)
      const form = formOf(formId)
      const blank = await readFile(`rules/disability/forms/${form.base.file}`)
      for (const [bind, text] of [
        ['氏名', NAME],
        ['住所', ADDRESS],
      ] as const) {
        const field = fieldOf(form, bind)
        if (field?.kind !== 'text' && field?.kind !== 'multiline')
          throw new Error(`${formId} does not print ${bind} as text`)
        const given = {
          pdf: packet,
          page: number,
          box: field.box,
          text,
          role: 'value',
          sizePt: field.sizePt,
          minSizePt: field.minSizePt,
        } as const
        const align = field.kind === 'text' ? { align: field.align } : {}
        const similarity = await textInkSimilarity({ ...given, ...align, under: blank, underPage: 1 })
        expect([bind, similarity >= printedFrom, similarity]).toEqual([bind, true, similarity])
        const other = await textInkSimilarity({
          ...given,
          ...align,
          text: text.replace('髙', '高').replace('町', '村'),
          under: blank,
          underPage: 1,
        })
        expect([bind, 'another text', other < printedFrom]).toEqual([bind, 'another text', true])
      }
    },
  )

  test('the era, the certificate and the insurance are circled, and nothing else in their rows', async () => {
    const form = formOf('severe-disability-medical')
    const blank = await readFile(`rules/disability/forms/${form.base.file}`)
    const added = inkWithout(
      await pageInk(packet, TODAY.indexOf('severe-disability-medical-subsidy') + 1),
      await pageInk(blank, 1),
    )
    const rings = (options: Readonly<Record<string, BoxMm>>): Record<string, boolean> =>
      Object.fromEntries(
        Object.entries(options).map(([id, [x, y, width, height]]) => [
          id,
          inkIn(added, [x - 1.5, y - 1.5, width + 3, height + 3]) > 1,
        ]),
      )
    const birth = fieldOf(form, '生年月日')
    const certificate = fieldOf(form, '手帳の種類')
    if (birth?.kind !== 'wareki' || birth.eras === undefined || certificate?.kind !== 'circle')
      throw new Error('the form has no circles')
    expect(rings(birth.eras)).toEqual({ 明治: false, 大正: false, 昭和: true, 平成: false, 令和: false })
    const circled = Object.entries(rings(certificate.options)).filter(([, isCircled]) => isCircled)
    expect(circled.map(([id]) => id)).toEqual(['身体障害者手帳'])
  })

  test('the boxes of the individual number and the signature are as empty as on the blank', async () => {
    for (const [index, service] of TODAY.entries()) {
      const formId = rulebook.services.find(({ id }) => String(id) === service)?.versions[0]?.forms[0]
      const form = formOf(formId ?? '')
      const blank = await readFile(`rules/disability/forms/${form.base.file}`)
      const added = inkWithout(await pageInk(packet, index + 1), await pageInk(blank, 1))
      for (const field of form.fields)
        if (field.kind === 'blank')
          expect([service, field.label, inkIn(added, field.box)]).toEqual([service, field.label, 0])
    }
  })

  test('the checklist follows the forms: name, number and the services that were not declined', async () => {
    const { page } = guarded
    const rows = page.getByRole('list').getByRole('button', { name: /手続きチェックリスト/ })
    await rows.click()
    expect(await rows.getAttribute('aria-current')).not.toBe(null)
    const ink = await pageInk(packet, TODAY.length + 1)
    expect(inkIn(ink, [12, 9, 186, 40])).toBeGreaterThan(20)
  })

  test('ending the visit wipes it: nothing of the applicant is left in the page or in storage', async () => {
    const { page } = guarded
    await page.getByRole('button', { name: '受付を終える' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '消して終える' }).click()
    await page.getByRole('heading', { name: '受付を始める' }).waitFor()
    const left = await page.evaluate(async () => {
      const databases = (await indexedDB.databases?.()) ?? []
      return {
        text: document.documentElement.outerHTML,
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: databases.length,
        cookies: document.cookie,
        title: document.title,
        url: location.href,
        caches: (await caches.keys()).length,
      }
    })
    expect(left.text).not.toMatch(/髙|𠮷|花子|じん臓1級/u)
    expect({ ...left, text: '' }).toMatchObject({
      local: {},
      session: {},
      databases: 0,
      cookies: '',
      caches: 0,
    })
    expect(left.url).toBe(`${counter.origin}/`)
  })
})
