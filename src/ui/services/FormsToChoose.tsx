import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedService } from '#core/plan/plan.ts'
import { useVisit, useVisitState } from '../appContext.ts'
import { Badge } from '../parts/Badge.tsx'

/** Which of a matter's forms are meant, as soon as it is to be done today. */
export function FormsToChoose({ planned }: { readonly planned: PlannedService }): ReactElement | null {
  const { t } = useTranslation()
  const forms = useVisitState((state) => state.rulebook.forms)
  const withoutForm = useVisitState((state) => state.plan.withoutForm)
  const setAddedForm = useVisitState((state) => state.setAddedForm)
  const { addedForms } = useVisit()
  const { service, version, choice } = planned
  if (choice !== 'today' || version.formsToChoose.length === 0) return null
  const isOpen = withoutForm.some((other) => other.service.id === service.id)
  return (
    <fieldset className={`mx-3 mb-3 rounded-box px-3 pb-3 ${isOpen ? 'bg-yellow-50' : 'bg-gray-50'}`}>
      <legend className="float-left w-full py-2 font-bold">
        {isOpen ? t('services.formsOpen') : t('services.formsChosen')}
      </legend>
      <div className="clear-both flex flex-wrap gap-2">
        {version.formsToChoose
          .flatMap((form) => forms.find(({ id }) => id === form) ?? [])
          .map(({ id, title }) => (
            <label key={id} className="small-choice">
              <input
                type="checkbox"
                autoComplete="off"
                checked={addedForms.includes(id)}
                onChange={() => setAddedForm(id, !addedForms.includes(id))}
              />
              {title.ja}
              <Badge />
            </label>
          ))}
      </div>
    </fieldset>
  )
}
