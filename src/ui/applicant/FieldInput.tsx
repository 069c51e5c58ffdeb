import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataItem } from '#core/rules/rulebook.ts'
import { useVisit } from '../appContext.ts'
import { Badge } from '../parts/Badge.tsx'
import { isComposing } from '../parts/keys.ts'
import {
  type ApplicantField,
  type ApplicantForm,
  type PostalOutcome,
  usePostalAddress,
} from './applicantForm.ts'
import { readField } from './fieldValue.ts'
import { PeopleInput } from './PeopleInput.tsx'
import { useErrorText } from './useErrorText.ts'

interface FieldInputProps {
  readonly field: ApplicantField
  readonly applicant: ApplicantForm
  readonly onTyping: (isTyping: boolean) => void
}

/** The input of one item, by its kind. */
export function FieldInput(props: FieldInputProps): ReactElement {
  switch (props.field.item.kind) {
    case 'choice':
      return <ChoiceInput {...props} />
    case 'people':
      return <PeopleInput {...props} />
    case 'text':
    case 'kana':
    case 'date':
    case 'postal':
    case 'phone':
    case 'digits':
      return <TextInput {...props} />
  }
}

const MODES: Readonly<Partial<Record<DataItem['kind'], 'numeric' | 'tel'>>> = {
  postal: 'numeric',
  digits: 'numeric',
  phone: 'tel',
}

function TextInput({ field, applicant, onTyping }: FieldInputProps): ReactElement {
  const { item, elementId, name } = field
  const { on } = useVisit()
  const errorText = useErrorText()
  const [postal, setPostal] = useState<PostalOutcome>()
  const lookUp = usePostalAddress(applicant.fields)
  const error = errorText(item, applicant.form.formState.errors[name]?.type)
  const take = async (typed: string): Promise<void> => {
    applicant.commit(field, typed)
    setPostal(undefined)
    const reading = item.kind === 'postal' ? readField(item, typed, on) : undefined
    if (reading?.kind !== 'value' || reading.text === field.value?.text) return
    const outcome = await lookUp(field, reading.text)
    if (outcome.kind === 'filled')
      applicant.form.resetField(outcome.field.name, { defaultValue: outcome.town })
    setPostal(outcome)
  }
  const { onBlur, ...register } = applicant.form.register(name)
  return (
    <div className="max-w-104">
      <input
        {...register}
        id={elementId}
        className="field"
        autoComplete="off"
        spellCheck={false}
        {...(MODES[item.kind] === undefined ? {} : { inputMode: MODES[item.kind] })}
        aria-invalid={error !== undefined}
        aria-describedby={`${elementId}-hint`}
        onFocus={() => onTyping(true)}
        onBlur={(event) => {
          onTyping(false)
          void onBlur(event)
          void take(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // Enter takes the value and never sends a form; while a conversion is open it is not ours.
          event.preventDefault()
          if (!isComposing(event.nativeEvent)) void take(event.currentTarget.value)
        }}
      />
      <FieldHint id={`${elementId}-hint`} item={item} error={error} postal={postal} />
    </div>
  )
}

interface FieldHintProps {
  readonly id: string
  readonly item: DataItem
  readonly error: string | undefined
  readonly postal: PostalOutcome | undefined
}

function FieldHint({ id, item, error, postal }: FieldHintProps): ReactElement {
  const { t } = useTranslation()
  const hint = item.hint?.ja ?? (item.kind === 'kana' ? t('applicant.kanaHint') : undefined)
  const found =
    postal?.kind === 'filled'
      ? t('applicant.postalFound', { address: postal.town })
      : postal?.kind === 'unknown'
        ? t('applicant.postalUnknown')
        : undefined
  if (error !== undefined) {
    return (
      <p id={id} className="mt-1 text-red-900">
        {error}
      </p>
    )
  }
  return (
    <p
      id={id}
      role={found === undefined ? undefined : 'status'}
      className={found === undefined ? 'text-caption text-ink-2' : 'text-ink-2'}
    >
      {found ?? hint}
    </p>
  )
}

function ChoiceInput({ field, applicant }: FieldInputProps): ReactElement {
  const { item, elementId, name, value } = field
  const choices = item.choices ?? []
  return (
    <fieldset aria-labelledby={`${elementId}-label`} aria-describedby={`${elementId}-hint`}>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ id, label }, index) => (
          <label key={id} className="small-choice">
            <input
              type="radio"
              id={index === 0 ? elementId : undefined}
              name={name}
              autoComplete="off"
              checked={value?.text === id}
              onChange={() => applicant.commit(field, id)}
            />
            {label.ja}
            <Badge />
          </label>
        ))}
      </div>
      <p id={`${elementId}-hint`} className="text-caption text-ink-2">
        {item.hint?.ja}
      </p>
    </fieldset>
  )
}
