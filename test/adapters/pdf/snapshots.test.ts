import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FormField, FormMapping } from '#core/documents/mapping.ts'
import { readForms } from '#tools/forms/readForms.ts'
import { sampleValues } from '#tools/forms/samples.ts'
import { differenceText, differences, inkPicture } from '../../support/inkPicture.ts'
import { workshop } from '../../support/paper.ts'

/*
 * What each form looks like filled for the usual person, as a picture of letters in `snapshots/`.
 *
 * After a change that is meant to be seen:
 *   npx vitest run --project unit test/adapters/pdf/snapshots.test.ts -u
 */
const folder = new URL('snapshots/', import.meta.url)
const { forms, items } = readForms()
const maker = workshop()

async function filled(mapping: FormMapping): Promise<Uint8Array> {
  const values = sampleValues(mapping, items)
  const [made] = await maker.make([{ kind: 'form', id: mapping.id, mapping, values }])
  if (made?.kind !== 'done') throw new Error(`${mapping.id} was not made`)
  return made.bytes
}

function kept(id: string): string | undefined {
  const file = new URL(`${id}.txt`, folder)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

describe('every form looks as it was last approved', () => {
  test.each(forms.map((form) => [form.id, form] as const))('%s', async (id, form) => {
    const now = `${await inkPicture(await filled(form))}\n`
    const before = kept(id)
    const found = before === undefined ? [] : differences(now, before)
    // A picture within tolerance is the same one: the file stays as it is, even when renewing.
    const picture = before !== undefined && found.length === 0 ? before : now
    await expect(picture, `${id} looks different\n${differenceText(found)}`).toMatchFileSnapshot(
      `snapshots/${id}.txt`,
    )
  })

  test('and no picture is left of a form that is gone', () => {
    const known = new Set(forms.map(({ id }) => `${id}.txt`))
    expect(readdirSync(folder).filter((file) => !known.has(file))).toEqual([])
  })
})

describe('a picture', () => {
  const form = forms.find(({ id }) => id === 'taxi-ticket')

  /** The form with one of its fields changed, or left out. */
  function changed(id: string, change: (field: FormField) => readonly FormField[]): FormMapping {
    if (form === undefined) throw new Error('no such form')
    expect(form.fields.map((field) => field.id)).toContain(id)
    return { ...form, fields: form.fields.flatMap((field) => (field.id === id ? change(field) : [field])) }
  }

  function moved(field: FormField): readonly FormField[] {
    if (!('box' in field)) throw new Error('a field of another kind')
    const [x, y, width, height] = field.box
    return [{ ...field, box: [x + 3, y, width - 3, height] }]
  }

  async function differencesIn(mapping: FormMapping) {
    if (form === undefined) throw new Error('no such form')
    return differences(await inkPicture(await filled(mapping)), await inkPicture(await filled(form)))
  }

  test.each(['フリガナ', '氏名', '電話', '手帳の等級', '障害名'])(
    'shows that %s moved by 3 mm, and where',
    async (id) => {
      const mapping = changed(id, moved)
      const field = form?.fields.find((candidate) => candidate.id === id)
      if (field === undefined || !('box' in field)) throw new Error('a field of another kind')
      const [x, y, width, height] = field.box
      const found = await differencesIn(mapping)
      expect(found.length).toBeGreaterThan(0)
      for (const { xMm, yMm } of found) {
        expect(xMm).toBeGreaterThan(x - 5)
        expect(xMm).toBeLessThan(x + width + 1)
        expect(yMm).toBeGreaterThan(y - 5)
        expect(yMm).toBeLessThan(y + height + 1)
      }
    },
  )

  test.each(['申請日', '生年月日', '郵便番号', '手帳の種類', '手帳番号', '種別', '世帯'])(
    'shows that %s is missing',
    async (id) => {
      expect(differenceText(await differencesIn(changed(id, () => [])))).toMatch(
        /^page 1, \d+ to \d+ mm from the top: \d+ to \d+ mm from the left/,
      )
    },
  )

  test('is the same when the page is drawn with other dots', async () => {
    if (form === undefined) throw new Error('no such form')
    const pdf = await filled(form)
    const usual = await inkPicture(pdf)
    expect(differences(await inkPicture(pdf, 113), usual)).toEqual([])
    expect(differences(await inkPicture(pdf, 150), usual)).toEqual([])
  })

  test('of a document with a page less or more differs', () => {
    expect(differences('AB', 'AB\f\n C')).toEqual([{ page: 2, xMm: 4, yMm: 0 }])
    expect(differences('AB\f\n C', 'AB')).toEqual([{ page: 2, xMm: 4, yMm: 0 }])
  })
})
