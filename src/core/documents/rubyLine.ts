import type { DrawOp, PointMm } from './drawing.ts'
import { mmPerPt } from './drawing.ts'
import type { PlannedGlyph } from './glyphPlan.ts'
import { lineOps, widthMm } from './textLine.ts'

/** A word and its reading over it (グループルビ). */
export interface RubyWord {
  readonly base: readonly PlannedGlyph[]
  readonly ruby: readonly PlannedGlyph[]
  /** How far the reading may stand over its neighbours, in ems of the word; 0 beside kanji. */
  readonly overLeftEm: number
  readonly overRightEm: number
}

/** Nothing smaller can be read. */
const smallestRubyPt = 5.6
/** Height of the ideographic box over the baseline, in ems. */
const riseEm = 0.88

/** Width of a word, which its reading may make wider. */
export function rubyWordWidth(word: RubyWord, sizePt: number): number {
  const wide = Math.max(widthMm(word.base, sizePt), widthMm(word.ruby, rubyPt(sizePt)))
  const [left, right] = overhangs(word, sizePt)
  return wide - left - right
}

/**
 * A word with its reading, both in the middle of their room; a long reading stands over kana beside.
 *
 * The shorter of the two is spread, half as far at its ends as between its characters, as JIS X 4051
 * sets group ruby.
 */
export function rubyOps(word: RubyWord, sizePt: number, [x, baseline]: PointMm): readonly DrawOp[] {
  const width = rubyWordWidth(word, sizePt)
  const small = rubyPt(sizePt)
  const [left, right] = overhangs(word, sizePt)
  const over = baseline - (riseEm * sizePt + (1 - riseEm) * small) * mmPerPt - 0.15
  return [
    ...spread(word.base, sizePt, width, [x, baseline]),
    ...spread(word.ruby, small, left + width + right, [x - left, over]).map((op): DrawOp =>
      op.kind === 'glyphs' ? { ...op, isRuby: true } : op,
    ),
  ]
}

function overhangs({ base, ruby, overLeftEm, overRightEm }: RubyWord, sizePt: number) {
  const excess = Math.max(0, widthMm(ruby, rubyPt(sizePt)) - widthMm(base, sizePt))
  const em = sizePt * mmPerPt
  return [Math.min(excess / 2, overLeftEm * em), Math.min(excess / 2, overRightEm * em)] as const
}

function spread(
  glyphs: readonly PlannedGlyph[],
  sizePt: number,
  width: number,
  [x, baseline]: PointMm,
): readonly DrawOp[] {
  const gap = (width - widthMm(glyphs, sizePt)) / Math.max(1, glyphs.length)
  return lineOps(glyphs, sizePt, [x + gap / 2, baseline], gap < 0.001 ? 0 : gap)
}

function rubyPt(sizePt: number): number {
  return Math.max(smallestRubyPt, sizePt / 2)
}
