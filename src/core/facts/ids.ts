/**
 * Branded ids: a service id never goes where a fact id is due.
 *
 * Ids of facts, choices, parts and items are the Japanese words staff use; ids of services,
 * forms and counters are kebab-case ASCII. A brand is put on only by the rules reader, after
 * the id was found in its dictionary, or when compiled rules are loaded.
 */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Id of a question (質問), such as `生活の場所`. */
export type FactId = Branded<'FactId'>
/** Id of an answer of a question (選択肢), such as `在宅`. */
export type ChoiceId = Branded<'ChoiceId'>
/** Id of a body part of the certificate (部位), such as `じん臓`. */
export type PartId = Branded<'PartId'>
/** Id of a service (制度), such as `parking-exemption`. */
export type ServiceId = Branded<'ServiceId'>
/** Id of an application form (様式). */
export type FormId = Branded<'FormId'>
/** Id of a counter (窓口). */
export type CounterId = Branded<'CounterId'>
/** Id of a thing to bring (持ちもの), such as `身体障害者手帳`. */
export type BringId = Branded<'BringId'>
/** Id of a piece of applicant data that forms print (記入項目), such as `フリガナ`. */
export type ItemId = Branded<'ItemId'>
