import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartGrade } from '#core/facts/answers.ts'
import type { Part } from '#core/facts/fact.ts'
import { Badge } from '../parts/Badge.tsx'
import type { GridControl } from './GradeGrid.tsx'
import { gradesOfPart } from './gridKeys.ts'

interface GradeRowProps {
  readonly part: Part
  readonly grades: readonly number[]
  readonly entry: PartGrade | undefined
  readonly grid: GridControl
  readonly id: string
  /** The 号 question, under the row. */
  readonly children: ReactNode
}

/** One part with its grades. A grade that does not exist is an empty place, not a grey button. */
export function GradeRow({ part, grades, entry, grid, id, children }: GradeRowProps): ReactElement {
  const { t } = useTranslation()
  const existing = gradesOfPart(part)
  return (
    <>
      <div role="row" className="grade-row">
        <span
          role="rowheader"
          id={id}
          className={`self-center leading-tight ${entry === undefined ? '' : 'font-bold text-blue-900'}`}
        >
          {part.label.ja}
        </span>
        {grades.map((grade) =>
          existing.includes(grade) ? (
            <span role="gridcell" key={grade}>
              <button
                type="button"
                className="cell"
                aria-pressed={entry?.grade === grade}
                aria-label={t('grid.cell', { part: part.label.ja, grade })}
                data-part={part.id}
                data-grade={grade}
                tabIndex={grid.stop?.part === part.id && grid.stop.grade === grade ? 0 : -1}
                onFocus={() => grid.focused({ part: part.id, grade })}
                onClick={() => grid.toggle({ part: part.id, grade })}
              >
                {grade}
                <Badge />
              </button>
            </span>
          ) : (
            <span role="gridcell" key={grade} className="max-sm:hidden" />
          ),
        )}
      </div>
      {children}
    </>
  )
}
