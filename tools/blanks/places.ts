import type { BoxMm } from '#core/documents/mapping.ts'
import type { Blank } from './blank.ts'
import type { Place } from './inline.ts'

/** What an office cannot do without; other places may stay empty. */
const required: ReadonlySet<string> = new Set(['氏名', '生年月日', '住所'])

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
  return [...places].map(([id, place]) => `  - { id: ${id}, ${details(id, place)} }\n`).join('')
}

function details(id: string, place: Place): string {
  const bind = `bind: ${id}${required.has(id) ? ', required: true' : ''}`
  switch (place.kind) {
    case 'text': {
      const align = place.align === undefined ? '' : `, align: ${place.align}`
      return `kind: ${place.wraps ? 'multiline' : 'text'}, ${bind}, box: ${box(place.box)}, size: ${place.sizePt}, min-size: 7${align}`
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
