import pdfMake, { type Node, type Shape } from 'pdfmake'
import { type MakePacket, type PaperPage, type RouteInput, fontNames, ptPerMm } from '../route.ts'

/** Pdfmake; it changes the definition it is given, so that each packet needs a new one. */
export function pdfmake(input: RouteInput): MakePacket {
  const { content, fonts } = input
  const names = fontNames(input)
  pdfMake.setUrlAccessPolicy(() => false)
  pdfMake.setLocalAccessPolicy?.(() => false)
  for (const { name, bytes } of fonts) pdfMake.virtualfs.writeFileSync(`${name}.ttf`, bytes)
  pdfMake.setFonts(Object.fromEntries(fonts.map(({ name }) => [name, { normal: `${name}.ttf` }])))
  const pageSize = { width: content.widthMm * ptPerMm, height: content.heightMm * ptPerMm }
  const defaultStyle = { font: fonts[0]?.name ?? '', fontSize: 1 }
  return async () => {
    const nodes = content.pages.flatMap((page, index): Node[] => [
      { text: '', ...(index === 0 ? {} : { pageBreak: 'before' }) },
      { canvas: shapesOf(page), absolutePosition: { x: 0, y: 0 } },
      ...page.texts.map(({ text, face, sizePt, x, baseline }): Node => {
        const y = baseline * ptPerMm - content.ascentEm * sizePt
        const style = { font: names.get(face) ?? '', fontSize: sizePt }
        const at = { absolutePosition: { x: x * ptPerMm, y } }
        return { text, ...style, ...at, noWrap: true, preserveLeadingSpaces: true }
      }),
    ])
    const definition = { pageSize, pageMargins: [0, 0, 0, 0], defaultStyle, content: nodes } as const
    return [await pdfMake.createPdf(definition).getBuffer()]
  }
}

function shapesOf({ rects, lines }: PaperPage): Shape[] {
  return [
    ...rects.map(({ x, y, width, height, lineMm }): Shape => {
      const size = { w: width * ptPerMm, h: height * ptPerMm }
      return { type: 'rect', x: x * ptPerMm, y: y * ptPerMm, ...size, lineWidth: lineMm * ptPerMm }
    }),
    ...lines.map(({ from, to, lineMm }): Shape => {
      const start = { x1: from[0] * ptPerMm, y1: from[1] * ptPerMm }
      const end = { x2: to[0] * ptPerMm, y2: to[1] * ptPerMm }
      return { type: 'line', ...start, ...end, lineWidth: lineMm * ptPerMm }
    }),
  ]
}
