import type { ChecklistFormat } from '../documents/checklist.ts'
import type { FormField, FormMapping } from '../documents/mapping.ts'
import type { FormValues } from '../documents/formValues.ts'
import type { DocumentProblem } from '../documents/problem.ts'
import type { SlipLine, SlipPaper, SlipSection, StaffSlip } from '../documents/staffSlip.ts'
import { unfilledItems } from '../documents/unfilledItems.ts'
import type { Language } from '../facts/text.ts'
import type { Visit } from '../interview/visit.ts'
import type { Rulebook } from '../rules/rulebook.ts'
import { filled } from './paperWords.ts'
import type { Plan, PlannedService } from './plan.ts'

/** Fixed words of the staff slip; `{…}` are places to fill. */
export interface StaffSlipWords {
  readonly title: string
  readonly notice: string
  /** Places: time, counter, language, format. */
  readonly about: string
  readonly languages: Readonly<Record<Language, string>>
  readonly formats: Readonly<Record<ChecklistFormat, string>>
  readonly empty: { readonly title: string; readonly note: string }
  readonly glyphs: { readonly title: string; readonly note: string }
  readonly checks: { readonly title: string; readonly note: string }
  readonly printed: { readonly title: string; readonly note: string }
  readonly heads: readonly [paper: string, sheets: string, filled: string]
  /** `個人番号（{n}枚）` */
  readonly myNumber: string
  readonly myNumberWhat: string
  readonly signature: string
  readonly signatureWhat: string
  /** Places: form, label. */
  readonly place: string
  /** `未記入（{forms}）` */
  readonly notEntered: string
  /** Place: form. */
  readonly byHand: string
  /** `{labels}（{why}）` */
  readonly byHandWhat: string
  /** `{label} ほか{n}` */
  readonly andMore: string
  readonly overflow: string
  readonly notOffered: string
  readonly continued: string
  /** `「□」{codePoints} を手で書く（{papers}）` */
  readonly missing: string
  /** `{codePoints} はふつうの字形で印刷（{papers}）`; the character itself would name somebody. */
  readonly variant: string
  readonly oldAmount: string
  readonly joiner: string
  /** `案内ルール {edition}版({hash})` */
  readonly footer: string
  readonly sample: string
}

/** How a paper of the packet came out. */
export interface PaperOutcome {
  readonly id: string
  readonly title: string
  readonly sheets: number
  readonly problems: readonly DocumentProblem[]
}

export interface StaffSlipSource {
  readonly rulebook: Rulebook
  readonly visit: Visit
  readonly plan: Plan
  readonly values: FormValues
  /** Papers that will be printed, in order, without those left out. */
  readonly papers: readonly PaperOutcome[]
  readonly checklist: { readonly language: Language; readonly format: ChecklistFormat }
  /** `2026-11-20 10:42` */
  readonly printedAt: string
}

/** What staff must know of a packet, on one slip that names nobody. */
export function staffSlipContent(source: StaffSlipSource, words: StaffSlipWords): StaffSlip {
  const { rulebook, visit, papers } = source
  const forms = papers.flatMap(({ id }) => rulebook.forms.filter((form) => form.id === id))
  const counter = rulebook.office.counters.find(({ thisCounter }) => thisCounter === true)?.place.ja ?? ''
  const sections = [
    sectionOf(words.empty, emptyLines(source, forms, words)),
    sectionOf(words.glyphs, glyphLines(source, forms, words)),
    sectionOf(words.checks, checkLines(source, words)),
  ]
  const sheets = papers.reduce((sum, paper) => sum + paper.sheets, 0)
  return {
    title: words.title,
    caseNumber: visit.caseNumber,
    qr: `KG1:${visit.caseNumber}`,
    about: filled(words.about, {
      time: source.printedAt,
      counter,
      language: words.languages[source.checklist.language],
      format: words.formats[source.checklist.format],
    }),
    notice: words.notice,
    sections: sections.filter(({ lines }) => lines.length > 0),
    printed: {
      title: words.printed.title,
      note: filled(words.printed.note, { n: String(sheets) }),
      heads: words.heads,
      papers: papers.map((paper) => slipPaper(paper, forms, source.values)),
    },
    footer: filled(words.footer, { edition: rulebook.edition, hash: rulebook.hash.slice(0, 8) }),
    sample: rulebook.office.sample ? words.sample : '',
  }
}

function sectionOf(
  words: { readonly title: string; readonly note: string },
  lines: readonly SlipLine[],
): SlipSection {
  return { title: words.title, note: filled(words.note, { n: String(lines.length) }), lines }
}

type BlankField = Extract<FormField, { kind: 'blank' }>

/** Places that stay empty: rightly (個人番号, signature), for a pen, or because nothing was entered. */
function emptyLines(
  source: StaffSlipSource,
  forms: readonly FormMapping[],
  words: StaffSlipWords,
): readonly SlipLine[] {
  const blanks = forms.map((form) => ({ form, fields: form.fields.filter(isBlank) }))
  const count = (is: (field: BlankField) => boolean): number =>
    blanks.filter(({ fields }) => fields.some(is)).length
  const always = [
    { n: count(isMyNumber), name: words.myNumber, what: words.myNumberWhat },
    { n: count(isSignature), name: words.signature, what: words.signatureWhat },
  ].flatMap(({ n, name, what }) => (n === 0 ? [] : [{ name: filled(name, { n: String(n) }), what }]))
  const whats = { overflow: words.overflow, 'not-offered': words.notOffered, continued: words.continued }
  const perForm = blanks.flatMap(({ form, fields }) => {
    const problems = source.papers.find(({ id }) => id === form.id)?.problems ?? []
    return [
      ...problems.flatMap((problem) =>
        problem.kind === 'overflow' || problem.kind === 'not-offered' || problem.kind === 'continued'
          ? [
              {
                name: filled(words.place, { form: form.short, label: problem.label }),
                what: whats[problem.kind],
              },
            ]
          : [],
      ),
      ...handLines(form, fields, words),
    ]
  })
  return [...always, ...notEntered(source, forms, words), ...perForm]
}

