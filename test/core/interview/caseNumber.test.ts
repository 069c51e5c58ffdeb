import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseNumberOf } from '#core/interview/caseNumber.ts'

function isSound(number: string): boolean {
  const sum = [...number].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

describe('the case number', () => {
  test('has 8 digits and notices one wrong digit', () => {
    const digit = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(
        fc.array(digit, { minLength: 7, maxLength: 7 }),
        fc.nat(7),
        digit,
        (digits, place, other) => {
          const number = caseNumberOf(digits)
          expect(number).toMatch(/^\d{8}$/)
          expect(isSound(number)).toBe(true)
          const misheard = `${number.slice(0, place)}${other}${number.slice(place + 1)}`
          if (misheard !== number) expect(isSound(misheard)).toBe(false)
        },
      ),
    )
  })
})
