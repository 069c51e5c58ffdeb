import { CircleMinus, Pencil } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactId } from '#core/facts/ids.ts'
import type { PlannedService } from '#core/plan/plan.ts'
import { useVisitState } from '../appContext.ts'
import { chipText } from '../interview/AnswerChips.tsx'
import { DiscIcon } from '../parts/StateIcon.tsx'
import { servicesWith } from '../results/outcomeText.ts'
import { ListHead } from './EligibleList.tsx'

/** Services whose conditions the answers miss: which condition, which answer, and the way back. */
export function NotEligibleList({
  services,
}: {
  readonly services: readonly PlannedService[]
}): ReactElement {
  const { t } = useTranslation()
  const rows = servicesWith(services, 'not-eligible')
  return (
    <>
      <ListHead
        title={t('services.notEligibleTitle', { n: rows.length })}
        hint={t('services.notEligibleHint')}
      />
      {rows.length === 0 && <p>{t('services.emptyNotEligible')}</p>}
      <ul className="flex flex-col gap-2">
        {rows.map((planned) => (
          <Row key={planned.service.id} planned={planned} instead={insteadOf(planned, services)} />
        ))}
      </ul>
    </>
  )
}

/** A usable service that takes the place of another. */
function insteadOf(planned: PlannedService, services: readonly PlannedService[]): PlannedService | undefined {
  return services.find(
    ({ service, outcome }) =>
      outcome.status === 'eligible' && service.relations.insteadOf.includes(planned.service.id),
  )
}

interface RowProps {
  readonly planned: PlannedService
  readonly instead: PlannedService | undefined
}

function Row({ planned: { service }, instead }: RowProps): ReactElement {
  const { t } = useTranslation()
  const explain = useVisitState((state) => state.explain)
  const nearest = useVisitState((state) => state.nearestChange)
  const focus = useVisitState((state) => state.focus)
  const failed = explain(service.id).filter(({ truth }) => truth === 'false')
  const facts = [
    ...new Set([
      ...failed.flatMap((condition) => condition.facts),
      ...(nearest(service.id) ?? []).map(({ fact }) => fact),
    ]),
  ]
  const answered = useAnswerTexts(facts)
  const toMend = answered[0]?.id ?? facts[0]
  return (
    <li className="flex flex-wrap items-end gap-x-4 gap-y-2 rounded-box border border-gray-200 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="flex flex-wrap items-center gap-x-3">
          <span className="text-panel font-bold">{service.name.ja}</span>
          <span className="flex items-center gap-1.5 font-normal text-ink-2">
            <CircleMinus className="size-5 flex-none text-ink-3" aria-hidden="true" />
            {t('result.word.not-eligible')}
          </span>
        </h2>
        {failed.length === 0 && <p>{service.summary.ja}</p>}
        {failed.map(({ text, ref }, index) => (
          <p key={`${index}${text.ja}`}>
            {text.ja}
            {ref !== undefined && <span className="ms-2 text-caption text-ink-2">{ref}</span>}
          </p>
        ))}
        {answered.length > 0 && (
          <p className="text-ink-2">
            {t('services.answerGiven')}{' '}
            <span className="ms-2">{answered.map(({ text }) => text).join(t('common.join'))}</span>
          </p>
        )}
        {instead !== undefined && (
          <p className="flex items-center gap-2">
            <DiscIcon className="size-5 text-green-800" />
            {t('services.instead', { name: instead.service.name.ja })}
          </p>
        )}
      </div>
      {toMend !== undefined && (
        <button
          type="button"
          className="btn px-4"
          aria-label={t('services.mendOf', { name: service.short.ja })}
          onClick={() => focus({ fact: toMend })}
        >
          <Pencil className="size-4.5" aria-hidden="true" />
          {t('services.mend')}
        </button>
      )}
    </li>
  )
}

/** Answers given to questions, in words; questions without an answer are left out. */
function useAnswerTexts(ids: readonly FactId[]): readonly { readonly id: FactId; readonly text: string }[] {
  const { t } = useTranslation()
  const facts = useVisitState((state) => state.rulebook.facts)
  const answers = useVisitState((state) => state.answers)
  return ids.flatMap((id) => {
    const fact = facts.find((candidate) => candidate.id === id)
    const answer = answers.get(id)
    if (fact === undefined || answer === undefined) return []
    return [{ id, text: chipText(t, fact, answer) }]
  })
}
