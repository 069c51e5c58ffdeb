import { describe, expect, test } from 'vitest'
import type { PartGrade } from '#core/facts/answers.ts'
import {
  type CertificateCheck,
  type OverallGrade,
  certificateCheck,
  combinedGrade,
} from '#core/interview/certificateCheck.ts'

function parts(...grades: readonly number[]): readonly PartGrade[] {
  return grades.map((grade, index) => ({ part: `部位${index}` as PartGrade['part'], grade }))
}

describe('combinedGrade', () => {
  // The rows are the vectors of the circular and the sums at each threshold.
  test.each<[name: string, grades: readonly number[], want: OverallGrade]>([
    ['下肢3級と上肢2級: 7 + 11 = 18', [3, 2], 1],
    ['聴覚2級と音声3級: 11 + 7 = 18', [2, 3], 1],
    ['心臓3級と下肢4級: 7 + 4 = 11', [3, 4], 2],
    ['上肢7級と下肢7級: 0.5 + 0.5 = 1', [7, 7], 6],
    ['7級だけでは手帳にならない', [7], 'none'],
    ['視覚5級と下肢5級: 2 + 2 = 4', [5, 5], 4],
    ['4 + 1 + 0.5 = 5.5 は下の級', [4, 6, 7], 4],
    ['部位がない', [], 'none'],
    ['1級だけ', [1], 1],
  ])('%s', (_name, grades, want) => {
    expect(combinedGrade(parts(...grades))).toBe(want)
  })
})

describe('certificateCheck', () => {
  test.each<
    [
      name: string,
      given: readonly PartGrade[] | undefined,
      overall: OverallGrade | undefined,
      want: CertificateCheck,
    ]
  >([
    ['fits', parts(1), 1, { kind: 'fits' }],
    ['a part was forgotten', parts(4), 2, { kind: 'differs', expected: 4 }],
    ['a pair that is not added up still only warns', parts(2, 2), 2, { kind: 'differs', expected: 1 }],
    ['parts were not asked yet', undefined, 2, { kind: 'unknown' }],
    ['overall grade is not known', parts(4), undefined, { kind: 'unknown' }],
  ])('%s', (_name, given, overall, want) => {
    expect(certificateCheck(given, overall)).toEqual(want)
  })
})
