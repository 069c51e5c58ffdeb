/** Sends finished PDFs to paper (印刷). */
export interface Printer {
  /**
   * Prints jobs one after the other, each by the print dialog, or at once on a kiosk. The browser
   * tells nobody whether paper came out, so the caller keeps the bytes and offers to print again.
   */
  print(jobs: readonly Uint8Array[]): Promise<'sent' | 'refused'>
}
