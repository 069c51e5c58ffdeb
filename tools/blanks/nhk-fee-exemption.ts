import { type Blank, options, slot } from './blank.ts'
import { certificateGroup, certifiedRow, contactRows, group, notes, part, row } from './groups.ts'
import { sheet } from './sheet.ts'

/** 放送受信料免除申請書（市の証明つき） */
export const nhkFeeExemption: Blank = sheet({
  id: 'nhk-fee-exemption',
  title: '放送受信料免除申請書',
  short: 'NHK受信料の免除',
  easy: 'NHKのお金の申込書',
  addressee: '日本放送協会',
  intro: '放送受信料の免除を受けたいので、次のとおり申請します。',
  rows: [
    row('免除の種類', [options('区分・nhk-fee-exemption', ['全額', '全額免除'], ['半額', '半額免除'])], 10),
    group(
      '契約者',
      part('区分', [options('NHK契約', ['本人', '障害のある方'], ['家族', '家族など'])]),
      part('氏名', [slot('NHK契約者氏名', 'rest', 12)]),
      part('お客様番号', [slot('NHKお客様番号', 'rest', 12)]),
    ),
    ...contactRows,
    certificateGroup(),
    group(
      '世帯',
      part('世帯主', [options('世帯主', ['本人', '障害のある方'], ['家族', '家族など'])]),
      part('市民税', [options('市民税', '課税', '本人だけ非課税', '全員非課税')]),
    ),
    certifiedRow('証明\n（市の記入欄）', '上の手帳、世帯と課税の状況を証明します。', 21),
  ],
  notes: [
    notes.circle,
    '市の証明を受けてから、NHKに郵送します。',
    '半額免除は、世帯主と契約者が本人のときです。',
  ],
  office: ['受付', '確認', '証明'],
})
