import type { BoxMm } from '#core/documents/mapping.ts'
import type { Blank } from './blank.ts'
import type { Place } from './inline.ts'

/** What an office cannot do without; other places may stay empty. */
const required: ReadonlySet<string> = new Set(['氏名', '生年月日', '住所'])

/** Readings, which are printed in カタカナ whatever they were typed in. */
const kana: ReadonlySet<string> = new Set(['フリガナ', '口座名義'])

/** A whole mapping of a blank drawn here; a start to be edited by hand. */
export function mappingYaml(blank: Blank, places: ReadonlyMap<string, Place>, sha256: string): string {
  return [
    `# ${blank.title}: 値を書く場所（mm、用紙の左上から 左・上・幅・高さ）。`,
    '# 様式のPDFを替えたら「npm run forms」で場所と sha256 を確かめます。',
    `id: ${blank.id}`,
    `title: { ja: ${blank.title}, easy: ${blank.easy ?? blank.title} }`,
    `short: ${blank.short ?? blank.title}`,
    `base: { file: ${blank.id}.pdf, sha256: ${sha256}, pages: 1 }`,
    'paper: A4',
    'duplex: none',
    'fields:',
    placesYaml(places),
  ].join('\n')
}

/** Places as the `fields:` of a mapping, bound by their own names; a start to be edited by hand. */
export function placesYaml(places: ReadonlyMap<string, Place>): string {
  const written = new Set<string>()
  const fields = [...places].map(([id, place]) => {
    if (place.kind !== 'text' || place.cellOf === undefined)
      return `  - { id: ${id}, ${details(id, place)} }\n`
    const { list } = place.cellOf
    if (written.has(list)) return ''
    written.add(list)
    return tableYaml(list, places)
  })
  return caseNumberYaml + fields.join('')
}

/** The number of the visit and its code, in the free corner under the date: the office finds the paper by it. */
const caseNumberYaml = `  - { id: 受付番号の見出し, kind: const, text: 受付番号, box: [162.2, 42.6, 13.4, 3.6], size: 8 }
  - { id: 受付番号, kind: text, bind: 受付番号, box: [146, 46.4, 29.6, 5.6], size: 11, align: right }
  - { id: 受付番号のコード, kind: qr, bind: 受付番号, box: [177.2, 41.8, 10.8, 10.8] }
`

/** A list with the boxes of its first row. */
function tableYaml(list: string, places: ReadonlyMap<string, Place>): string {
  const cells = [...places.values()].flatMap((place) =>
    place.kind === 'text' && place.cellOf?.list === list ? [{ ...place, column: place.cellOf.column }] : [],
  )
  const columns = [...new Set(cells.map(({ column }) => column))]
  const rows = cells.length / columns.length
  const inFirst = cells.slice(0, columns.length)
  const height = (cells[columns.length]?.box[1] ?? 0) - (cells[0]?.box[1] ?? 0)
  const pitch = rows > 1 ? `, row-height: ${Math.round(height * 100) / 100}` : ''
  const first = [...places.keys()].filter((id) => id.startsWith(`${list}1`))
  const byHand = first.filter((id) => places.get(id)?.kind === 'blank').map((id) => id.slice(list.length + 1))
  const named = inFirst.map(
    ({ column, box: at, sizePt }) =>
      `        ${column}: { box: ${box(at)}, size: ${sizePt}, min-size: 6, align: ${column === '氏名' ? 'left' : 'center'} }`,
  )
  const hand = byHand.map((word) => word.replace(/^の/, ''))
  return [
    `  - id: ${list}`,
    '    kind: table',
    `    bind: ${list}`,
    `    max-rows: ${rows}${pitch.replace(', ', '\n    ')}`,
    ...(hand.length === 0 ? [] : [`    by-hand: [${hand.join(', ')}]`]),
    '    columns:',
    ...named.map((text) => text.slice(2)),
    '',
  ].join('\n')
}

function details(id: string, place: Place): string {
  const bind = `bind: ${id}${required.has(id) ? ', required: true' : ''}`
  switch (place.kind) {
    case 'text': {
      const align = place.align === undefined ? '' : `, align: ${place.align}`
      const kind = place.wraps ? 'multiline' : kana.has(id) ? 'furigana' : 'text'
      return `kind: ${kind}, ${bind}, box: ${box(place.box)}, size: ${place.sizePt}, min-size: 7${align}${place.wraps ? ', overflow: continue' : ''}${place.suffix === undefined ? '' : `, suffix: '${place.suffix}'`}`
    }
    case 'circle':
    case 'check':
      return `kind: ${place.kind}, ${bind},\n      options: { ${named(place.options)} }`
    case 'comb':
      return `kind: comb, ${bind}, size: 12,\n      cells: [${place.cells.map(box).join(', ')}]`
    case 'wareki': {
      const eras = place.eras === undefined ? '' : `\n      eras: { ${named(place.eras)} },`
      return `kind: wareki, ${bind}, size: 12,${eras}\n      year: ${box(place.year)}, month: ${box(place.month)}, day: ${box(place.day)}`
    }
    case 'blank':
      return `kind: blank, box: ${box(place.box)}, why: ${place.why ?? whyOf(id)}`
  }
}

function whyOf(id: string): string {
  if (id.includes('個人番号')) return '窓口で番号と本人を確かめてから、本人が書きます'
  return id.includes('署名') ? '本人が署名します' : '本人が書きます'
}

function named(boxes: Readonly<Record<string, BoxMm>>): string {
  return Object.entries(boxes)
    .flatMap(([names, at]) => names.split('|').map((name) => [name, at] as const))
    .map(([name, at]) => `${name}: ${box(at)}`)
    .join(', ')
}

function box(at: BoxMm): string {
  return `[${at.map((value) => String(value)).join(', ')}]`
}
