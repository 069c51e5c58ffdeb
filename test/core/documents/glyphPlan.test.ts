import { describe, expect, test } from 'vitest'
import { clustersOf } from '#core/documents/clusters.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
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
