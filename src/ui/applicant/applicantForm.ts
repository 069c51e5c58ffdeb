import { useEffect, useRef, useState } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import type { GlyphLoss } from '#core/documents/glyphPlan.ts'
import { type NeededItem, neededItems } from '#core/documents/neededItems.ts'
import type { ItemId } from '#core/facts/ids.ts'
import type { ItemValue, Visit } from '#core/interview/visit.ts'
import { useApp, useVisit, useVisitState } from '../appContext.ts'
import { readField, shownText } from './fieldValue.ts'

/** Typed texts by field name. Names are numbers: ids of items are Japanese words. */
export type FieldTexts = Record<`f${number}`, string>
export type FieldName = keyof FieldTexts

/** One field of the applicant form. */
export interface ApplicantField extends NeededItem {
  readonly name: FieldName
  /** Id of the element that staff operate: the input, or the button that confirms. */
  readonly elementId: string
  readonly value: ItemValue | undefined
}

export interface ApplicantForm {
  readonly form: UseFormReturn<FieldTexts>
  readonly fields: readonly ApplicantField[]
  /** Fields that are empty, wrong, or not compared with the card yet. */
  readonly left: readonly ApplicantField[]
  commit(field: ApplicantField, typed: string): void
  confirm(field: ApplicantField): void
}

/** The one form of all fields that the chosen papers need. */
export function useApplicantForm(): ApplicantForm {
  const visit = useVisit()
  const rulebook = useVisitState((state) => state.rulebook)
  const plan = useVisitState((state) => state.plan)
  const setItem = useVisitState((state) => state.setItem)
  const needed = neededItems(plan, rulebook, visit.role)
  const fields = needed.map((entry): ApplicantField => {
    const index = rulebook.items.indexOf(entry.item)
    return { ...entry, name: `f${index}`, elementId: `item-${index}`, value: visit.items.get(entry.item.id) }
  })
  const form = useForm<FieldTexts>({
    values: textsOf(fields),
    resetOptions: { keepDirtyValues: true, keepErrors: true },
    shouldFocusError: false,
  })
  const commit = (field: ApplicantField, typed: string): void => {
    const reading = readField(field.item, typed, visit.on)
    switch (reading.kind) {
      case 'error':
        form.setError(field.name, { type: reading.error })
        if (field.value !== undefined) setItem(field.item.id, undefined)
        return
      case 'empty':
        form.clearErrors(field.name)
        if (field.value !== undefined) setItem(field.item.id, undefined)
        return
      case 'value':
        form.clearErrors(field.name)
        form.resetField(field.name, { defaultValue: shownText(field.item, reading.text) })
        if (reading.text !== field.value?.text)
          setItem(field.item.id, { text: reading.text, source: 'hand', isConfirmed: true })
    }
  }
  const { errors } = form.formState
  const left = fields.filter(
    ({ name, isRequired, value }) =>
      errors[name] !== undefined || (value === undefined ? isRequired : !value.isConfirmed),
  )
  return { form, fields, left, commit, confirm: (field) => confirmItem(field, visit, setItem) }
}

function textsOf(fields: readonly ApplicantField[]): FieldTexts {
  return Object.fromEntries(
    fields.map(({ name, item, value }) => [name, value === undefined ? '' : shownText(item, value.text)]),
  )
}

function confirmItem(
  { item, value }: ApplicantField,
  visit: Visit,
  setItem: (id: ItemId, value: ItemValue) => void,
): void {
  if (value !== undefined && visit.items.has(item.id)) setItem(item.id, { ...value, isConfirmed: true })
}

/** Characters of a value that cannot be printed as they are; asked again when the value changes. */
export function useGlyphLosses(text: string | undefined): readonly GlyphLoss[] {
  const { checkText } = useApp()
  const [found, setFound] = useState<{ readonly text: string; readonly losses: readonly GlyphLoss[] }>()
  useEffect(() => {
    if (text === undefined || text === '') return undefined
    let isStale = false
    void checkText(text).then((losses) => {
      if (!isStale) setFound({ text, losses })
    })
    return () => {
      isStale = true
    }
  }, [checkText, text])
  return found !== undefined && found.text === text ? found.losses : []
}

/** Puts the town of a postal code into the address beside it, unless staff wrote one already. */
export function usePostalAddress(
  fields: readonly ApplicantField[],
): (postal: ApplicantField, code: string) => Promise<PostalOutcome> {
  const { addressOf, store } = useApp()
  const filled = useRef(new Map<ItemId, string>())
  return async (postal, code) => {
    const address = addressField(fields, postal)
    const town = await addressOf(code)
    if (town === undefined) return { kind: 'unknown' }
    if (address === undefined) return { kind: 'kept' }
    const { visit, setItem } = store.getState()
    const before = visit?.items.get(address.item.id)?.text
    if (before !== undefined && before !== filled.current.get(address.item.id)) return { kind: 'kept' }
    filled.current.set(address.item.id, town)
    setItem(address.item.id, { text: town, source: 'hand', isConfirmed: true })
    return { kind: 'filled', town, field: address }
  }
}

export type PostalOutcome =
  | { readonly kind: 'unknown' | 'kept' }
  | { readonly kind: 'filled'; readonly town: string; readonly field: ApplicantField }

/** The address that follows a postal code in the dictionary. */
function addressField(fields: readonly ApplicantField[], postal: ApplicantField): ApplicantField | undefined {
  const next = fields[fields.indexOf(postal) + 1]
  return next?.item.group === postal.item.group && next.item.kind === 'text' ? next : undefined
}
