import { PDFDocument } from 'pdf-lib'

/**
 * All documents in order as one, for one print job.
 *
 * A document with an odd number of pages gets no blank back: the sample office's forms are one-sided.
 */
export async function packetOf(documents: readonly Uint8Array[]): Promise<Uint8Array> {
  const packet = await PDFDocument.create({ updateMetadata: false })
  for (const bytes of documents) {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await packet.copyPages(document, document.getPageIndices())) packet.addPage(page)
  }
  packet.setLanguage('ja-JP')
  return packet.save({ updateFieldAppearances: false })
}
