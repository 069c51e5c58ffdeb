import type { DecidedBy } from '../rules/rulebook.ts'
import type { Language } from '../facts/text.ts'
import type { Readings } from './readings.ts'

/** How the checklist is set: usual type, 18 pt, 22 pt, or with readings over the characters. */
export type ChecklistFormat = 'normal' | 'large' | 'x-large' | 'furigana'

/** One service on the take-home checklist (手続きチェックリスト), texts already in its language. */
export interface ChecklistRow {
  /** 1..n over the whole paper. */
  readonly number: number
  readonly name: string
  readonly reason: string
  /** 所得で決まります and the like; absent where the certificate decides. */
  readonly tag?: string
  readonly decidedBy: DecidedBy
  readonly letters: readonly { readonly letter: string; readonly isShown: boolean }[]
  readonly when: string
  readonly isToday: boolean
  readonly receive: string
  /** Place and phone, for services outside this office. */
  readonly place?: string
}

export interface ChecklistCounter {
  /** まず / つぎに / そのあと */
  readonly order: string
  /** `2階 21番` */
  readonly place: string
  readonly name: string
  readonly phone: string
  readonly isThisCounter: boolean
  readonly rows: readonly ChecklistRow[]
}

export interface ChecklistThing {
  readonly letter: string
  readonly name: string
  /** `→ 3・4`, the services that need it. */
  readonly usedBy: string
  readonly isShown: boolean
}

/** The checklist in one language, ready to be laid out; no wording is added by the layout. */
export interface ChecklistContent {
  readonly language: Language
  readonly words: ChecklistWords
  readonly office: string
  /** `令和8年11月20日(金)` */
  readonly date: string
  /** As printed, with the title: `見本 花子 様`. */
  readonly name?: string
  /** 8 digits, printed 4-4. */
  readonly caseNumber: string
  /** QR payload, `KG1:` and the 8 digits only. */
  readonly qr: string
  readonly counts: readonly { readonly label: string; readonly count: number }[]
  readonly here: readonly ChecklistCounter[]
  readonly elsewhere: readonly ChecklistRow[]
  readonly noApplication: readonly ChecklistRow[]
  readonly bring: readonly { readonly title: string; readonly things: readonly ChecklistThing[] }[]
  readonly undecided: readonly { readonly name: string; readonly what: string }[]
  readonly next: { readonly title: string; readonly lines: readonly string[] }
  /** `案内ルール 2026-11-20版(照合 a3f9c2d1) 印刷 2026-11-20 10:42 窓口 …` */
  readonly footer: string
  /** The Japanese text beside each translated one; absent on the Japanese checklist itself. */
  readonly japanese?: ChecklistContent
  /** How words are read, for readings over the characters; only of words that the texts have. */
  readonly readings?: Readings
  /** Parts of {@link name} with the reading (フリガナ) the person gave; never guessed. */
  readonly nameReadings?: readonly (readonly [part: string, kana: string])[]
  /** On a two-language paper: who checked the translation, `未確認訳（機械の訳です） Machine translation`. */
  readonly translation?: string
}

/**
 * The fixed words of the paper in its language.
 *
 * In any text `✓` is drawn as a tick and `［D］` as a letter in a frame.
 */
export interface ChecklistWords {
  readonly title: string
  /** まず / つぎに / そのあと; the last one repeats. */
  readonly order: readonly [string, string, string]
  readonly caseNumber: string
  readonly caseNumberHint: string
  readonly notDecision: string
  readonly notDecisionMore: string
  readonly ward: string
  readonly wardHint: string
  readonly bringColumn: string
  readonly whenColumn: string
  readonly receiveColumn: string
  readonly thisCounter: string
  readonly phone: string
  readonly elsewhere: string
  readonly elsewhereHint: string
  readonly noApplication: string
  readonly noApplicationHint: string
  readonly bring: string
  readonly bringHint: string
  readonly today: string
  readonly undecided: string
  /** `{page} / {pages} ページ` */
  readonly page: string
  readonly bringOnBack: string
  /** At the foot of every page of large type but the last. */
  readonly continued: string
  readonly todayTitle: string
  /** `{places}か所・{services}件` */
  readonly todayHint: string
  readonly laterTitle: string
  /** Everything a service needs was shown today. */
  readonly allShown: string
  /** Before the result in large type, where {@link receiveColumn} is too long. */
  readonly resultLabel: string
  /** `{receive}（{tag}）` */
  readonly resultWithTag: string
  /** `{name}（{letter}）` */
  readonly thingWithLetter: string
  readonly thingJoiner: string
  /** 見本 on papers of the sample office, or nothing. */
  readonly sample: string
}
