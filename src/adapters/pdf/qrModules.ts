import encodeQR from 'qr'
import type { QrModules } from '#core/documents/checklistSheet.ts'

/** The modules of a QR code without a quiet zone: the paper around it is one. */
export function qrModules(text: string): QrModules {
  // The library wants at least one module of its own around the code.
  const framed = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
  return framed.slice(1, -1).map((row) => row.slice(1, -1))
}
