import type { Part } from '../facts/fact.ts'

/** What a grade text of a condition means, or why it means nothing. */
export type GradeTokens =
  | { readonly kind: 'cells'; readonly tokens: readonly string[] }
  | { readonly kind: 'no-such-grade' }
  | { readonly kind: 'no-such-item'; readonly items: readonly string[] }
  | { readonly kind: 'backwards' }
  | { readonly kind: 'unreadable' }

/**
 * Reads `2`, `2の1`, `1-3` or `1-2の2` against the grades that exist for a part.
 *
 * A grade without 号 means all its 号; a range runs from the more severe to the less severe cell in
 * the order of the 等級表 and passes over grades the table does not have.
 */
export function gradeTokens(part: Part, text: string): GradeTokens {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[級\s]/g, '')
    .replaceAll(/号$/g, '')
    .replaceAll('〜', '-')
    .replaceAll('~', '-')
  const match = /^([1-7])(?:の([^-]+))?(?:-([1-7])(?:の([^-]+))?)?$/.exec(plain)
  if (match === null) return /^\d+(の.+)?$/.test(plain) ? { kind: 'no-such-grade' } : { kind: 'unreadable' }
  const [, fromGrade = '', fromItem, toGrade, toItem] = match
  if (toGrade === undefined) return single(part, Number(fromGrade), fromItem)
  if (Number(toGrade) < Number(fromGrade)) return { kind: 'backwards' }
  for (const [grade, item] of [
    [fromGrade, fromItem],
    [toGrade, toItem],
  ] as const) {
    if (item === undefined) continue
    const end = single(part, Number(grade), item)
    if (end.kind !== 'cells') return end
  }
  const start = part.cells.findIndex(
    (cell) =>
      cell.grade >= Number(fromGrade) &&
      (fromItem === undefined || cell.token === `${fromGrade}の${fromItem}`),
  )
  const end = part.cells.findLastIndex(
    (cell) =>
      cell.grade <= Number(toGrade) && (toItem === undefined || cell.token === `${toGrade}の${toItem}`),
  )
  const tokens = start < 0 || end < start ? [] : part.cells.slice(start, end + 1).map(({ token }) => token)
  return tokens.length === 0 ? { kind: 'no-such-grade' } : { kind: 'cells', tokens }
}

function single(part: Part, grade: number, item: string | undefined): GradeTokens {
  const ofGrade = part.cells.filter((cell) => cell.grade === grade)
  if (ofGrade.length === 0) return { kind: 'no-such-grade' }
  if (item === undefined) return { kind: 'cells', tokens: ofGrade.map(({ token }) => token) }
  const cell = ofGrade.find((candidate) => candidate.item === item)
  if (cell !== undefined) return { kind: 'cells', tokens: [cell.token] }
  return {
    kind: 'no-such-item',
    items: ofGrade.map((candidate) => candidate.item).filter((known) => known !== undefined),
  }
}

/** `2級・3級・4級・6級`, the grades a part has. */
export function gradesOf(part: Part): string {
  return [...new Set(part.cells.map(({ grade }) => grade))].map((grade) => `${grade}級`).join('・')
}
