import type { ApplicantField } from './applicantForm.ts'

/** Moves the focus to what staff operate for a field: its input, or the button that confirms it. */
export function focusField(field: ApplicantField | undefined): void {
  const element = field === undefined ? null : document.getElementById(field.elementId)
  element?.focus()
}
