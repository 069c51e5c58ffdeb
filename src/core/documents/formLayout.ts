import { type Annex, type Continuation, annexBinds } from './annex.ts'
import type { DrawOp } from './drawing.ts'
import { type FormTools, layField, printedText } from './fieldLayout.ts'
import { textOf } from './fieldText.ts'
import type { FormValues } from './formValues.ts'
import { kanaIn } from './kana.ts'
import type { FormMapping } from './mapping.ts'
import type { DocumentProblem } from './problem.ts'

/** What is laid over the pages of a blank, and what did not come out as given. */
export interface LaidForm {
  /** One list of operations per page of the blank. */
  readonly pages: readonly (readonly DrawOp[])[]
  readonly problems: readonly DocumentProblem[]
  /** What stands on sheets of our own behind the blank, where something had no room. */
  readonly annex?: Annex
}

/** Lays all values of a form over its blank. */
export function layForm(mapping: FormMapping, values: FormValues, tools: FormTools): LaidForm {
  const pages: DrawOp[][] = Array.from({ length: mapping.base.pages }, () => [])
  const problems: DocumentProblem[] = []
  const entries: Continuation[] = []
  for (const field of mapping.fields) {
    const page = pages[field.page - 1]
    if (page === undefined)
      throw new Error(`form ${mapping.id} has no page ${field.page} for the field ${field.id}`)
    const laid = layField(field, values, tools)
    page.push(...laid.ops)
    problems.push(...laid.problems)
    if (laid.rest !== undefined) entries.push(laid.rest)
  }
  return entries.length === 0
    ? { pages, problems }
    : { pages, problems, annex: annexOf(mapping, values, entries) }
}

function annexOf(mapping: FormMapping, values: FormValues, entries: readonly Continuation[]): Annex {
  const known = (bind: string): string => {
    const value = values[bind]
    return value === undefined ? '' : textOf(value)
  }
  return {
    formTitle: mapping.title.ja,
    caseNumber: known(annexBinds.caseNumber),
    date: known(annexBinds.date),
    name: known(annexBinds.name),
    entries,
  }
}

/** All texts a form will print, to find out which fonts it needs. */
export function textsOf(mapping: FormMapping, values: FormValues): readonly string[] {
  return mapping.fields.flatMap((field) => {
    if (field.kind === 'blank' || field.kind === 'struck') return []
    if (field.kind === 'const') return [field.text]
    const value = values[field.bind]
    if (value === undefined) return []
    if (field.kind === 'text') return [printedText(field, value)]
    return [field.kind === 'furigana' ? kanaIn(textOf(value), field.script) : textOf(value)]
  })
}
