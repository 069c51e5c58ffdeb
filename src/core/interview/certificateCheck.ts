import type { PartGrade } from '../facts/answers.ts'

/** Points of a grade (指数), index 0 for 1級. Source: 身体障害認定要領, 合計指数. */
const POINTS: readonly number[] = [18, 11, 7, 4, 2, 1, 0.5]
/** Least sum of points of each overall grade, index 0 for 1級. */
const THRESHOLDS: readonly number[] = [18, 11, 7, 4, 2, 1]

/** The overall grade as printed on the certificate (総合等級); `none` is without a certificate. */
export type OverallGrade = number | 'none'

/** How the overall grade fits the grades of the parts. */
export type CertificateCheck =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'fits' }
  | { readonly kind: 'differs'; readonly expected: OverallGrade }

/**
 * The overall grade that the parts give when their points are added up (合計指数).
 *
 * Sums between two thresholds count for the lower one; two of 7級 give 6級, one gives none.
 */
export function combinedGrade(parts: readonly PartGrade[]): OverallGrade {
  const sum = parts.reduce((total, { grade }) => total + (POINTS[grade - 1] ?? 0), 0)
  const place = THRESHOLDS.findIndex((least) => sum >= least)
  return place < 0 ? 'none' : place + 1
}

/**
 * Whether the copied overall grade is plausible beside the copied parts.
 *
 * Only a hint for a forgotten part or a slip of the hand: some pairs are not added up in practice
 * (体幹 and 下肢, two places of one limb), so the certificate always counts as printed.
 *
 * @param parts  Nothing while the parts were not answered.
 * @param overall  Nothing while the overall grade was not answered or is not known.
 */
export function certificateCheck(
  parts: readonly PartGrade[] | undefined,
  overall: OverallGrade | undefined,
): CertificateCheck {
  if (parts === undefined || overall === undefined) return { kind: 'unknown' }
  const expected = combinedGrade(parts)
  return expected === overall ? { kind: 'fits' } : { kind: 'differs', expected }
}
