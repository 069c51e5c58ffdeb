/** QR payload of a case number (受付番号): `KG1:` and the 8 digits, nothing of the person. */
export function caseNumberQr(caseNumber: string): string {
  return `KG1:${caseNumber.replaceAll('-', '')}`
}
