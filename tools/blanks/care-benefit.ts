import { benefitSheet } from './benefit.ts'
import type { Blank } from './blank.ts'

/** 介護給付費等支給申請書兼利用者負担額減額・免除等申請書 */
export const careBenefit: Blank = benefitSheet(
  {
    id: 'care-benefit',
    title: '介護給付費等支給申請書兼利用者負担額減額・免除等申請書',
    short: '介護給付費',
    easy: '手伝いのサービスの申込書',
    intro: '介護給付費等の支給と、利用者負担額の減額・免除等を受けたいので、申請します。',
  },
  [
    '居宅介護、重度訪問介護、同行援護、行動援護、生活介護、短期入所、施設入所支援',
    'の中から、希望するサービスを下に書きます。',
  ],
)
