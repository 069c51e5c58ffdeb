import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Counter, type GuardedPage, openCounter, openPage } from './support/counter.ts'
import * as visit from './support/visit.ts'

/** Answers that a person without special circumstances gives. */
const ORDINARY: visit.Heard = {
  療育手帳: 'なし',
  精神手帳: 'なし',
  住所地: '市内',
  生活の場所: '在宅',
  入院3か月超: 'いいえ',
  健康保険: '国保',
  介護度: 'なし',
  難病: [],
  治療や状態: [],
  障害年金: 'なし',
  世帯: 'ひとり',
  市民税: '全員非課税',
  世帯主: '本人',
  使う車: 'なし',
  困りごと: [],
  手帳の用事: [],
}

describe('visits of other people', () => {
  let counter: Counter
  let guarded: GuardedPage | undefined

  beforeAll(async () => {
    counter = await openCounter()
  })
  afterEach(async () => {
    const troubles = guarded?.troubles ?? []
    await guarded?.close()
    guarded = undefined
    expect(troubles).toEqual([])
  })
  afterAll(() => counter.close())

  /** A visit up to the results: the three lists by their names. */
  async function results(
    certificate: visit.Certificate,
    heard: visit.Heard,
  ): Promise<
    Record<'eligible' | 'depends' | 'not', readonly string[]> & { readonly asked: readonly string[] }
  > {
    guarded = await openPage(counter)
    const { page } = guarded
    await visit.begin(page)
    const asked = await visit.answerAll(page, certificate, heard)
    const eligible = await visit.listed(page)
    await page
      .getByRole('navigation', { name: '制度の分類' })
      .getByRole('button', { name: /要確認/ })
      .click()
    const depends = await visit.listed(page, 2)
    await page
      .getByRole('navigation', { name: '制度の分類' })
      .getByRole('button', { name: /対象外/ })
      .click()
    const not = await visit.listed(page, 2)
    return { asked, eligible, depends, not }
  }

  const has = (list: readonly string[], name: string): boolean => list.some((line) => line.includes(name))

  test('a child with 下肢2級 and 療育手帳A: the guardian applies', async () => {
    const { eligible, not } = await results(
      { parts: [['下肢', 2]] },
      {
        ...ORDINARY,
        等級: '2級',
        種別: '第1種',
        療育手帳: 'A',
        年齢: 10,
        保護者: '65歳未満',
        健康保険: '社保',
      },
    )
    expect(has(eligible, '障害児福祉手当')).toBe(true)
    expect(has(eligible, '特別児童扶養手当')).toBe(true)
    expect(has(not, '特別障害者手当')).toBe(true)
    expect(has(not, '郵便等による不在者投票')).toBe(true)
    if (guarded === undefined) throw new Error('no page')
    const { page } = guarded
    await page
      .getByRole('navigation', { name: '制度の分類' })
      .getByRole('button', { name: /すべて/ })
      .click()
    await visit.want(page, 'severe-disability-medical-subsidy', '今日申請')
    await page.getByRole('button', { name: '申請者情報へ進む' }).click()
    await page.getByRole('radio', { name: '保護者' }).check()
    await visit.readCard(page, '読める（見本 一郎 10歳）')
    await visit.confirmCard(page)
    await visit.fillTheRest(page)
    await page.getByRole('button', { name: /書類へ進む/ }).click()
    expect((await visit.savedPacket(page)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('視覚2級 and 聴覚2級', async () => {
    const { eligible } = await results(
      {
        parts: [
          ['視覚', 2],
          ['聴覚', 2],
        ],
      },
      { ...ORDINARY, 等級: '1級', 種別: '第1種', 年齢: 45 },
    )
    for (const name of ['特別障害者手当', '補装具費', '同行援護', '盲ろう者', '駐車禁止除外', 'JR'])
      expect([name, has(eligible, name)]).toEqual([name, true])
  })

  test('聴覚6級', async () => {
    const { eligible, not } = await results(
      { parts: [['聴覚', 6]] },
      { ...ORDINARY, 等級: '6級', 種別: '第2種', 年齢: 45 },
    )
    for (const name of ['補装具費', 'JR', '所得税の障害者控除'])
      expect([name, has(eligible, name)]).toEqual([name, true])
    for (const name of ['重度障害者医療', '駐車禁止除外', '青い鳥'])
      expect([name, has(not, name)]).toEqual([name, true])
  })

  test('a person in a 特別養護老人ホーム', async () => {
    const { eligible, not } = await results(
      { parts: [['下肢', 1]] },
      {
        ...ORDINARY,
        等級: '1級',
        種別: '第1種',
        年齢: 82,
        生活の場所: '特養など',
        健康保険: '後期',
        介護度: '要介護4',
      },
    )
    expect(has(not, '特別障害者手当')).toBe(true)
    expect(has(not, 'タクシー乗車券')).toBe(true)
    expect(has(eligible, '所得税の障害者控除')).toBe(true)
  })

  test('one who answers わからない to everything that can be', async () => {
    guarded = await openPage(counter)
    const { page } = guarded
    await visit.begin(page)
    await page
      .getByRole('button', { name: /^わからない/ })
      .first()
      .click()
    for (const radio of await page.getByRole('radio', { name: 'わからない' }).all()) await radio.check()
    await page.getByRole('button', { name: /^次へ/ }).click()
    const asked = await visit.answerAll(page, { parts: [] }, {})
    expect(asked.length).toBeGreaterThan(10)
    const eligible = await visit.listed(page)
    expect(has(eligible, 'ヘルプマーク')).toBe(true)
    await page
      .getByRole('navigation', { name: '制度の分類' })
      .getByRole('button', { name: /要確認/ })
      .click()
    const depends = await visit.listed(page, 2)
    await page
      .getByRole('navigation', { name: '制度の分類' })
      .getByRole('button', { name: /対象外/ })
      .click()
    expect(await visit.listed(page, 2)).toEqual([])
    expect(eligible.length + depends.length).toBe(visit.serviceCount)
    for (const name of ['特別障害者手当', '障害児福祉手当', 'JR'])
      expect([name, has(depends, name)]).toEqual([name, true])
  })
})
