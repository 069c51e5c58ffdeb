import type { Font, Schema, Template } from '@pdfme/common'
import { generate } from '@pdfme/generator'
import { line, rectangle, text } from '@pdfme/schemas'
import { type MakePacket, type PaperContent, type RouteInput, fontNames, ptPerMm } from '../route.ts'

/** The generator of pdfme; the template is made once, the values come with each packet. */
export function pdfme(input: RouteInput): MakePacket {
  const { content, fonts } = input
  const { template, values } = templateOf(content, fontNames(input))
  const font: Font = Object.fromEntries(
    fonts.map(({ name, bytes }, index) => [
      name,
      { data: new Uint8Array(bytes), fallback: index === 0, subset: true },
    ]),
  )
  const plugins = { text, line, rectangle }
  return async () => [await generate({ template, inputs: [values], options: { font }, plugins })]
}

function templateOf(
  content: PaperContent,
  names: ReturnType<typeof fontNames>,
): { readonly template: Template; readonly values: Record<string, string> } {
  const values: Record<string, string> = {}
  const named = (page: number, kind: string, index: number): string => `${page}-${kind}-${index}`
  const schemas = content.pages.map(({ texts, rects, lines }, page): Schema[] => [
    ...texts.map(({ text: said, face, sizePt, x, baseline, widthPt }, index) => {
      const name = named(page, 'text', index)
      values[name] = said
      const height = sizePt / ptPerMm
      const position = { x, y: baseline - content.ascentEm * height }
      // A little wider than the text, so that no line breaks.
      const width = (widthPt * 1.02 + 2) / ptPerMm
      return { name, type: 'text', fontName: names.get(face), fontSize: sizePt, position, width, height }
    }),
    ...rects.map(({ x, y, width, height, lineMm }, index) => {
      const name = named(page, 'rect', index)
      const style = { borderWidth: lineMm, borderColor: '#000000', color: '' }
      return { name, type: 'rectangle', position: { x, y }, width, height, ...style }
    }),
    ...lines.map(({ from, to, lineMm }, index) => {
      // Lines of the content run along an edge of the paper; pdfme's have a width and a height.
      const isLevel = from[1] === to[1]
      const x = Math.min(from[0], to[0]) - (isLevel ? 0 : lineMm / 2)
      const y = Math.min(from[1], to[1]) - (isLevel ? lineMm / 2 : 0)
      const width = isLevel ? Math.abs(to[0] - from[0]) : lineMm
      const height = isLevel ? lineMm : Math.abs(to[1] - from[1])
      const name = named(page, 'line', index)
      return { name, type: 'line', position: { x, y }, width, height, color: '#000000' }
    }),
  ])
  const basePdf = { width: content.widthMm, height: content.heightMm, padding: NO_PADDING }
  return { template: { basePdf, schemas }, values }
}

const NO_PADDING: [number, number, number, number] = [0, 0, 0, 0]
