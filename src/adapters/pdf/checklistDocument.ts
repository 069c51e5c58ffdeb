import encodeQR from 'qr'
import type { ChecklistContent } from '#core/documents/checklist.ts'
import { checklistTexts, layChecklist } from '#core/documents/checklistLayout.ts'
import type { QrModules } from '#core/documents/checklistSheet.ts'
import type { DocumentResult } from '#ports/documents.ts'
import { drawDocument } from './drawDocument.ts'
import type { FontShelf } from './fontShelf.ts'

/** Draws a take-home checklist; the title and metadata name nobody. */
export async function makeChecklist(
  id: string,
  content: ChecklistContent,
  shelf: FontShelf,
): Promise<DocumentResult> {
  const texts = checklistTexts(content)
  const fonts = {
    regular: await shelf.chainFor('paper', texts),
    bold: await shelf.chainFor('paper-bold', texts),
  }
  const { pages, losses } = layChecklist(content, fonts, qrModules(content.qr))
  const title = content.japanese?.words.title ?? content.words.title
  const lang = content.language === 'en' && content.japanese === undefined ? 'en' : 'ja-JP'
  const bytes = await drawDocument(pages, { title, lang }, (face) => shelf.faceOf(face))
  const problems = losses.map((loss) => ({ ...loss, field: 'checklist', label: title }))
  return { kind: 'done', id, bytes, pages: pages.length, problems }
}

/** The paper around it is the quiet zone; the library wants at least one module of its own. */
function qrModules(text: string): QrModules {
  const framed = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
  return framed.slice(1, -1).map((row) => row.slice(1, -1))
}
