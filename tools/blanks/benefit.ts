import { type Blank, longSlot, options } from './blank.ts'
import { applicantRows, certificateGroup, guardianRow, householdGroup, notes, part, row } from './groups.ts'
import { consentRow } from './rows.ts'
import { sheet } from './sheet.ts'

/** An application for services of the 障害者総合支援法; its titles differ by the kind of benefit. */
export function benefitSheet(
  names: Pick<Parameters<typeof sheet>[0], 'id' | 'title' | 'short' | 'easy' | 'intro'>,
  services: readonly [string, string],
): Blank {
  return sheet({
    ...names,
    addressee: { office: '福祉事務所長' },
    rows: [
      ...applicantRows,
      guardianRow,
      certificateGroup('name'),
      row('障害基礎年金', [
        options(
          '障害年金',
          ['1級', '1級を受けている'],
          ['2級', '2級を受けている'],
          ['なし|請求中|3級', 'それ以外'],
        ),
      ]),
      row('要介護認定', [
        options(
          '介護度',
          ['要介護1|要介護2|要介護3|要介護4|要介護5', '要介護'],
          ['要支援', '要支援'],
          ['なし', '認定を受けていない'],
        ),
      ]),
      {
        label: 'サービス',
        rows: [
          { heightMm: 11.6, cells: [{ sizePt: 9, lines: [[services[0]], [services[1]]] }] },
          part('希望', [longSlot('希望するサービス', 'rest', 12)], 11),
          part('曜日・回数', [longSlot('利用の希望')]),
        ],
      },
      row('相談支援', [longSlot('相談支援事業所名')]),
      householdGroup,
      consentRow('支給の決定に必要な範囲で、私と世帯員の所得・課税の状況を', '公簿により確認することに', 18),
    ],
    notes: [notes.circle, '利用の前に、支給の決定を受けてください。', notes.myNumber],
  })
}
