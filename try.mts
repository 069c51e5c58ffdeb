import { openCounter, openPage } from '#test/flows/support/counter.ts'
import * as v from '#test/flows/support/visit.ts'
const counter = await openCounter()
const g = await openPage(counter)
const { page } = g
try {
await v.begin(page, { callName: '見本 花子' })
const asked = await v.answerAll(page, { parts: [['じん臓', 1]] }, { 等級: '1級', 種別: '第1種', 療育手帳: 'なし', 精神手帳: 'なし', 年齢: 68, 住所地: '市内', 生活の場所: '在宅', 健康保険: '国保', 難病: [] , 介護度: 'なし'})
} catch (e) { console.log(String(e).slice(0,300)); await page.screenshot({ path: '/tmp/shots/error.png' }) }
console.log(g.troubles)
await counter.close()
