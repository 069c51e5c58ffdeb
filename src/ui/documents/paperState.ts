import type { Paper } from '#app/documentStore.ts'
import { printPlan } from '#core/documents/printPlan.ts'
import type { DocumentProblem } from '#core/documents/problem.ts'
import { unfilledItems } from '#core/documents/unfilledItems.ts'
import { useVisitState } from '../appContext.ts'

/** Problems of one kind on a paper. */
export function problemsOf<Kind extends DocumentProblem['kind']>(
  paper: Paper,
  kind: Kind,
): readonly Extract<DocumentProblem, { kind: Kind }>[] {
  return paper.problems.filter(
    (problem): problem is Extract<DocumentProblem, { kind: Kind }> => problem.kind === kind,
  )
}

/** Sheets of paper that come out for some papers, all copies counted. */
export function sheetsOf(papers: readonly Paper[]): number {
  return printPlan(papers).reduce((sum, { sheets }) => sum + sheets, 0)
}

/** The most serious thing to say of a paper in its row. */
export type PaperWord =
  | { readonly word: 'making' | 'done' | 'failed' | 'left-out' }
  | { readonly word: 'glyphs' | 'by-hand' | 'empty'; readonly n: number }

/** @param unfilled  Labels of what was not entered, from {@link useUnfilled}. */
export function paperWord(paper: Paper, unfilled: readonly string[]): PaperWord {
  if (paper.state !== 'done') return { word: paper.state }
  if (paper.copies === 0) return { word: 'left-out' }
  const glyphs = problemsOf(paper, 'missing-glyph').length
  if (glyphs > 0) return { word: 'glyphs', n: glyphs }
  const byHand = problemsOf(paper, 'overflow').length + problemsOf(paper, 'not-offered').length
  if (byHand > 0) return { word: 'by-hand', n: byHand }
  return unfilled.length > 0 ? { word: 'empty', n: unfilled.length } : { word: 'done' }
}

/**
 * What stays empty on a paper though the form asks for it: items that were not entered, and fields
 * the form itself marks as required.
 */
export function useUnfilled(): (paper: Paper) => readonly string[] {
  const visit = useVisitState((state) => state.visit)
  const plan = useVisitState((state) => state.plan)
  const rulebook = useVisitState((state) => state.rulebook)
  const missing = visit === undefined ? [] : unfilledItems(plan, rulebook, visit)
  return (paper) => {
    const items = missing
      .filter(({ forms }) => forms.some((form) => form === paper.id))
      .map(({ item }) => item.label.ja)
    return [...new Set([...items, ...problemsOf(paper, 'empty-required').map(({ label }) => label)])]
  }
}
