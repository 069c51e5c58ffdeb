/*
 * The take-home checklist (手続きチェックリスト) on paper: one A4 for a typical case.
 *
 * Everything is laid from blocks that are never broken; type is never made smaller to save a page.
 * Services come first, then what to bring: when one page is not enough, the list of things goes to
 * the back, so that it can be taken off the wall and checked at home.
 */
import type { ChecklistContent, ChecklistFormat } from './checklist.ts'
import { headParts } from './checklistHead.ts'
import { layFurigana } from './checklistFurigana.ts'
import { layLarge } from './checklistLarge.ts'
import { type Density, close, roomy, serviceBlocks } from './checklistServices.ts'
import { type Block, type QrModules, drawPages, paginate, sheet } from './checklistSheet.ts'
import { bringBlocks, lastBlocks } from './checklistTail.ts'
import { layBilingual } from './checklistBilingual.ts'
import type { DrawnPage } from './drawing.ts'
import type { GlyphLoss } from './glyphPlan.ts'
import { type PaperFonts, PaperPen } from './paperPen.ts'

/** The drawn pages, and characters that came out as a gap. */
export interface LaidChecklist {
  readonly pages: readonly DrawnPage[]
  readonly losses: readonly GlyphLoss[]
}

const backNoticeHeight = 8

/**
 * Lays out a checklist.
 *
 * A checklist in two languages has no readings over its Japanese half; in large type it is in the
 * other language, with Japanese names.
 *
 * @param qr  Modules of the QR code of `content.qr`, without a quiet zone.
 */
export function layChecklist(
  content: ChecklistContent,
  fonts: PaperFonts,
  qr: QrModules,
  format: ChecklistFormat = 'normal',
): LaidChecklist {
  // Where the type is for slow readers, a whole phrase is worth a line; elsewhere a page is not.
  const pen = new PaperPen(fonts, format === 'normal' ? 'free' : 'a-line')
  return { pages: layPages(content, format, pen, qr), losses: pen.losses }
}

function layPages(
  content: ChecklistContent,
  format: ChecklistFormat,
  pen: PaperPen,
  qr: QrModules,
): readonly DrawnPage[] {
  if (format === 'large' || format === 'x-large') return layLarge(content, format, pen, qr)
  if (content.japanese !== undefined) return layBilingual(content, content.japanese, pen, qr)
  if (format === 'furigana') return layFurigana(content, pen, qr)
  const ways = [roomy, close].map((density) => layNormal(content, density, pen, qr))
  return ways.reduce((best, pages) => (pages.length < best.length ? pages : best))
}

function layNormal(
  content: ChecklistContent,
  density: Density,
  pen: PaperPen,
  qr: QrModules,
): readonly DrawnPage[] {
  const services = serviceBlocks(content, density, pen)
  const tail = [...bringBlocks(content, pen), ...lastBlocks(content, pen)]
  const free = { first: sheet.bottom - sheet.firstTop, next: sheet.bottom - sheet.nextTop }
  const head = { parts: headParts(content, pen, qr), firstTop: sheet.firstTop }
  const all = [...services, ...tail]
  if (heightOf(all) <= free.first) return drawPages([all], content, pen, head)
  const front = paginate(services, { first: free.first - backNoticeHeight, next: free.next })
  // Things to bring go to the back of a full front page; behind several pages they simply follow.
  const pages =
    front.length > 1
      ? paginate(all, free)
      : [...front, ...(tail.length === 0 ? [] : paginate(tail, { first: free.next, next: free.next }))]
  const drawn = drawPages(pages, content, pen, head)
  if (front.length !== 1 || tail.length === 0) return drawn
  const notice = pen.line(content.words.bringOnBack, sheet.right, sheet.footRule - 2.6, {
    sizePt: 11,
    bold: true,
    align: 'right',
  })
  return drawn.map((page, index) =>
    index === 0 ? { ...page, parts: [...page.parts, { role: 'P' as const, ops: notice }] } : page,
  )
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.heightMm, 0)
}
