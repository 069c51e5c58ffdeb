import { describe, expect, test } from 'vitest'
import { fillForm } from '#adapters/pdf/fillForm.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import { qrModules } from '#adapters/pdf/qrModules.ts'
import type { FontRole } from '#core/documents/fontChain.ts'
import { layForm, textsOf } from '#core/documents/formLayout.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { readForms } from '#tools/forms/readForms.ts'
import { sampleValues } from '#tools/forms/samples.ts'
import { glyphInks, inkWithout, printedFrom } from '../../support/inkCompare.ts'
import { hardName, hardVariantName, shippedBlanks, workshop } from '../../support/paper.ts'
import { pageInk } from '../../support/pdfPages.ts'

const shelf = new FontShelf(packageFonts)

describe('the forms that ship, filled with hard names', () => {
  const files = readForms()

  test('there are forms to try', () => {
    expect(files.mistakes).toEqual([])
    expect(files.forms.length).toBeGreaterThanOrEqual(30)
  })

  test.each(files.forms.map((form) => [form.id, form] as const))('%s', async (_id, form) => {
    const role: FontRole = 'value'
    const values = sampleValues(form, files.items, 'usual', {
      氏名: hardName,
      運転者氏名: hardVariantName,
      自動車所有者氏名: hardVariantName,
      配偶者氏名: hardVariantName,
    })
    const documents = await workshop().make([{ kind: 'form', id: form.id, mapping: form, values }])
    const [made] = documents
    const blank = await shippedBlanks(form.base.file)
    if (made?.kind !== 'done' || blank === undefined) throw new Error(`${form.id} was not made`)
    const chain = await shelf.chainFor(role, textsOf(form, values))
    const ops = layForm(form, values, { chain, qrOf: qrModules }).pages[0] ?? []
    const marks = await fillForm(blank, [ops.filter((op) => op.kind !== 'glyphs')], 'marks', (id) =>
      shelf.faceOf(id),
    )
    const added = inkWithout(await pageInk(made.bytes, 1), await pageInk(marks, 1))
    const missed = glyphInks(added, ops, (id) => shelf.faceOf(id)).filter(
      ({ similarity }) => similarity < printedFrom,
    )
    expect(missed).toEqual([])
  })
})
