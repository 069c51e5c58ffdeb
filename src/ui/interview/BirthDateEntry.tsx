import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ageOn } from '#core/dates/age.ts'
import type { IsoDate } from '#core/dates/isoDate.ts'
import { readDate } from '#core/dates/readDate.ts'
import { warekiText } from '#core/dates/wareki.ts'
import type { DataItem } from '#core/rules/rulebook.ts'
import { useVisit, useVisitState } from '../appContext.ts'
import { isComposing } from '../parts/keys.ts'

/** Answers an age by the date of birth, which the forms print as well. */
export function BirthDateEntry({ item }: { readonly item: DataItem }): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const { items, on } = useVisit()
  const setItem = useVisitState((state) => state.setItem)
  const given = items.get(item.id)?.text
  const [text, setText] = useState('')
  const [isTouched, setTouched] = useState(false)
  const date = readDate(text)
  const isFuture = date !== undefined && date > on
  const isWrong = isTouched && text !== '' && (date === undefined || isFuture)
  const take = (): void => {
    setTouched(true)
    if (date !== undefined && !isFuture && date !== given)
      setItem(item.id, { text: date, source: 'hand', isConfirmed: true })
  }
  return (
    <div className="max-w-md">
      <label htmlFor={id} className="block font-bold">
        {t('interview.birthDate')}
      </label>
      <input
        id={id}
        className="field mt-1"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent)) take()
        }}
      />
      <p id={`${id}-hint`} className={`mt-1 ${isWrong ? 'text-red-900' : 'text-ink-2'}`}>
        {isWrong
          ? t(isFuture ? 'interview.birthDateFuture' : 'interview.birthDateWrong')
          : (birthHint(date, on, isFuture) ?? t('interview.birthDateHint'))}
      </p>
    </div>
  )

  function birthHint(day: IsoDate | undefined, today: IsoDate, isLater: boolean): string | undefined {
    if (day === undefined || isLater) return undefined
    return t('interview.age', { date: warekiText(day), age: ageOn(day, today) })
  }
}
