import { type ReactElement, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '#core/interview/visit.ts'
import type { DataItem } from '#core/rules/rulebook.ts'
import { useVisit, useVisitState } from '../appContext.ts'
import { ErrorSummary } from '../applicant/ErrorSummary.tsx'
import { focusField } from '../applicant/focusField.ts'
import { FieldRow } from '../applicant/FieldRow.tsx'
import { type ApplicantField, type ApplicantForm, useApplicantForm } from '../applicant/applicantForm.ts'
import { CardPanel } from '../card/CardPanel.tsx'
import { Badge } from '../parts/Badge.tsx'
import { Heading } from '../parts/Heading.tsx'
import { formSheets } from '../services/PlanPanel.tsx'
import { InBar } from '../shell/BottomBar.tsx'

/** Applicant data (申請者情報): fields exist only because a chosen form prints them. */
export function ApplicantScreen(): ReactElement {
  const applicant = useApplicantForm()
  const [isByHand, setByHand] = useState(false)
  const [told, setTold] = useState<{ readonly first: ApplicantField | undefined }>()
  // The summary comes first and pushes the fields down; the focus then scrolls to its field.
  useEffect(() => focusField(told?.first), [told])
  const { fields, left } = applicant
  const toCompare = fields.filter(({ value }) => value?.source === 'card' && !value.isConfirmed).length
  const hasCardValues = fields.some(({ value }) => value?.source === 'card')
  if (told !== undefined && left.length === 0) setTold(undefined)
  return (
    <div className="applicant">
      <CardPanel
        toCompare={toCompare}
        hasCardValues={hasCardValues}
        isByHand={isByHand}
        onByHand={setByHand}
      />
      <main id="main" className="min-w-0 px-7 pt-4 pb-8 max-sm:px-4 lg:overflow-y-auto">
        <div className="max-w-[66rem]">
          <Head />
          {told !== undefined && <ErrorSummary left={left} errors={applicant.form.formState.errors} />}
          <form
            autoComplete="off"
            noValidate
            onSubmit={(event) => event.preventDefault()}
            aria-describedby="applicant-lead"
          >
            <Groups applicant={applicant} isByHand={isByHand} />
          </form>
        </div>
      </main>
      <InBar>
        <Onward left={left} onTold={() => setTold({ first: left[0] })} />
      </InBar>
    </div>
  )
}

function Head(): ReactElement {
  const { t } = useTranslation()
  const plan = useVisitState((state) => state.plan)
  const rulebook = useVisitState((state) => state.rulebook)
  const sheets = formSheets(plan, rulebook)
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Heading>{t('applicant.title')}</Heading>
      <p id="applicant-lead" className="text-ink-2">
        {sheets === 0 ? t('applicant.leadNone') : t('applicant.lead', { n: sheets })}
      </p>
      <RoleChoice />
    </div>
  )
}

const ROLES: readonly Role[] = ['self', 'guardian', 'agent']

function RoleChoice(): ReactElement {
  const { t } = useTranslation()
  const { role } = useVisit()
  const setRole = useVisitState((state) => state.setRole)
  return (
    <fieldset className="ms-auto flex flex-wrap items-center gap-2">
      <legend className="float-left me-1 flex min-h-12 items-center text-ink-2">{t('applicant.role')}</legend>
      {ROLES.map((option) => (
        <label key={option} className="small-choice">
          <input
            type="radio"
            name="role"
            autoComplete="off"
            checked={role === option}
            onChange={() => setRole(option)}
          />
          {t(`applicant.roles.${option}`)}
          <Badge />
        </label>
      ))}
    </fieldset>
  )
}

interface GroupsProps {
  readonly applicant: ApplicantForm
  readonly isByHand: boolean
}

function Groups({ applicant, isByHand }: GroupsProps): ReactElement | null {
  const { t } = useTranslation()
  const { fields } = applicant
  const groups = [...new Set(fields.map(({ item }) => item.group))]
  if (fields.length === 0) return null
  return (
    <>
      <div
        className="field-row min-h-8 border-b border-gray-200 text-caption text-ink-2 max-lg:hidden"
        aria-hidden="true"
      >
        <span>{t('applicant.columns.item')}</span>
        <span>{t('applicant.columns.value')}</span>
        <span>{t('applicant.columns.forms')}</span>
        <span>{t('applicant.columns.state')}</span>
      </div>
      {groups.map((group) => (
        <Group
          key={group}
          group={group}
          isTitled={groups.length > 1}
          applicant={applicant}
          isByHand={isByHand}
        />
      ))}
    </>
  )
}

interface GroupProps extends GroupsProps {
  readonly group: DataItem['group']
  readonly isTitled: boolean
}

function Group({ group, isTitled, applicant, isByHand }: GroupProps): ReactElement {
  const { t } = useTranslation()
  return (
    <section aria-label={t(`applicant.groups.${group}`)}>
      {isTitled && (
        <h2 className="mt-4 border-b border-gray-200 pb-1 font-normal text-ink-2">
          {t(`applicant.groups.${group}`)}
        </h2>
      )}
      {applicant.fields
        .filter(({ item }) => item.group === group)
        .map((field) => (
          <FieldRow key={field.item.id} field={field} applicant={applicant} isByHand={isByHand} />
        ))}
    </section>
  )
}

interface OnwardProps {
  readonly left: readonly ApplicantField[]
  readonly onTold: () => void
}

/** Goes on, or leads to the first field that is missing. */
function Onward({ left, onTold }: OnwardProps): ReactElement {
  const { t } = useTranslation()
  const goTo = useVisitState((state) => state.goTo)
  const isDone = left.length === 0
  const press = (): void => {
    if (isDone) goTo('documents')
    else onTold()
  }
  return (
    <button type="button" className="btn btn-primary" aria-disabled={!isDone} onClick={press}>
      {t('applicant.next')}
      {!isDone && <span>{t('applicant.left', { n: left.length })}</span>}
    </button>
  )
}
