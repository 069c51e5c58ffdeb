import { type Blank, longSlot, slot } from './blank.ts'
import { contactRows, group, notes, part, row, signedRow } from './groups.ts'
import { sheet } from './sheet.ts'

/** An application for an interpreter or writer to come on a day. */
export function dispatchSheet(
  names: Pick<Parameters<typeof sheet>[0], 'id' | 'title' | 'short' | 'easy' | 'addressee' | 'intro'>,
  more: readonly string[],
): Blank {
  return sheet({
    ...names,
    rows: [
      ...contactRows,
      row('FAX・メール', [slot('FAXメール')]),
      group(
        '派遣',
        part('日時', [longSlot('派遣の日時', 'rest', 12)], 14),
        part('場所', [longSlot('派遣の場所')], 14),
        part('内容', [longSlot('派遣の内容')], 22),
      ),
      signedRow('申請', ['上のとおり、派遣を申し込みます。'], 18),
    ],
    notes: [notes.circle, ...more],
    office: ['受付', '手配'],
  })
}
