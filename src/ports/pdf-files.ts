/** Finished PDFs as the page shows and saves them; nothing is kept after `revoke`. */
export interface PdfFiles {
  /** An address inside the page that shows the PDF. */
  urlOf(bytes: Uint8Array): string
  revoke(url: string): void
  /** Saves a copy; the name holds no personal data. */
  save(bytes: Uint8Array, fileName: string): void
}