/** What was not entered, each once with the forms that want it. */
function notEntered(
  source: StaffSlipSource,
  forms: readonly FormMapping[],
  words: StaffSlipWords,
): readonly SlipLine[] {
  const wanted = new Map<string, Set<string>>()
  const want = (label: string, form: FormMapping): void => {
    wanted.set(label, (wanted.get(label) ?? new Set<string>()).add(form.short))
  }
  for (const { item, forms: users } of unfilledItems(source.plan, source.rulebook, source.visit))
    for (const form of forms) if (users.includes(form.id)) want(item.label.ja, form)
  for (const form of forms)
    for (const problem of source.papers.find(({ id }) => id === form.id)?.problems ?? [])
      if (problem.kind === 'empty-required') want(problem.label, form)
  return [...wanted].map(([label, shorts]) => ({
    name: label,
    what: filled(words.notEntered, { forms: shortList([...shorts], words) }),
  }))
}

/** `特別障害者手当、補装具`, or the first and how many more. */
function shortList(all: readonly string[], words: StaffSlipWords): string {
  const [first = '', ...more] = all
  return more.length > 1
    ? filled(words.andMore, { label: first, n: String(more.length) })
    : all.join(words.joiner)
}

/** Places for a pen on one form, one line for each reason. */
function handLines(
  form: FormMapping,
  fields: readonly BlankField[],
  words: StaffSlipWords,
): readonly SlipLine[] {
  const rest = fields.filter((field) => !isMyNumber(field) && !isSignature(field))
  return [...new Set(rest.map(({ why }) => why))].map((why) => {
    const labels = rest.filter((field) => field.why === why).map(({ label }) => label)
    return {
      name: filled(words.byHand, { form: form.short }),
      what: filled(words.byHandWhat, { labels: shortList(labels, words), why }),
    }
  })
}

/** Each character once for each place it belongs to, with the papers it is on. */
function glyphLines(
  { papers }: StaffSlipSource,
  forms: readonly FormMapping[],
  words: StaffSlipWords,
): readonly SlipLine[] {
  const found = new Map<
    string,
    { readonly label: string; readonly template: string; codePoints: string; on: string[] }
  >()
  for (const paper of papers) {
    const on = forms.find(({ id }) => id === paper.id)?.short ?? paper.title
    for (const problem of paper.problems) {
      if (problem.kind !== 'missing-glyph' && problem.kind !== 'variant-lost') continue
      const { label, codePoints } = problem
      const key = `${label} ${codePoints}`
      const template = problem.kind === 'missing-glyph' ? words.missing : words.variant
      const entry = found.get(key) ?? { label, template, codePoints, on: [] }
      found.set(key, { ...entry, on: [...entry.on, on] })
    }
  }
  return [...found.values()].map(({ label, template, codePoints, on }) => ({
    name: label,
    what: filled(template, { codePoints, papers: shortList(on, words) }),
  }))
}

/** What the rules leave to staff for the services applied for today, and amounts that have run out. */
function checkLines({ plan, rulebook, visit }: StaffSlipSource, words: StaffSlipWords): readonly SlipLine[] {
  const today = plan.services.filter(({ choice }) => choice === 'today')
  return today.flatMap((planned) => {
    const name = planned.service.short.ja
    const isOld = amountIds(planned).some((id) => {
      const amount = rulebook.amounts.find((candidate) => candidate.id === id)
      return amount !== undefined && !amount.values.some((value) => holdsOn(value, visit.on))
    })
    return [
      ...planned.version.unchecked.map((text) => ({ name, what: text.ja })),
      ...(isOld ? [{ name, what: words.oldAmount }] : []),
    ]
  })
}

function amountIds({ version }: PlannedService): readonly string[] {
  return [...version.benefit.ja.matchAll(/\{([^}]*)\}/g)].map(([, id = '']) => id)
}

function holdsOn(value: { readonly from: string; readonly until?: string }, day: string): boolean {
  return value.from <= day && (value.until === undefined || day <= value.until)
}

function slipPaper(paper: PaperOutcome, forms: readonly FormMapping[], values: FormValues): SlipPaper {
  const form = forms.find(({ id }) => id === paper.id)
  const base = { title: paper.title, sheets: paper.sheets }
  if (form === undefined) return base
  const bound = new Set(
    form.fields.flatMap((field) => ('bind' in field && field.bind !== undefined ? [field.bind] : [])),
  )
  const done = [...bound].filter((bind) => values[bind] !== undefined).length
  return { ...base, filled: { done, all: bound.size } }
}

function isBlank(field: FormField): field is BlankField {
  return field.kind === 'blank'
}

function isMyNumber({ label }: BlankField): boolean {
  return label.includes('個人番号')
}

function isSignature({ label }: BlankField): boolean {
  return label === '署名'
}
