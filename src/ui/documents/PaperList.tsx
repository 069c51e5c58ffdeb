import {
  CircleQuestionMark,
  ClipboardCheck,
  ClipboardPen,
  FileText,
  Hourglass,
  OctagonAlert,
  PrinterX,
  TriangleAlert,
} from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paper } from '#app/documentStore.ts'
import { useDocuments } from '../appContext.ts'
import { DiscIcon } from '../parts/StateIcon.tsx'
import { type PaperWord, paperWord, useUnfilled } from './paperState.ts'

/** Every paper with one word: can it be printed, and what is left open on it. */
export function PaperList(): ReactElement {
  const { t } = useTranslation()
  const papers = useDocuments((state) => state.papers)
  return (
    <ul
      aria-label={t('documents.list')}
      className="border-t border-gray-200 lg:min-h-0 lg:flex-1 lg:overflow-y-auto"
    >
      {papers.map((paper) => (
        <Row key={paper.id} paper={paper} />
      ))}
    </ul>
  )
}

const iconOf = { form: FileText, checklist: ClipboardCheck, 'staff-slip': ClipboardPen } as const

function Row({ paper }: { readonly paper: Paper }): ReactElement {
  const { t } = useTranslation()
  const isSelected = useDocuments((state) => state.selected === paper.id)
  const select = useDocuments((state) => state.select)
  const unfilled = useUnfilled()
  const word = paperWord(paper, unfilled(paper))
  const Icon = iconOf[paper.kind]
  return (
    <li className="border-b border-gray-100">
      <button
        type="button"
        aria-current={isSelected ? 'true' : undefined}
        className={`flex min-h-13 w-full items-center gap-3 border-s-4 py-1 ps-4 pe-4 text-start -outline-offset-4 hover:bg-gray-50 ${
          isSelected ? 'border-blue-900 bg-blue-50 font-bold text-blue-900' : 'border-transparent'
        }`}
        onClick={() => select(paper.id)}
      >
        <Icon className="size-5 flex-none" aria-hidden="true" />
        <span className="min-w-0 flex-1 leading-tight">
          {paper.title.ja}
          {paper.pages > 1 && (
            <span className="ms-2 text-caption font-normal text-ink-2">
              {t('documents.pages', { n: paper.pages })}
            </span>
          )}
          {paper.copies > 1 && (
            <span className="ms-2 text-caption font-normal text-ink-2">
              {t('documents.copiesOf', { n: paper.copies })}
            </span>
          )}
        </span>
        <PaperState word={word} />
      </button>
    </li>
  )
}

function PaperState({ word }: { readonly word: PaperWord }): ReactElement {
  const { t } = useTranslation()
  const text =
    'n' in word ? t(`documents.state.${word.word}`, { n: word.n }) : t(`documents.state.${word.word}`)
  return (
    <span className={`flex flex-none items-center gap-1.5 font-normal ${toneOf(word)}`}>
      <PaperIcon word={word} />
      {text}
    </span>
  )
}

function toneOf({ word }: PaperWord): string {
  if (word === 'done') return 'text-green-900'
  if (word === 'failed') return 'text-red-900'
  return word === 'making' || word === 'left-out' ? 'text-ink-2' : 'text-yellow-1100'
}

function PaperIcon({ word: { word } }: { readonly word: PaperWord }): ReactElement {
  switch (word) {
    case 'done':
      return <DiscIcon className="size-5 text-green-800" />
    case 'failed':
      return <OctagonAlert className="size-5 flex-none" aria-hidden="true" />
    case 'left-out':
      return <PrinterX className="size-5 flex-none" aria-hidden="true" />
    case 'making':
      return <Hourglass className="size-5 flex-none" aria-hidden="true" />
    case 'empty':
      return <CircleQuestionMark className="size-5 flex-none text-yellow-1000" aria-hidden="true" />
    case 'glyphs':
    case 'by-hand':
      return <TriangleAlert className="size-5 flex-none text-yellow-1000" aria-hidden="true" />
  }
}
