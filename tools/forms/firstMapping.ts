import { stringify } from 'yaml'
import type { FormRectangle } from '#adapters/pdf/formFields.ts'
import { mmPerPt } from '#core/documents/drawing.ts'
import type { BoxMm } from '#core/documents/mapping.ts'

/** Stands for the answer where nobody has said yet which it is; `rules check` points at each. */
export const unbound = '未設定'

interface FirstField {
  readonly id: string
  readonly [key: string]: unknown
}

/** Boxes that only the applicant writes in, whatever kind of field the blank makes of them. */
const byHand: readonly (readonly [RegExp, string])[] = [
  [/個人番号|マイナンバー|my.?number/i, '個人番号は本人が書きます'],
  [/署名|signature/i, '本人が署名します'],
]
const [largestPt, smallestPt] = [12, 7]

/**
 * A first mapping from the form fields of a blank, to be completed by a person.
 *
 * @param binds  Names of everything a form can print; a field of such a name is bound to it.
 */
export function firstMapping(
  form: {
    readonly id: string
    readonly title: string
    readonly sha256: string
    readonly pages: number
    readonly paper: 'A4' | 'A3'
  },
  rectangles: readonly FormRectangle[],
  binds: ReadonlySet<string>,
): string {
  const fields = firstFields(rectangles, binds)
  return [
    `# ${form.title}: 値を書く場所（mm、用紙の左上から 左・上・幅・高さ）。`,
    `# 「bind: ${unbound}」を項目か質問の名前に直し、「npm run -s forms -- preview ${form.id}」で見ます。`,
    `id: ${form.id}`,
    `title: ${flow(form.title)}`,
    `base: ${flow({ file: `${form.id}.pdf`, sha256: form.sha256, pages: form.pages })}`,
    `paper: ${form.paper}`,
    'duplex: none',
    ...(fields.length === 0 ? ['fields: []'] : ['fields:', ...fields.map((field) => `  - ${flow(field)}`)]),
    '',
  ].join('\n')
}

/** One field for each name; boxes to tick that share a name are the answers of one. */
function firstFields(
  rectangles: readonly FormRectangle[],
  binds: ReadonlySet<string>,
): readonly FirstField[] {
  const ids = new Set<string>()
  const fields: FirstField[] = []
  const ticked = new Set<string>()
  for (const [index, rectangle] of rectangles.entries()) {
    if (rectangle.kind === 'button') continue
    const isTick = rectangle.kind === 'check' || rectangle.kind === 'radio'
    const group = `${rectangle.page}\n${rectangle.name}`
    if (isTick && ticked.has(group)) continue
    if (isTick) ticked.add(group)
    const same = isTick ? rectangles.filter((other) => `${other.page}\n${other.name}` === group) : [rectangle]
    const id = unused(shortName(rectangle) || `欄${index + 1}`, ids)
    fields.push(firstField(id, rectangle, same, binds))
  }
  return fields
}

function firstField(
  id: string,
  rectangle: FormRectangle,
  same: readonly FormRectangle[],
  binds: ReadonlySet<string>,
): FirstField {
  const page = rectangle.page === 1 ? {} : { page: rectangle.page }
  const words = `${rectangle.name} ${rectangle.hint ?? ''}`
  const why = byHand.find(([name]) => name.test(words))?.[1]
  if (why !== undefined || rectangle.kind === 'signature')
    return { id, kind: 'blank', ...page, box: rounded(rectangle.box), why: why ?? '本人が署名します' }
  const names = [shortName(rectangle), rectangle.hint?.trim() ?? '']
  const bind = names.find((name) => binds.has(name)) ?? unbound
  if (rectangle.kind === 'check' || rectangle.kind === 'radio') {
    const options = same.map(
      ({ option, box }, index) => [option ?? `答え${index + 1}`, rounded(box)] as const,
    )
    return { id, kind: 'check', ...page, bind, options: Object.fromEntries(options) }
  }
  const size = Math.max(smallestPt, Math.min(largestPt, Math.floor((rectangle.box[3] / mmPerPt) * 0.6)))
  if (rectangle.cells !== undefined)
    return { id, kind: 'comb', ...page, bind, size, cells: cellsOf(rectangle.box, rectangle.cells) }
  if (rectangle.kind === 'multiline')
    return { id, kind: 'multiline', ...page, bind, box: rounded(rectangle.box), size: largestPt }
  return { id, kind: 'text', ...page, bind, box: rounded(rectangle.box), size }
}

/** The last part of a full name: the parts before it are the groups of the tool that made the blank. */
function shortName({ name }: FormRectangle): string {
  return (name.split('.').at(-1) ?? '').replace(/\[\d+\]$/, '').trim()
}

function unused(name: string, ids: Set<string>): string {
  let id = name
  for (let number = 2; ids.has(id); number += 1) id = `${name}-${number}`
  ids.add(id)
  return id
}

function cellsOf([x, y, width, height]: BoxMm, count: number): readonly (readonly number[])[] {
  const cell = width / count
  return Array.from({ length: count }, (_, at) => rounded([x + at * cell, y, cell, height]))
}

/** A twentieth of a millimetre is finer than any printer feeds its paper. */
function rounded(box: BoxMm): readonly number[] {
  return box.map((mm) => Math.round(mm * 20) / 20)
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()
}
