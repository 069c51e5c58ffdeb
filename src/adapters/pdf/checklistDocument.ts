import type { ChecklistContent, ChecklistFormat } from '#core/documents/checklist.ts'
import { layChecklist } from '#core/documents/checklistLayout.ts'
import { paperTexts } from '#core/documents/paperTexts.ts'
import type { DocumentResult } from '#ports/documents.ts'
import { drawDocument } from './drawDocument.ts'
import type { FontShelf } from './fontShelf.ts'
import { japanesePhrases } from './japanesePhrases.ts'
import { qrModules } from './qrModules.ts'

/** Draws a take-home checklist; the title and metadata name nobody. */
export async function makeChecklist(
  id: string,
  content: ChecklistContent,
  format: ChecklistFormat,
  shelf: FontShelf,
): Promise<DocumentResult> {
  const texts = paperTexts(content)
  const fonts = {
    regular: await shelf.chainFor('paper', texts),
    bold: await shelf.chainFor('paper-bold', texts),
    phrases: japanesePhrases,
  }
  const { pages, losses } = layChecklist(content, fonts, qrModules(content.qr), format)
  const title = content.japanese?.words.title ?? content.words.title
  const lang = content.language === 'en' && content.japanese === undefined ? 'en' : 'ja-JP'
  const bytes = await drawDocument(pages, { title, lang }, (face) => shelf.faceOf(face))
  const problems = losses.map((loss) => ({ ...loss, field: 'checklist', label: title }))
  return { kind: 'done', id, bytes, pages: pages.length, duplex: 'long-edge', problems }
}
