/*
 * The rulebook: everything policy staff wrote, read and checked, as plain JSON.
 *
 * It is made from `rules/` at build time, so the counter needs neither the YAML reader nor its
 * messages. Nothing in it refers to an id that does not exist. See docs/decisions/001.
 */
import type { IsoDate } from '../dates/isoDate.ts'
import type { OwnFontPlace } from '../documents/fontChain.ts'
import type { FormMapping } from '../documents/mapping.ts'
import type { Readings } from '../documents/readings.ts'
import type { Fact, Section } from '../facts/fact.ts'
import type { BringId, CounterId, FormId, ItemId, ServiceId } from '../facts/ids.ts'
import type { Text } from '../facts/text.ts'
import type { Condition } from './condition.ts'

/** Who decides in the end, which words the result. */
export type DecidedBy = 'certificate' | 'income' | 'medical' | 'assessment' | 'operator'
export type Authority = 'national' | 'prefecture' | 'city' | 'operator'
/** How far the content was compared with its source. */
export type Verified = 'law' | 'law-part' | 'page' | 'page-part' | 'not-seen'

/** A dated amount (額); an expired one is never printed as if it held. */
export interface Amount {
  readonly id: string
  readonly values: readonly {
    readonly from: IsoDate
    readonly until?: IsoDate
    /** As printed, `月29,590円`. */
    readonly text: Text
    /** `令和7年度`, named when the value is no longer current. */
    readonly period: Text
  }[]
}

/** One 区分 of a service, the first that matches counts (全額 / 半額); a lone rule has no name. */
export interface GradeRule {
  readonly name?: Text
  readonly eligible: Condition
}

export interface BringEntry {
  readonly id: BringId
  /** Can be left out where the office looks it up itself (省令18条 and the like). */
  readonly waivable?: true
}

/** The content of a service from one day on. */
export interface ServiceVersion {
  readonly from: IsoDate
  readonly until?: IsoDate
  readonly source: readonly string[]
  readonly checked: IsoDate
  readonly rules: readonly [GradeRule, ...GradeRule[]]
  /** May hold `{額の名前}` of an {@link Amount}. */
  readonly benefit: Text
  readonly bring: readonly BringEntry[]
  readonly forms: readonly FormId[]
  /** Forms of which staff take those that the matter needs: a certificate is issued anew, changed, or given back. */
  readonly formsToChoose: readonly FormId[]
  readonly deadline: Text
  /** The deadline in at most 8 characters, for the checklist's column いつ. */
  readonly when: Text
  /** When the result, card or money comes, for the checklist's last column. */
  readonly receive: Text
  readonly income?: Text
  /** What this file does not decide; staff see it beside the result. */
  readonly unchecked: readonly Text[]
}

export interface Relations {
  /** Shown together. */
  readonly also: readonly ServiceId[]
  /** This one takes the place of those. */
  readonly insteadOf: readonly ServiceId[]
  /** Cannot be had together with those. */
  readonly excludes: readonly ServiceId[]
}

/** A service (制度). */
export interface Service {
  readonly id: ServiceId
  readonly name: Text
  /** At most 12 characters, for lists. */
  readonly short: Text
  /** What it is, in a sentence. */
  readonly summary: Text
  readonly category: string
  readonly authority: Authority
  readonly counter: CounterId
  readonly decidedBy: DecidedBy
  readonly verified: Verified
  /** Newest first. */
  readonly versions: readonly ServiceVersion[]
  readonly relations: Relations
}

export interface Counter {
  readonly id: CounterId
  readonly name: Text
  /** `2階 21番`, or the place in town. */
  readonly place: Text
  readonly phone: string
  /** In this office: visited in the order of the file. */
  readonly here: boolean
  /** The counter where the visit takes place. */
  readonly thisCounter?: true
  /** Nothing is handed in here: the certificate is shown when the service is used. */
  readonly showOnly?: true
}

export interface Bring {
  readonly id: BringId
  readonly name: Text
  /** 家にあるもの, 病院にたのむもの, もらってから出すもの, or shown at this counter anyway. */
  readonly from: 'home' | 'hospital' | 'later'
}

export interface ItemChoice {
  readonly id: string
  readonly label: Text
}

/** One thing asked of each person of a list; never a 個人番号. */
export interface ItemColumn {
  readonly id: string
  readonly label: Text
  readonly kind: 'text' | 'kana' | 'date' | 'choice'
  readonly choices?: readonly ItemChoice[]
  /** Longest length in characters. */
  readonly length?: number
}

/** A piece of applicant data that forms print; labels and kind drive the data entry. */
export interface DataItem {
  readonly id: ItemId
  readonly label: Text
  /** `people` is a list with a row for each person. */
  readonly kind: 'text' | 'kana' | 'date' | 'postal' | 'phone' | 'digits' | 'choice' | 'people'
  readonly group:
    | 'applicant'
    | 'certificate'
    | 'guardian'
    | 'household'
    | 'agent'
    | 'insurance'
    | 'account'
    | 'car'
    | 'request'
  /** The card gives it. */
  readonly card?: 'name' | 'birth-date' | 'address' | 'sex'
  readonly choices?: readonly ItemChoice[]
  /** What is asked of each person of a list. */
  readonly columns?: readonly ItemColumn[]
  /** Longest length in characters, for digits the exact one, for a list the most people. */
  readonly length?: number
  /** Left empty it does not hold up printing; the paper shows a blank to write in. */
  readonly optional?: true
  readonly hint?: Text
}

export interface Office {
  readonly city: Text
  readonly ward: Text
  /** Papers carry 見本 until a real office is named. */
  readonly sample: boolean
  /** Whom forms are addressed to (宛先), as forms print it, by name: `市長`, `知事`. */
  readonly addressees: Readonly<Record<string, string>>
  readonly counters: readonly Counter[]
  readonly bring: readonly Bring[]
  /** Where policy staff are reached when the rules are broken. */
  readonly rulesContact: string
  readonly showNameOnChecklist: 'yes' | 'kana' | 'no'
  /** Place of the municipality's own font (外字) among the fonts; absent where it has none. */
  readonly ownFont?: OwnFontPlace
}

export interface Guide {
  readonly id: string
  readonly title: Text
  readonly categories: readonly { readonly id: string; readonly label: Text }[]
  /** Forms that are filled whenever an agent stands at the counter (委任状). */
  readonly withAgent: readonly FormId[]
}

/** All rules of one guide of one office. */
export interface Rulebook {
  readonly guide: Guide
  /** SHA-256 of all rules files, hex; its first 8 digits stand on every paper. */
  readonly hash: string
  /** The newest `checked` or `from` day of any file: the name staff give this edition. */
  readonly edition: IsoDate
  readonly sections: readonly Section[]
  readonly facts: readonly Fact[]
  /** True of every applicant. */
  readonly always: readonly { readonly condition: Condition; readonly say: Text }[]
  /** Hardly ever true: said when it surely is, and nothing more; the printed certificate decides. */
  readonly warnings: readonly { readonly condition: Condition; readonly say: Text }[]
  readonly services: readonly Service[]
  readonly amounts: readonly Amount[]
  readonly office: Office
  readonly items: readonly DataItem[]
  readonly forms: readonly FormMapping[]
  /** How words of the papers are read (読み). */
  readonly readings: Readings
}
