import type { Paper } from '#app/documentStore.ts'
import { neededItems } from '#core/documents/neededItems.ts'
import type { DocumentProblem } from '#core/documents/problem.ts'
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

/** The most serious thing to say of a paper in its row. */
export type PaperWord =
  | { readonly word: 'waiting' | 'making' | 'done' | 'failed' }
  | { readonly word: 'glyphs' | 'overflow' | 'empty'; readonly n: number }

/** @param unfilled  Labels of what was not entered, from {@link useUnfilled}. */
export function paperWord(paper: Paper, unfilled: readonly string[]): PaperWord {
  if (paper.state !== 'done') return { word: paper.state }
  const glyphs = problemsOf(paper, 'missing-glyph').length
  if (glyphs > 0) return { word: 'glyphs', n: glyphs }
  const overflow = problemsOf(paper, 'overflow').length
  if (overflow > 0) return { word: 'overflow', n: overflow }
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
  const missing =
    visit === undefined
      ? []
      : neededItems(plan, rulebook, visit.role).filter(
          ({ item, isRequired }) => isRequired && !visit.items.has(item.id),
        )
  return (paper) => {
    const items = missing
      .filter(({ forms }) => forms.some((form) => form === paper.id))
      .map(({ item }) => item.label.ja)
    return [...new Set([...items, ...problemsOf(paper, 'empty-required').map(({ label }) => label)])]
  }
}
