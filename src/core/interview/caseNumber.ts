/**
 * A case number (受付番号): 7 random digits and a check digit (Luhn), so that a digit misheard on
 * the phone is noticed.
 *
 * @param digits  7 digits, 0 to 9, from a source of chance.
 */
export function caseNumberOf(digits: readonly number[]): string {
  if (digits.length !== 7) throw new RangeError(`7 digits are needed, not ${digits.length}`)
  const sum = digits
    .toReversed()
    .reduce((total, digit, index) => total + (index % 2 === 0 ? doubled(digit) : digit), 0)
  return `${digits.join('')}${(10 - (sum % 10)) % 10}`
}

function doubled(digit: number): number {
  const twice = digit * 2
  return twice > 9 ? twice - 9 : twice
}
