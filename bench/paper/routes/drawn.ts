import { drawDocument } from '#adapters/pdf/drawDocument.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import type { DrawOp, DrawnPage } from '#core/documents/drawing.ts'
import type { FontRole } from '#core/documents/fontChain.ts'
import type { FaceId, FontChain } from '#core/documents/fontFace.ts'
import { planGlyphs } from '#core/documents/glyphPlan.ts'
import type { MakePacket, PaperPage, RouteInput } from '../route.ts'

const ROLE_OF = new Map<FaceId, FontRole>([
  ['gothic', 'value'],
  ['gothic-p', 'paper'],
  ['gothic-p-bold', 'paper-bold'],
  ['mincho-p', 'blank'],
])

/** Our own way with the peers' content: glyphs looked up, fonts cut, every page drawn and tagged. */
export function drawn({ content, fonts }: RouteInput): MakePacket {
  const shelf = new FontShelf((face) => Promise.resolve(fonts.find((font) => font.face === face)?.bytes))
  return async () => {
    const texts = content.pages.flatMap((page) => page.texts)
    const chains = new Map<FaceId, FontChain>()
    for (const [face, role] of ROLE_OF) {
      const own = texts.filter((run) => run.face === face).map(({ text }) => text)
      chains.set(face, await shelf.chainFor(role, own))
    }
    const { widthMm, heightMm } = content
    const pages = content.pages.map((page): DrawnPage => {
      return { widthMm, heightMm, parts: [{ role: 'P', ops: opsOf(page, chains) }] }
    })
    return [await drawDocument(pages, { title: '書類', lang: 'ja-JP' }, (face) => shelf.faceOf(face))]
  }
}

function opsOf(page: PaperPage, chains: ReadonlyMap<FaceId, FontChain>): readonly DrawOp[] {
  return [
    ...page.texts.map(({ text, face, sizePt, x, baseline }): DrawOp => {
      const chain = chains.get(face)
      if (chain === undefined) throw new Error(`no font ${face}`)
      const glyphs = planGlyphs(text, chain).glyphs.map((planned) => {
        if (planned.kind === 'gap') throw new Error(`${planned.cluster} has no glyph`)
        return { cluster: planned.cluster, glyph: planned.glyph }
      })
      return { kind: 'glyphs', face, sizePt, at: [x, baseline], glyphs }
    }),
    ...page.rects.map(({ x, y, width, height, lineMm }): DrawOp => {
      return { kind: 'rect', box: [x, y, width, height], lineMm }
    }),
    ...page.lines.map((line): DrawOp => ({ kind: 'line', ...line })),
  ]
}
