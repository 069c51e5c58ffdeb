import type { Blank } from './blank.ts'
import { dispatchSheet } from './dispatch.ts'

/** 手話通訳者派遣申請書 */
export const signLanguageInterpreter: Blank = dispatchSheet(
  {
    id: 'sign-language-interpreter',
    title: '手話通訳者派遣申請書',
    short: '手話通訳の派遣',
    easy: '手話の通訳の申込書',
    addressee: { office: '市長' },
    intro: '手話通訳者の派遣を受けたいので、次のとおり申請します。',
  },
  ['来てほしい日の5日から7日前までに申し込んでください。', '無料です。入場料などは、利用する方が払います。'],
)
