import type { ReactElement } from 'react'
import { Trans } from 'react-i18next'
import { useVisitState } from '../appContext.ts'
import type { ApplicantField } from './applicantForm.ts'

/** `8枚すべて`, or the first form that prints the item. */
export function FormsOfField({ field }: { readonly field: ApplicantField }): ReactElement {
  const rulebook = useVisitState((state) => state.rulebook)
  const all = useVisitState((state) => state.plan.forms.length)
  const n = field.forms.length
  const name = rulebook.forms.find(({ id }) => id === field.forms[0])?.short ?? ''
  const components = { b: <b className="text-ink" /> }
  if (n === all && all > 1)
    return <Trans i18nKey="applicant.allForms" values={{ n }} components={components} />
  if (n === 1) return <Trans i18nKey="applicant.someForms" values={{ n, name }} components={components} />
  return <Trans i18nKey="applicant.someFormsMore" values={{ n, name }} components={components} />
}
