import type { PdfFiles } from '#ports/pdf-files.ts'

/** PDFs as blob addresses of this page. */
export function blobFiles(): PdfFiles {
  const urlOf = (bytes: Uint8Array): string =>
    URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/pdf' }))
  return {
    urlOf,
    revoke: (url) => URL.revokeObjectURL(url),
    save: (bytes, fileName) => {
      const url = urlOf(bytes)
      const link = document.createElement('a')
      link.href = url
      link.download = fileName
      link.click()
      // The browser reads the blob after the click returns; a minute is far more than it needs.
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    },
  }
}
