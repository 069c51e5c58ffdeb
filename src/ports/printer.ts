/** Sends a finished PDF to paper (印刷). */
export interface Printer {
  /**
   * Opens the print dialog, or prints at once on a kiosk. The browser tells nobody whether paper
   * came out, so the caller keeps the bytes and offers to print again.
   */
  print(pdf: Uint8Array): Promise<'sent' | 'refused'>
}
