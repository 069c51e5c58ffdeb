import { type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardScenarios, useApp } from '../appContext.ts'

/** What the sample card does next; there only while a mock stands in for a reader. */
export function ScenarioSelect(): ReactElement | null {
  const { cardScenarios } = useApp()
  return cardScenarios === undefined ? null : <Choice scenarios={cardScenarios} />
}

function Choice({ scenarios }: { readonly scenarios: CardScenarios }): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const [selected, setSelected] = useState(() => scenarios.selected())
  return (
    <p className="flex flex-col">
      <label htmlFor={id} className="text-caption text-ink-2">
        {t('card.scenario')}
      </label>
      <select
        id={id}
        className="field text-body"
        autoComplete="off"
        value={selected}
        onChange={(event) => {
          scenarios.select(event.target.value)
          setSelected(event.target.value)
        }}
      >
        {scenarios.all.map((scenario) => (
          <option key={scenario.id} value={scenario.id}>
            {scenario.label}
          </option>
        ))}
      </select>
    </p>
  )
}
