import PdfDocument from 'pdfkit'
import { type MakePacket, type RouteInput, fontNames, ptPerMm } from '../route.ts'

/** PDFKit, the library beneath pdfmake and, in a fork, @react-pdf/renderer. */
export function pdfkit(input: RouteInput): MakePacket {
  const { content, fonts } = input
  const names = fontNames(input)
  return () => {
    const size = [content.widthMm * ptPerMm, content.heightMm * ptPerMm] as const
    const document = new PdfDocument({ size, margin: 0, autoFirstPage: false, font: null })
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    for (const { name, bytes } of fonts) document.registerFont(name, bytes)
    for (const { texts, rects, lines } of content.pages) {
      document.addPage()
      for (const { text, face, sizePt, x, baseline } of texts) {
        document.font(names.get(face) ?? '').fontSize(sizePt)
        document.text(text, x * ptPerMm, baseline * ptPerMm, { lineBreak: false, baseline: 'alphabetic' })
      }
      for (const { x, y, width, height, lineMm } of rects) {
        document.lineWidth(lineMm * ptPerMm)
        document.rect(x * ptPerMm, y * ptPerMm, width * ptPerMm, height * ptPerMm).stroke()
      }
      for (const { from, to, lineMm } of lines) {
        document.lineWidth(lineMm * ptPerMm).moveTo(from[0] * ptPerMm, from[1] * ptPerMm)
        document.lineTo(to[0] * ptPerMm, to[1] * ptPerMm).stroke()
      }
    }
    return new Promise((resolve) => {
      document.on('end', () => resolve([joined(chunks)]))
      document.end()
    })
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
