import type { ChecklistWords } from '../documents/checklist.ts'
import type { DecidedBy } from '../rules/rulebook.ts'

/** Every fixed word of the checklist in one language; `{…}` are places to fill. */
export interface PaperWords extends ChecklistWords {
  readonly tags: Readonly<Record<Exclude<DecidedBy, 'certificate'>, string>>
  readonly counts: {
    readonly all: string
    readonly today: string
    readonly later: string
    readonly elsewhere: string
    readonly showOnly: string
  }
  /** `{reason}のため` */
  readonly because: string
  /** `{name} 様` */
  readonly honorific: string
  /** `→ {numbers}` */
  readonly usedBy: string
  /** `→ {numbers}以外すべて` */
  readonly usedByAllBut: string
  readonly usedByAll: string
  readonly numberJoiner: string
  /** Between the first and the last of three or more numbers in a row, `1〜4`. */
  readonly numberRange: string
  readonly bringFrom: { readonly home: string; readonly hospital: string; readonly later: string }
  /** What decides a service that is tagged. */
  readonly decides: Readonly<Record<Exclude<DecidedBy, 'certificate'>, string>>
  /** `{questions} がわかると決まります。` */
  readonly open: string
  /** `{name} ({grade})` */
  readonly withGrade: string
  /** Who checked the translation, on a paper in two languages; empty where nothing was translated. */
  readonly translation: string
  readonly next: { readonly title: string; readonly noBooking: string; readonly place: string }
  /** `案内ルール {edition}版(照合 {hash}) 印刷 {time} 窓口 {counter}` */
  readonly footer: string
}

/** A template with its `{places}` filled. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
