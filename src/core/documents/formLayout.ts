import type { DrawOp } from './drawing.ts'
import { layField } from './fieldLayout.ts'
import { textOf } from './fieldText.ts'
import type { FontChain } from './fontFace.ts'
import type { FormValues } from './formValues.ts'
import type { FormMapping } from './mapping.ts'
import type { DocumentProblem } from './problem.ts'

/** What is laid over the pages of a blank, and what did not come out as given. */
export interface LaidForm {
  /** One list of operations per page of the blank. */
  readonly pages: readonly (readonly DrawOp[])[]
  readonly problems: readonly DocumentProblem[]
}

/** Lays all values of a form over its blank. */
export function layForm(mapping: FormMapping, values: FormValues, chain: FontChain): LaidForm {
  const pages: DrawOp[][] = Array.from({ length: mapping.base.pages }, () => [])
  const problems: DocumentProblem[] = []
  for (const field of mapping.fields) {
    const page = pages[field.page - 1]
    if (page === undefined)
      throw new Error(`form ${mapping.id} has no page ${field.page} for the field ${field.id}`)
    const laid = layField(field, values, chain)
    page.push(...laid.ops)
    problems.push(...laid.problems)
  }
  return { pages, problems }
}

/** All texts a form will print, to find out which fonts it needs. */
export function textsOf(mapping: FormMapping, values: FormValues): readonly string[] {
  return mapping.fields.flatMap((field) => {
    if (field.kind === 'blank') return []
    if (field.kind === 'const') return [field.text]
    const value = values[field.bind]
    return value === undefined ? [] : [textOf(value)]
  })
}
