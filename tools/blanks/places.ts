import type { BoxMm } from '#core/documents/mapping.ts'
import type { Place } from './inline.ts'

/** Places as the `fields:` of a mapping, bound by their own names; a start to be edited by hand. */
export function placesYaml(places: ReadonlyMap<string, Place>): string {
  return [...places].map(([id, place]) => `  - { id: ${id}, label: ${id}, ${details(id, place)} }\n`).join('')
}

function details(id: string, place: Place): string {
  switch (place.kind) {
    case 'text':
      return place.lines > 1
        ? `kind: multiline, bind: ${id}, box: ${box(place.box)}, size: ${place.sizePt}, min-size: 7`
        : `kind: text, bind: ${id}, box: ${box(place.box)}, size: ${place.sizePt}, min-size: 7`
    case 'circle':
    case 'check':
      return `kind: ${place.kind}, bind: ${id},\n      options: { ${named(place.options)} }`
    case 'comb':
      return `kind: comb, bind: ${id}, size: 12,\n      cells: [${place.cells.map(box).join(', ')}]`
    case 'wareki': {
      const eras = place.eras === undefined ? '' : `\n      eras: { ${named(place.eras)} },`
      return `kind: wareki, bind: ${id}, size: 12,${eras}\n      year: ${box(place.year)}, month: ${box(place.month)}, day: ${box(place.day)}`
    }
    case 'blank':
      return `kind: blank, box: ${box(place.box)}, why: 本人が書きます`
  }
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
