/** The kana a reading (フリガナ) is printed in. */
export type KanaScript = 'hiragana' | 'katakana' | 'half-katakana'

const toKatakana = 0x60
const [firstHalf, lastHalf] = [0xff61, 0xff9d]
const voicings = ['', '\uff9e', '\uff9f'] as const

/**
 * A reading in one script of kana: half and full width, ひらがな and カタカナ are turned into one another.
 *
 * What has no counterpart stays as it is: kanji, Latin letters, and the few letters that half-width
 * kana lacks (ヮ, ヵ, ヶ). With half-width kana goes the half-width space, as banks write it.
 */
export function kanaIn(text: string, script: KanaScript): string {
  const wide = katakana(text)
  switch (script) {
    case 'katakana':
      return wide
    case 'hiragana':
      return wide.replaceAll(/[ァ-ヶ]/g, (letter) => shifted(letter, -toKatakana))
    case 'half-katakana':
      return halfWidth(wide)
  }
}

/** ひらがな and half-width kana as カタカナ; spaces stay as typed. */
export function katakana(text: string): string {
  const wide = text.replaceAll(/[｡-ﾟ]+/g, (half) => half.normalize('NFKC'))
  return wide.replaceAll(/[ぁ-ゖ]/g, (letter) => shifted(letter, toKatakana))
}

/** The inverse of what Unicode's NFKC does to half-width kana. */
function halfWidth(text: string): string {
  const halves = new Map<string, string>([['\u3000', ' ']])
  for (let code = firstHalf; code <= lastHalf; code += 1) {
    for (const voicing of voicings) {
      const half = String.fromCodePoint(code) + voicing
      const wide = half.normalize('NFKC')
      if (wide.length === 1) halves.set(wide, half)
    }
  }
  return [...text].map((letter) => halves.get(letter) ?? letter).join('')
}

function shifted(letter: string, by: number): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + by)
}
