import { type KeyboardEvent, type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartGrade } from '#core/facts/answers.ts'
import type { DisabilityListFact, Part } from '#core/facts/fact.ts'
import type { QuestionView } from '#core/interview/interviewView.ts'
import { useVisitState } from '../appContext.ts'
import { Badge } from '../parts/Badge.tsx'
import { digitOf } from '../parts/keys.ts'
import { useUi } from '../shell/uiState.ts'
import { useServiceNames } from './useServiceNames.ts'

interface ItemQuestionProps {
  readonly fact: DisabilityListFact
  readonly part: Part
  readonly entry: PartGrade | undefined
  readonly question: QuestionView
}

/**
 * The 号 of a part's grade, directly under its row.
 *
 * It is there only while a service depends on it, and stays once answered so that it can be mended.
 */
export function ItemQuestion({ fact, part, entry, question }: ItemQuestionProps): ReactElement | null {
  const open = question.openItems.find((candidate) => candidate.part === part.id)
  const isAnswered = entry?.item !== undefined || entry?.itemUnknown === true
  if (entry === undefined || (open === undefined && !isAnswered)) return null
  return (
    <ItemBox
      key={`${part.id}${entry.grade}`}
      fact={fact}
      part={part}
      entry={entry}
      services={open?.services ?? []}
    />
  )
}

interface ItemBoxProps {
  readonly fact: DisabilityListFact
  readonly part: Part
  readonly entry: PartGrade
  readonly services: QuestionView['services']
}

function ItemBox({ fact, part, entry, services }: ItemBoxProps): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const { singleKeys } = useUi()
  const answerItem = useVisitState((state) => state.answerItem)
  const names = useServiceNames(services)
  const cells = part.cells.filter(({ grade, item }) => grade === entry.grade && item !== undefined)
  const isNumbered = cells.every(({ itemLabel }) => itemLabel?.ja.endsWith('号') === true)
  const values = { part: part.label.ja, grade: entry.grade }
  const onKeyDown = (event: KeyboardEvent): void => {
    const digit = digitOf(event.nativeEvent)
    if (digit === undefined || !singleKeys || digit > cells.length) return
    event.preventDefault()
    event.stopPropagation()
    answerItem(part.id, digit === 0 ? undefined : cells[digit - 1]?.item)
  }
  return (
    <div role="row" className="item-row">
      <div role="gridcell" className="rounded-box border border-blue-200 bg-blue-50 p-3.5">
        <p className="flex flex-wrap gap-x-3">
          <span className="font-bold" id={id}>
            {isNumbered ? t('grid.itemAsk', values) : t('grid.itemAskOther', values)}
          </span>
          {services.length > 0 && (
            <span className="text-ink-2">
              {services.length > 2
                ? t('grid.itemDecidesMore', { names: names.slice(0, 2).join('・'), n: services.length })
                : t('grid.itemDecides', { names: names.join('・') })}
            </span>
          )}
        </p>
        <fieldset aria-labelledby={id} className="mt-2 flex flex-wrap gap-2" onKeyDown={onKeyDown}>
          {cells.map(({ token, item, itemLabel }) => (
            <label key={token} className="small-choice">
              <input
                type="radio"
                name={`${fact.id}-${part.id}`}
                autoComplete="off"
                checked={entry.item === item}
                onChange={() => answerItem(part.id, item)}
              />
              {itemLabel?.ja ?? item}
              <Badge />
            </label>
          ))}
          <label className="small-choice small-choice-dashed">
            <input
              type="radio"
              name={`${fact.id}-${part.id}`}
              autoComplete="off"
              checked={entry.itemUnknown === true}
              onChange={() => answerItem(part.id, undefined)}
            />
            {t('common.unknown')}
            <Badge />
          </label>
        </fieldset>
      </div>
    </div>
  )
}
