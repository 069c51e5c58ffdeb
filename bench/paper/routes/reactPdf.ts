import { Canvas, Document, type DocumentProps, Font, Page, Text, pdf } from '@react-pdf/renderer'
import { type ReactElement, createElement } from 'react'
import { type MakePacket, type PaperContent, type RouteInput, fontNames, ptPerMm } from '../route.ts'

/** @react-pdf/renderer; it takes fonts by address and keeps them. */
export function reactPdf(input: RouteInput): MakePacket {
  const { content, fonts } = input
  const names = fontNames(input)
  for (const { name, bytes } of fonts) Font.register({ family: name, src: dataUrl(bytes) })
  Font.registerHyphenationCallback((word) => [word])
  return async () => {
    const blob = await pdf(documentOf(content, names)).toBlob()
    return [new Uint8Array(await blob.arrayBuffer())]
  }
}

function documentOf(content: PaperContent, names: ReturnType<typeof fontNames>): ReactElement<DocumentProps> {
  const [width, height] = [content.widthMm * ptPerMm, content.heightMm * ptPerMm]
  const pages = content.pages.map(({ texts, rects, lines }, index) =>
    createElement(
      Page,
      { key: index, size: [width, height] },
      createElement(Canvas, {
        // As high as the page, it would not fit on it by a rounding error.
        style: { position: 'absolute', left: 0, top: 0, width, height: height - 1 },
        paint: (painter) => {
          for (const { x, y, width, height, lineMm } of rects) {
            painter.lineWidth(lineMm * ptPerMm)
            painter.rect(x * ptPerMm, y * ptPerMm, width * ptPerMm, height * ptPerMm).stroke()
          }
          for (const { from, to, lineMm } of lines) {
            painter.lineWidth(lineMm * ptPerMm).moveTo(from[0] * ptPerMm, from[1] * ptPerMm)
            painter.lineTo(to[0] * ptPerMm, to[1] * ptPerMm).stroke()
          }
          return null
        },
      }),
      ...texts.map(({ text, face, sizePt, x, baseline, widthPt }, run) => {
        const [left, top] = [x * ptPerMm, baseline * ptPerMm - content.ascentEm * sizePt]
        const at = { position: 'absolute', left, top, width: widthPt * 1.02 + 2 } as const
        const style = { ...at, fontFamily: names.get(face) ?? '', fontSize: sizePt }
        return createElement(Text, { key: run, style }, text)
      }),
    ),
  )
  return createElement(Document, {}, pages)
}

function dataUrl(bytes: Uint8Array): string {
  const parts: string[] = []
  // A multiple of three bytes at a time: the parts join without padding between them.
  for (let at = 0; at < bytes.length; at += 6144) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 6144))))
  }
  return `data:font/ttf;base64,${parts.join('')}`
}
