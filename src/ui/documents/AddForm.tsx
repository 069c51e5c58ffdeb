import { FilePlus } from 'lucide-react'
import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocuments, useVisitState } from '../appContext.ts'

/** Any other form of the guide, filled and printed with the rest: 同意書, a certificate's other sheets. */
export function AddForm(): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const [chosen, setChosen] = useState('')
  const forms = useVisitState((state) => state.rulebook.forms)
  const planned = useVisitState((state) => state.plan.forms)
  const setAddedForm = useVisitState((state) => state.setAddedForm)
  const select = useDocuments((state) => state.select)
  const others = forms.filter((form) => planned.every(({ form: other }) => other !== form.id))
  const form = others.find((candidate) => candidate.id === chosen)
  const add = (): void => {
    if (form === undefined) return
    setAddedForm(form.id, true)
    select(form.id)
    setChosen('')
  }
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-gray-200 px-5 py-2.5 max-sm:px-4">
      <label htmlFor={id} className="text-ink-2">
        {t('documents.addForm')}
      </label>
      <select
        id={id}
        className="field min-h-11 min-w-0 flex-1 py-1"
        autoComplete="off"
        value={form === undefined ? '' : chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">{t('documents.addFormChoose')}</option>
        {others.map(({ id: option, title }) => (
          <option key={option} value={option}>
            {title.ja}
          </option>
        ))}
      </select>
      <button type="button" className="btn min-h-11" aria-disabled={form === undefined} onClick={add}>
        <FilePlus className="size-5" aria-hidden="true" />
        {t('documents.addFormDo')}
      </button>
    </div>
  )
}
