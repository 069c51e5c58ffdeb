import { describe, expect, test } from 'vitest'
import { clustersOf, isPrivateUse } from '#core/documents/clusters.ts'
import { chainOf, isFallback } from '#core/documents/fontChain.ts'
import { charactersOf, isWanted, leftOpen, planGlyphs } from '#core/documents/glyphPlan.ts'
import { plainFace } from '../../support/plainFace.ts'

const first = plainFace('gothic', '𠮷☑', ['辻\u{E0100}'])
const second = plainFace('noto-sans', '☑', ['邉\u{E0120}'])

function drawn(text: string, wholeField = false): readonly string[] {
  return planGlyphs(text, [first, second], wholeField).glyphs.map(
    (glyph) => `${glyph.cluster}:${glyph.kind === 'gap' ? 'gap' : glyph.face.id}`,
  )
}

describe('which font draws a character', () => {
  test.each<[name: string, text: string, want: readonly string[]]>([
    ['the first font that has it', '氏𠮷', ['氏:gothic', '𠮷:noto-sans']],
    [
      'a variant goes to the font that lists exactly it',
      '辻\u{E0100}邉\u{E0120}',
      ['辻\u{E0100}:gothic', '邉\u{E0120}:noto-sans'],
    ],
    ['a variant no font lists falls back to the plain character', '葛\u{E0103}', ['葛\u{E0103}:gothic']],
    ['what no font has leaves a gap', '☑', ['☑:gap']],
  ])('%s', (_name, text, want) => {
    expect(drawn(text)).toEqual(want)
  })

  test('a name is drawn in one face when a single one has all of it', () => {
    expect(drawn('𠮷田', true)).toEqual(['𠮷:noto-sans', '田:noto-sans'])
  })

  test('a name that no single face has is drawn from several', () => {
    expect(drawn('𠮷\u8FBB\u{E0100}', true)).toEqual(['𠮷:noto-sans', '辻\u{E0100}:gothic'])
  })

  test('losses are told once each, with code points', () => {
    expect(planGlyphs('☑葛\u{E0103}☑', [first, second]).losses).toEqual([
      { kind: 'missing-glyph', cluster: '☑', codePoints: 'U+2611' },
      { kind: 'variant-lost', cluster: '葛\u{E0103}', codePoints: 'U+845B U+E0103' },
    ])
  })
})

describe('private characters (外字)', () => {
  const municipal = plainFace('municipal', '氏')

  test.each([
    ['\u{DFFF}', false],
    ['\u{E000}', true],
    ['\u{F8FF}', true],
    ['\u{F900}', false],
    ['\u{EFFFF}', false],
    ['\u{F0000}', true],
    ['\u{FFFFD}', true],
    ['\u{FFFFE}', false],
    ['\u{100000}', true],
    ['\u{10FFFD}', true],
    ['\u{10FFFE}', false],
  ])('%j is one of them: %s', (character, want) => {
    expect(isPrivateUse(character.codePointAt(0) ?? 0)).toBe(want)
  })

  test.each(['\u{E000}', '\u{F0000}', '\u{E000}\u{E0100}'])(
    '%j is drawn by the municipality’s font alone, though others have something there',
    (character) => {
      expect(planGlyphs(character, [first, second]).glyphs.map(({ kind }) => kind)).toEqual(['gap'])
      const [glyph] = planGlyphs(character, [first, second, municipal]).glyphs
      expect(glyph?.kind === 'glyph' && glyph.face.id).toBe('municipal')
    },
  )

  test('no public font is wanted for them', () => {
    const open = (text: string) => leftOpen(charactersOf([text]), first)
    expect(isWanted('ipamj', open('氏\u{E000}'))).toBe(false)
    expect(isWanted('municipal', open('氏\u{E000}'))).toBe(true)
    expect(isWanted('municipal', open('氏'))).toBe(false)
  })

  test('a name with one is drawn wholly in the municipality’s font where that has all of it', () => {
    const faces = (text: string): readonly string[] =>
      planGlyphs(text, [first, second, municipal], true).glyphs.map(({ face }) => face.id)
    expect(faces('田\u{E000}')).toEqual(['municipal', 'municipal'])
    expect(faces('氏\u{E000}')).toEqual(['gothic', 'municipal'])
  })
})

describe('the order of the fonts', () => {
  test('the municipality’s own font sets the values, or comes last', () => {
    expect(chainOf('value')).toEqual(['gothic', 'noto-sans', 'ipamj'])
    expect(chainOf('value', 'first')).toEqual(['municipal', 'gothic', 'noto-sans', 'ipamj'])
    expect(chainOf('value', 'last')).toEqual(['gothic', 'noto-sans', 'ipamj', 'municipal'])
    expect(chainOf('paper', 'first')).toEqual(['gothic-p', 'municipal', 'noto-sans', 'ipamj'])
  })

  test('fonts that no role begins with only fill in', () => {
    expect((['gothic', 'mincho-p', 'noto-sans', 'ipamj', 'municipal'] as const).map(isFallback)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })
})

describe('written characters of a text', () => {
  test.each<[name: string, text: string, want: readonly string[]]>([
    ['a selector belongs to the character before it', '辻\u{E0100}太', ['辻\u{E0100}', '太']],
    ['characters outside the basic plane are one', '𠮷', ['𠮷']],
    ['a loose voicing mark joins its kana', 'か\u3099は\u309A', ['が', 'ぱ']],
    ['a voicing mark without such a kana stays alone', 'あ\u3099', ['あ', '\u3099']],
    ['compatibility characters are never normalised', '\uFA19', ['\uFA19']],
    ['a selector without a character stays alone', '\u{E0100}', ['\u{E0100}']],
  ])('%s', (_name, text, want) => {
    expect(clustersOf(text).map((cluster) => cluster.text)).toEqual(want)
  })
})
