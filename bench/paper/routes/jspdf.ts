import { jsPDF as JsPdf } from 'jspdf'
import { type MakePacket, type RouteInput, fontNames } from '../route.ts'

/** jsPDF; it takes a font file as a string of bytes, which is made once. */
export function jspdf(input: RouteInput): MakePacket {
  const { content } = input
  const names = fontNames(input)
  const fonts = input.fonts.map(({ name, bytes }) => ({ name, file: byteString(bytes) }))
  return () => {
    const document = new JsPdf({ unit: 'mm', format: [content.widthMm, content.heightMm], compress: true })
    for (const { name, file } of fonts) {
      document.addFileToVFS(`${name}.ttf`, file)
      document.addFont(`${name}.ttf`, name, 'normal', undefined, 'Identity-H')
    }
    content.pages.forEach(({ texts, rects, lines }, index) => {
      if (index > 0) document.addPage()
      for (const { text, face, sizePt, x, baseline } of texts) {
        document.setFont(names.get(face) ?? '').setFontSize(sizePt)
        document.text(text, x, baseline)
      }
      for (const { x, y, width, height, lineMm } of rects) {
        document.setLineWidth(lineMm).rect(x, y, width, height, 'S')
      }
      for (const { from, to, lineMm } of lines) document.setLineWidth(lineMm).line(...from, ...to)
    })
    return Promise.resolve([new Uint8Array(document.output('arraybuffer'))])
  }
}

function byteString(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  }
  return parts.join('')
}
