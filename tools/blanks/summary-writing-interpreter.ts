import type { Blank } from './blank.ts'
import { dispatchSheet } from './dispatch.ts'

/** 要約筆記者派遣申込書 */
export const summaryWritingInterpreter: Blank = dispatchSheet(
  {
    id: 'summary-writing-interpreter',
    title: '要約筆記者派遣申込書',
    short: '要約筆記の派遣',
    easy: '話を文字にする人の申込書',
    addressee: { office: '聴覚障害者情報センター長' },
    intro: '要約筆記者の派遣を受けたいので、次のとおり申し込みます。',
  },
  ['はじめての方は、利用の登録もしてください。', '通勤、営業、長期の通学・通院には使えません。'],
)
