import { paperTexts } from '#core/documents/paperTexts.ts'
import { layStaffSlip } from '#core/documents/staffSlipLayout.ts'
import type { StaffSlip } from '#core/documents/staffSlip.ts'
import type { DocumentResult } from '#ports/documents.ts'
import { drawDocument } from './drawDocument.ts'
import type { FontShelf } from './fontShelf.ts'
import { qrModules } from './qrModules.ts'

/** Draws a staff slip; it names nobody. */
export async function makeStaffSlip(id: string, slip: StaffSlip, shelf: FontShelf): Promise<DocumentResult> {
  const texts = paperTexts(slip)
  const fonts = {
    regular: await shelf.chainFor('paper', texts),
    bold: await shelf.chainFor('paper-bold', texts),
  }
  const { pages, losses } = layStaffSlip(slip, fonts, qrModules(slip.qr))
  const bytes = await drawDocument(pages, { title: slip.title, lang: 'ja-JP' }, (face) => shelf.faceOf(face))
  const problems = losses.map((loss) => ({ ...loss, field: id, label: slip.title }))
  return { kind: 'done', id, bytes, pages: pages.length, duplex: 'none', problems }
}
