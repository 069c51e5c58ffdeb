import type { ChecklistContent, ChecklistFormat } from '#core/documents/checklist.ts'
import type { FormValues } from '#core/documents/formValues.ts'
import { formValuesOf } from '#core/documents/formValuesOf.ts'
import type { StaffSlip } from '#core/documents/staffSlip.ts'
import type { Language } from '#core/facts/text.ts'
import type { Visit } from '#core/interview/visit.ts'
import { type ChecklistSource, checklistContent } from '#core/plan/checklistContent.ts'
import type { PaperWords } from '#core/plan/paperWords.ts'
import { type StaffSlipWords, staffSlipContent } from '#core/plan/staffSlipContent.ts'
import type { DataItem, Rulebook } from '#core/rules/rulebook.ts'
import type { DocumentRequest } from '#ports/documents.ts'
import type { Paper } from './documentStore.ts'
import type { VisitActions, VisitState } from './visitStore.ts'

/** Ids of the papers that are not forms. */
export const CHECKLIST = 'checklist'
export const STAFF_SLIP = 'staff-slip'

/** What papers are made of: the visit as it stands, and the words of papers. */
export interface PaperSource {
  readonly state: VisitState & VisitActions
  readonly visit: Visit
  readonly printedAt: string
  readonly words: (language: Language) => PaperWords
  readonly slipWords: StaffSlipWords
}

/** The chosen forms in the order of the plan. */
export function formRequests({ state, visit }: PaperSource): readonly DocumentRequest[] {
  const { rulebook, plan } = state
  const values = valuesOf(state, visit)
  return plan.forms
    .flatMap(({ form }) => rulebook.forms.filter(({ id }) => id === form))
    .map((mapping) => ({ kind: 'form', id: mapping.id, mapping, values }))
}

/** The checklist in the applicant's language; a foreign one carries the Japanese beside it. */
export function checklistRequest(source: PaperSource, format: ChecklistFormat): DocumentRequest {
  return { kind: 'checklist', id: CHECKLIST, content: contentOf(source), format }
}

/** The staff slip of papers that are finished; those left out are not on it. */
export function staffSlipOf(
  source: PaperSource,
  papers: readonly Paper[],
  format: ChecklistFormat,
): StaffSlip {
  const { state, visit, slipWords } = source
  const outcomes = papers.flatMap(({ id, kind, title, pages, copies, problems, state: made }) =>
    made === 'done' && copies > 0 && kind !== 'staff-slip'
      ? [{ id, title: title.ja, sheets: pages * copies, problems }]
      : [],
  )
  return staffSlipContent(
    {
      rulebook: state.rulebook,
      visit,
      plan: state.plan,
      values: valuesOf(state, visit),
      papers: outcomes,
      checklist: { language: visit.language, format },
      printedAt: source.printedAt,
    },
    slipWords,
  )
}

function valuesOf({ rulebook, answers, plan }: VisitState, visit: Visit): FormValues {
  return formValuesOf(visit, answers, rulebook, plan)
}

function contentOf({ state, visit, printedAt, words }: PaperSource): ChecklistContent {
  const name = nameOnPaper(visit, state.rulebook)
  const nameReading = givenKana(visit, state.rulebook)
  const source: ChecklistSource = {
    rulebook: state.rulebook,
    visit,
    plan: state.plan,
    reason: state.reason,
    printedAt,
    ...(name === undefined ? {} : { name }),
    ...(nameReading === undefined ? {} : { nameReading }),
  }
  if (visit.language !== 'en') return checklistContent(source, visit.language, words(visit.language))
  // The Japanese half names the person; nobody has romanised the name.
  const { name: _name, ...foreign } = checklistContent(source, 'en', words('en'))
  return { ...foreign, japanese: checklistContent(source, 'ja', words('ja')) }
}

/** The name as the office prints it on checklists: in full, in kana, or not at all. */
function nameOnPaper(visit: Visit, { office, items }: Rulebook): string | undefined {
  if (office.showNameOnChecklist === 'no') return undefined
  const item = items.find((candidate) =>
    office.showNameOnChecklist === 'kana' ? isOwnKana(candidate) : candidate.card === 'name',
  )
  const text = (item === undefined ? undefined : visit.items.get(item.id)?.text) ?? visit.callName
  return text === '' ? undefined : text
}

/** The reading of the applicant's name as it was given; never guessed. */
function givenKana(visit: Visit, { items }: Rulebook): string | undefined {
  const item = items.find(isOwnKana)
  return item === undefined ? undefined : visit.items.get(item.id)?.text
}

function isOwnKana({ kind, group }: DataItem): boolean {
  return kind === 'kana' && group === 'applicant'
}
