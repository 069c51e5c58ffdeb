import { type KeyboardEvent, type ReactElement, type RefObject, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartGrade } from '#core/facts/answers.ts'
import type { DisabilityListFact, Part } from '#core/facts/fact.ts'
import type { QuestionView } from '#core/interview/interviewView.ts'
import { useVisitState } from '../appContext.ts'
import { digitOf, isComposing } from '../parts/keys.ts'
import { useUi } from '../shell/uiState.ts'
import { GradeRow } from './GradeRow.tsx'
import { type GridBlocks, type GridCell, blocksOf, gradesOfPart, movedCell } from './gridKeys.ts'
import { ItemQuestion } from './ItemQuestion.tsx'

interface GradeGridProps {
  readonly fact: DisabilityListFact
  readonly question: QuestionView
}

/** The grade table (等級表) of the certificate: parts by grades, one grade a part. */
export function GradeGrid({ fact, question }: GradeGridProps): ReactElement {
  const blocks = blocksOf(fact.parts)
  const ref = useRef<HTMLDivElement>(null)
  const { onKeyDown, ...grid } = useGrid(fact, blocks, question, ref)
  return (
    <div
      className="flex flex-col gap-x-6 gap-y-6 sm:flex-row sm:flex-wrap"
      ref={ref}
      onKeyDown={onKeyDown}
      role="presentation"
    >
      <Block parts={blocks.left} grades={[1, 2, 3, 4, 5, 6, 7]} question={question} fact={fact} grid={grid} />
      <Block parts={blocks.right} grades={[1, 2, 3, 4]} question={question} fact={fact} grid={grid} />
    </div>
  )
}

/** Where the one tab stop of the grid is, and how cells are set. */
export interface GridControl {
  readonly stop: GridCell | undefined
  readonly chosen: readonly PartGrade[]
  focused(cell: GridCell): void
  toggle(cell: GridCell): void
}

function useGrid(
  fact: DisabilityListFact,
  blocks: GridBlocks,
  { answer }: QuestionView,
  ref: RefObject<HTMLDivElement | null>,
): GridControl & { onKeyDown(event: KeyboardEvent): void } {
  const { singleKeys } = useUi()
  const toggleGrade = useVisitState((state) => state.toggleGrade)
  const [last, setLast] = useState<GridCell>()
  const chosen = answer?.kind === 'disability-list' ? answer.parts : []
  const stop = last ?? chosen[0] ?? firstCell(blocks)
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target : undefined
    if (target?.dataset['part'] === undefined || isComposing(event.nativeEvent)) return
    const from = { part: target.dataset['part'] as GridCell['part'], grade: Number(target.dataset['grade']) }
    const digit = digitOf(event.nativeEvent)
    const part = fact.parts.find(({ id }) => id === from.part)
    if (digit !== undefined && singleKeys && part !== undefined && gradesOfPart(part).includes(digit)) {
      event.preventDefault()
      toggleGrade(from.part, digit)
      focusCell(ref.current, { part: from.part, grade: digit })
      return
    }
    const to = event.altKey || event.ctrlKey ? undefined : movedCell(blocks, from, event.key)
    if (to === undefined) return
    event.preventDefault()
    focusCell(ref.current, to)
  }
  return {
    stop,
    chosen,
    onKeyDown,
    focused: setLast,
    toggle: ({ part, grade }) => toggleGrade(part, grade),
  }
}

function firstCell({ left, right }: GridBlocks): GridCell | undefined {
  const part = left[0] ?? right[0]
  const grade = part && gradesOfPart(part)[0]
  return part === undefined || grade === undefined ? undefined : { part: part.id, grade }
}

function focusCell(grid: HTMLElement | null, { part, grade }: GridCell): void {
  const cells = grid?.querySelectorAll<HTMLElement>(`[data-grade="${grade}"]`) ?? []
  for (const cell of cells) if (cell.dataset['part'] === part) cell.focus()
}

interface BlockProps {
  readonly parts: readonly Part[]
  readonly grades: readonly number[]
  readonly question: QuestionView
  readonly fact: DisabilityListFact
  readonly grid: GridControl
}

function Block({ parts, grades, question, fact, grid }: BlockProps): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div
      role="grid"
      aria-label={t('grid.label')}
      aria-colcount={grades.length + 1}
      className="grade-block"
      data-columns={grades.length}
    >
      <div role="row" className="grade-row max-sm:sr-only">
        <span role="columnheader" className="sr-only">
          {t('grid.part')}
        </span>
        {grades.map((grade, index) => (
          <span
            role="columnheader"
            key={grade}
            className={`text-center text-ink-2 ${index === 0 ? 'col-start-2' : ''}`}
          >
            {t('grid.grade', { n: grade })}
          </span>
        ))}
      </div>
      {parts.map((part) => {
        const entry = grid.chosen.find((candidate) => candidate.part === part.id)
        return (
          <GradeRow
            key={part.id}
            part={part}
            grades={grades}
            entry={entry}
            grid={grid}
            id={`${id}-${part.id}`}
          >
            <ItemQuestion fact={fact} part={part} entry={entry} question={question} />
          </GradeRow>
        )
      })}
    </div>
  )
}
