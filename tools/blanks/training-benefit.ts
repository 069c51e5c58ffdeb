import { benefitSheet } from './benefit.ts'
import type { Blank } from './blank.ts'

/** 訓練等給付費支給申請書 */
export const trainingBenefit: Blank = benefitSheet(
  {
    id: 'training-benefit',
    title: '訓練等給付費支給申請書',
    short: '訓練等給付費',
    easy: '仕事や住むところのサービスの申込書',
    intro: '訓練等給付費の支給を受けたいので、次のとおり申請します。',
  },
  [
    '就労移行支援、就労継続支援、共同生活援助（グループホーム）',
    'の中から、希望するサービスを下に書きます。',
  ],
)
