import { type Blank, gap, handSlot, options, signature } from './blank.ts'
import { certificateGroup, group, part, plainApplicantRows, row } from './groups.ts'
import { sheet } from './sheet.ts'

/** 郵便等投票証明書交付申請書. The voter writes the name by hand, so it is never printed. */
export const postalVotingCertificate: Blank = sheet({
  id: 'postal-voting-certificate',
  title: '郵便等投票証明書交付申請書',
  short: '郵便等投票証明書',
  easy: '家から投票するための申込書',
  addressee: { office: '選挙管理委員会委員長' },
  intro: '郵便等による不在者投票をしたいので、郵便等投票証明書の交付を申請します。',
  rows: [
    row('氏名（署名）', [signature('署名', 78), gap(4), '※選挙人が自分で書きます'], 15),
    ...plainApplicantRows.filter(({ label }) => label !== '氏名' && label !== 'フリガナ'),
    certificateGroup('name'),
    row('要介護認定', [options('介護度', ['要介護5', '要介護5'], ['なし|要支援', 'その他'])]),
    group(
      '代理記載',
      part('代理記載人', [handSlot('代理記載人の氏名', 'rest', '代理記載の方法を使う人だけが書きます')], 10),
      part('生年月日', [handSlot('代理記載人の生年月日', 'rest', '代理記載の方法を使う人だけが書きます')]),
      part('住所', [handSlot('代理記載人の住所', 'rest', '代理記載の方法を使う人だけが書きます')], 11),
    ),
  ],
  notes: [
    '氏名は、必ず選挙人が自分で書きます。',
    '手帳か、介護保険の被保険者証を添えてください。',
    '代理記載をする方は、同意書と宣誓書も出します。',
  ],
  office: ['受付', '確認', '交付'],
})
