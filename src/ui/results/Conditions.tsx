import { CircleMinus, CircleQuestionMark } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExplainedCondition } from '#core/engine/result.ts'
import { DiscIcon } from '../parts/StateIcon.tsx'

function TruthIcon({ truth }: Pick<ExplainedCondition, 'truth'>): ReactElement {
  switch (truth) {
    case 'true':
      return <DiscIcon className="size-5 text-green-800" />
    case 'false':
      return <CircleMinus className="size-5 flex-none text-ink-3" aria-hidden="true" />
    case 'open':
      return <CircleQuestionMark className="size-5 flex-none text-yellow-1000" aria-hidden="true" />
  }
}

/** Conditions of a rule with what the answers make of them, each with its article. */
export function Conditions({
  conditions,
}: {
  readonly conditions: readonly ExplainedCondition[]
}): ReactElement {
  const { t } = useTranslation()
  return (
    <ul className="flex flex-col gap-1.5">
      {conditions.map(({ text, ref, truth }, index) => (
        <li key={`${index}${text.ja}`} className="flex gap-2">
          <span className="mt-0.5">
            <TruthIcon truth={truth} />
          </span>
          <span className="min-w-0">
            <span className="sr-only">{t(`result.truth.${truth}`)} </span>
            {text.ja}
            {ref !== undefined && <span className="ms-2 text-caption text-ink-2">{ref}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
